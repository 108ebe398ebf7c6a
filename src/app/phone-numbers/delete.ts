import type { Account } from '../../domain/account.ts';
import { recordNotFound } from '../../domain/errors.ts';
import type { Ports } from '../ports.ts';

/** Gone for the account at once; the carrier keeps the number until its release window has passed. */
export async function deletePhoneNumber(
  { store, time, policy }: Pick<Ports, 'store' | 'time' | 'policy'>,
  account: Account,
  id: number,
): Promise<void> {
  const removed = await store
    .of(account)
    .phoneNumbers.remove(id, await releaseDates({ time, policy }));
  if (!removed) throw recordNotFound();
}

/** Of what is deleted now. */
export async function releaseDates({ time, policy }: Pick<Ports, 'time' | 'policy'>) {
  // A window that began too early would end too early.
  const deleted_at = await time.ask();
  return { deleted_at, release_at: deleted_at + policy.releaseWindow };
}
