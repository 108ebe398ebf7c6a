import type { Schemas } from 'trunkline/client';

type TypesOf<Schema> = Schema extends { type: `zen:event-type:${infer Type}` } ? Type : never;
/** All that the contract knows. */
export type EventType = { [Name in keyof Schemas]: TypesOf<Schemas[Name]> }[keyof Schemas];

export const eventPrefix = 'zen:event-type:';

const changed = { created: 'created', updated: 'changed', deleted: 'deleted' } as const;

/** What happens, by what it happens to: the word before the dot, and the word behind it. */
const kinds = {
  phone_number: {
    label: 'Numbers',
    types: {
      purchased: 'bought',
      updated: 'changed',
      deleted: 'deleted',
      restored: 'restored',
      released: 'given back',
    },
  },
  purchase: {
    label: 'Purchases',
    types: { refused: 'refused', unfinished: 'not answered yet', finished: 'answered after all' },
  },
  quota: { label: 'Limits', types: { nearly_used: 'nearly used up', used: 'used up' } },
  carrier: { label: 'Carriers', types: { down: 'down', up: 'up again' } },
  reconciliation: { label: 'Reconciliation', types: { found: 'found something' } },
  webhook: { label: 'Webhooks', types: { paused: 'paused' } },
  address: { label: 'Addresses', types: changed },
  brand: { label: 'Brands', types: changed },
  digital_line: { label: 'Digital lines', types: changed },
  greeting: { label: 'Greetings', types: changed },
  group: { label: 'Groups', types: changed },
  ivr: { label: 'IVRs', types: changed },
  schedule: { label: 'Schedules', types: changed },
  voice_settings: { label: 'Voice settings', types: { updated: 'changed' } },
} as const;

type Kinds = typeof kinds;
type Known = {
  [Kind in keyof Kinds]: `${Kind}.${keyof Kinds[Kind]['types'] & string}`;
}[keyof Kinds];

/** Fails to compile where the contract has a type that this list has not. */
type Complete = [EventType] extends [Known] ? readonly EventKind[] : never;

export interface EventKind {
  readonly kind: string;
  readonly label: string;
  readonly types: readonly { readonly type: string; readonly label: string }[];
}

export const eventKinds: Complete = Object.entries(kinds).map(([kind, { label, types }]) => ({
  kind,
  label,
  types: Object.entries(types).map(([word, text]) => ({
    type: `${eventPrefix}${kind}.${word}`,
    label: text,
  })),
}));

/** `Numbers: bought`; a type that is not known here as it is. */
export function eventTypeName(type: string): string {
  const kind = eventKinds.find(({ types }) => types.some((known) => known.type === type));
  const word = kind?.types.find((known) => known.type === type);
  return kind && word ? `${kind.label}: ${word.label}` : type.replace(eventPrefix, '');
}

export const kindOf = (type: string): string =>
  type.replace(eventPrefix, '').split('.', 1)[0] ?? '';
