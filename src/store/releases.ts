import type { Kysely } from 'kysely';
import type { Lease, Release } from '../app/ports.ts';
import { transaction } from '../database/transaction.ts';
import type { Tables } from './tables.ts';

/** Deleted numbers whose release is due and leased to nobody, now leased to the caller alone. */
export async function leaseReleases(
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

export async function completeRelease(
  db: Kysely<Tables>,
  { id, account_id, carrier, number }: Release,
  now: number,
): Promise<void> {
  await transaction(db, async (trx) => {
    await trx
      .updateTable('releases')
      .set({ released_at: now })
      .where('account_id', '=', account_id)
      .where('id', '=', id)
      .execute();
    await trx
      .deleteFrom('claims')
      .where('carrier', '=', carrier)
      .where('number', '=', number)
      .where('purchase_id', '=', id)
      .execute();
  });
}
