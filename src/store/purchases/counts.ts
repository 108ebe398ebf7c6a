import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { PurchaseCounts } from '../../app/ports/purchases.ts';
import type { Tables } from '../tables.ts';

/** Counts in all accounts; what has come to an end is not read. */
export async function purchaseCounts(db: Kysely<Tables>, now: number): Promise<PurchaseCounts> {
  const purchases = db.selectFrom('purchases').where('line', 'is not', null);
  const releases = db.selectFrom('releases').where('released_at', 'is', null);
  return {
    under_way: await countOf(purchases.where('lease_until', '>', now)),
    abandoned: await countOf(purchases.where('lease_until', '<=', now)),
    completed: await completed(db),
    deleted: await countOf(releases.where('release_at', '>', now)),
    releasing: await countOf(releases.where('release_at', '<=', now)),
  };
}

async function countOf<Table extends keyof Tables>(
  rows: SelectQueryBuilder<Tables, Table, object>,
): Promise<number> {
  const { count } = await rows
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Kept with each account, so nothing is counted. */
async function completed(db: Kysely<Tables>): Promise<number> {
  const { sum } = await db
    .selectFrom('accounts')
    .select((select) => select.fn.sum<number | string | null>('phone_number_count').as('sum'))
    .executeTakeFirstOrThrow();
  return Number(sum ?? 0);
}
