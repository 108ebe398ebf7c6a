import * as z from 'zod';
import { diallableSchema } from './e164.ts';

/** What a fault of the sandbox carrier can strike. */
export const faultOperations = ['search', 'buy', 'release'] as const;
export type FaultOperation = (typeof faultOperations)[number];

/** What can go wrong, as at real carriers; each is explained in `docs/sandbox.md`. */
export const faultKinds = [
  'refuse',
  'lost-race',
  'rate-limit',
  'unavailable',
  'timeout-before',
  'timeout-after',
  'slow',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Chosen: as good as always, for a fault that goes by its probability alone. */
const everSoOften = 999_999_999;

const longestDelay = 600_000;

/** A fault as an integrator scripts it: a number of calls, a share of them, or both. */
export const faultOrderSchema = z
  .object({
    kind: z.enum(faultKinds),
    operation: z.enum(faultOperations).default('buy'),
    /** strikes calls about this number only; null: any */
    number: diallableSchema.nullable().default(null),
    /** how many calls it strikes; by default one, or any when there is a probability */
    times: z.int().min(1).max(everSoOften).optional(),
    /** of each call to be struck */
    probability: z.number().gt(0).max(1).optional(),
    /** how long `slow` takes */
    milliseconds: z.int().min(0).max(longestDelay).default(1_000),
  })
  .superRefine(({ kind, operation, number }, context) => {
    if (kind === 'lost-race' && operation !== 'buy') {
      const message = 'must be buy: only a purchase can lose the number to somebody else';
      context.addIssue({ code: 'custom', path: ['operation'], message });
    }
    if (number !== null && operation === 'search') {
      const message = 'must be null: a search is about no number of its own';
      context.addIssue({ code: 'custom', path: ['number'], message });
    }
  })
  .transform(({ times, probability, ...fault }) => ({
    ...fault,
    probability: probability ?? 1,
    remaining: times ?? (probability === undefined ? 1 : everSoOften),
  }));

/** A call that one of these strikes is answered by nobody: it takes as long as the carrier may. */
export const isTimeOut = (kind: FaultKind): boolean =>
  kind === 'timeout-before' || kind === 'timeout-after';

export type FaultOrder = z.output<typeof faultOrderSchema>;

/** One that is in store. */
export interface Fault extends Omit<FaultOrder, 'milliseconds'> {
  readonly id: number;
  /** how long `slow` takes; null: it is another kind */
  readonly milliseconds: number | null;
  /** whose calls it strikes; null: everybody's */
  readonly account_id: number | null;
  /** it strikes no more */
  readonly used: boolean;
}

/** Chosen: what an account, or the operator, may have in store; those that are used up give way. */
export const maxFaults = 1_000;
