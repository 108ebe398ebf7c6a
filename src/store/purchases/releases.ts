import type { Kysely } from 'kysely';
import type { Lease } from '../../app/ports/leases.ts';
import type { Release } from '../../app/ports/deleted-numbers.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import { countQueries } from '../records/record-counts.ts';
import type { Tables } from '../tables.ts';
import { removeReferences } from '../records/references.ts';

/** Deleted numbers on their way back to the carrier. */
export function createReleases({ db }: Database<Tables>) {
  const { addToCount } = countQueries(db);
  return {
    leaseReleases: (lease: Lease) => leaseReleases(db, lease),
    /** The number is the carrier's again: its claim ends, and it holds its address no more. */
    async completeRelease(release: Release, now: number): Promise<void> {
      const { id, account_id, carrier, number } = release;
      await transaction(db, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('releases')
          .set({ released_at: now })
          .where('account_id', '=', account_id)
          .where('id', '=', id)
          .where('released_at', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return;
        await trx
          .deleteFrom('claims')
          .where('carrier', '=', carrier)
          .where('number', '=', number)
          .where('purchase_id', '=', id)
          .execute();
        await removeReferences(trx, { account_id, referrer_kind: 'phone_number', referrer_id: id });
        const kind = 'deleted_phone_number';
        await addToCount.run(trx, { account_id, kind, difference: -1 });
      });
    },
  };
}

/** Those that are due and leased to nobody, now leased to the caller alone. */
async function leaseReleases(
  db: Kysely<Tables>,
  { now, until, holder, limit, carriers }: Lease,
): Promise<Release[]> {
  const due = await db
    .selectFrom('releases')
    .select(['account_id', 'id', 'lease_until'])
    .where('released_at', 'is', null)
    .where('release_at', '<=', now)
    .where('lease_until', '<=', now)
    .where('carrier', 'in', carriers)
    .orderBy('release_at')
    .limit(limit)
    .execute();
  const leased: Release[] = [];
  for (const { account_id, id, lease_until } of due) {
    const row = await db
      .updateTable('releases')
      .set({ lease_until: until, holder })
      .where('account_id', '=', account_id)
      .where('id', '=', id)
      .where('released_at', 'is', null)
      .where('lease_until', '=', lease_until)
      .returning(['id', 'account_id', 'carrier', 'number'])
      .executeTakeFirst();
    if (row) leased.push(row);
  }
  return leased;
}
