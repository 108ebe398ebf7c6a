import type { Kysely } from 'kysely';
import type { LeasedIntent } from '../../app/ports/leases.ts';
import type { Tables } from '../tables.ts';

/** Carriers that unfinished purchases or releases wait for, except those named. */
export async function unconfiguredCarriers(
  db: Kysely<Tables>,
  carriers: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('purchases')
    .select('carrier')
    .where('line', 'is not', null)
    .where('carrier', 'not in', carriers)
    .union((union) =>
      union
        .selectFrom('releases')
        .select('carrier')
        .where('released_at', 'is', null)
        .where('carrier', 'not in', carriers),
    )
    .execute();
  return rows.map(({ carrier }) => carrier);
}

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
