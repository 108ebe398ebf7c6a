import type { Kysely } from 'kysely';
import type { LeasedIntent } from '../app/ports.ts';
import type { Tables } from './tables.ts';

/** An id is a purchase's, a release's, or both: a lease on what is done does nothing. */
export async function renewLeases(
  db: Kysely<Tables>,
  intents: readonly LeasedIntent[],
  { holder, until }: { holder: string; until: number },
): Promise<void> {
  for (const { account_id, id } of intents) {
    for (const table of ['purchases', 'releases'] as const) {
      await db
        .updateTable(table)
        .set({ lease_until: until })
        .where('account_id', '=', account_id)
        .where('id', '=', id)
        .where('holder', '=', holder)
        .execute();
    }
  }
}
