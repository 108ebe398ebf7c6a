import type { Schemas } from 'trunkline/client';

export type FaultOrder = Schemas['SandboxFaultCreate'];
export type FaultKind = FaultOrder['kind'];

/** What the carrier does, and what a program sees of it: of all that the contract has. */
export const faultKinds: Readonly<Record<FaultKind, { does: string; sees: string }>> = {
  refuse: { does: 'The carrier says no.', sees: '422; nothing was bought' },
  'lost-race': {
    does: 'It sells the number to somebody else first.',
    sees: '422; nothing was bought',
  },
  'rate-limit': {
    does: 'It answers 429, and does nothing.',
    sees: '503; the purchase goes on by itself',
  },
  unavailable: { does: 'It answers 503.', sees: '503; the purchase goes on by itself' },
  'timeout-before': {
    does: 'It never answers, and has sold nothing.',
    sees: '503; the purchase goes on by itself',
  },
  'timeout-after': {
    does: 'It sells, and never answers.',
    sees: '503; the purchase goes on by itself, and buys once',
  },
  slow: { does: 'It answers late.', sees: '200, after so many milliseconds' },
};

export const operationNames: Readonly<Record<NonNullable<FaultOrder['operation']>, string>> = {
  buy: 'Buying',
  search: 'Searching',
  release: 'Giving back',
};
