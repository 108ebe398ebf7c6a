import type { Schemas } from 'trunkline/client';
import type { Action } from '../../api/act.ts';
import type { Question } from '../../components/ask.tsx';

export type DeletedNumber = Schemas['DeletedPhoneNumber'];
type Job = Schemas['JobStatus'];

const changes = [
  'deletedPhoneNumbers',
  'phoneNumbers',
  'lines',
  'account',
  'usage',
  'jobStatuses',
] as const;

export const restoring = ({ id }: DeletedNumber): Action<unknown> => ({
  call: ({ deletedPhoneNumbers }) => deletedPhoneNumbers.restore(id),
  changes,
});

export const restoringMany = (ids: readonly number[]): Action<Job> => ({
  call: ({ deletedPhoneNumbers }) => deletedPhoneNumbers.restoreMany(ids),
  changes,
});

/** Why it cannot be restored; null: it can. */
export const whyNotRestored = ({ restorable }: DeletedNumber): string | null =>
  restorable
    ? null
    : 'Its release has begun: the carrier is asked to take it back, and may have it already';

/** Asked before it is given back to the carrier at once. */
export function releaseQuestion(
  { id, number, display_number }: DeletedNumber,
  onDone: () => void,
): Question<void> {
  return {
    title: `Release ${display_number} now?`,
    text:
      'The carrier gets the number back at once, and anybody may buy it. It costs nothing from then on. This cannot ' +
      'be undone: nobody can promise that it will ever be for sale again.',
    verb: 'Release it',
    typed: number,
    action: {
      call: ({ deletedPhoneNumbers }) => deletedPhoneNumbers.release(id),
      changes,
    },
    onDone,
  };
}
