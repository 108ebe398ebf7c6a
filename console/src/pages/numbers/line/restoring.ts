import type { Action } from '../../../api/act.ts';

/** Has a deleted line back. */
export const restoring = (id: number): Action<unknown> => ({
  call: ({ deletedPhoneNumbers }) => deletedPhoneNumbers.restore(id),
  changes: ['phoneNumbers', 'deletedPhoneNumbers', 'lines', 'usage', 'account'],
});
