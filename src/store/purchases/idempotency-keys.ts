import type { Kysely } from 'kysely';
import type { KeyUse } from '../../app/ports/purchases.ts';
import { transaction } from '../../database/transaction.ts';
import type { Tables } from '../tables.ts';

/** A key belongs to one request of its account until it is forgotten. */
export async function useKey(
  db: Kysely<Tables>,
  account_id: number,
  { key, fingerprint, now, since }: KeyUse,
): Promise<'new' | 'known' | 'other'> {
  return transaction(db, async (trx) => {
    const use = { fingerprint, used_at: now };
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('idempotency_keys')
      .values({ account_id, key, ...use })
      .onConflict((conflict) =>
        conflict
          .columns(['account_id', 'key'])
          .doUpdateSet(use)
          .where('idempotency_keys.used_at', '<', since),
      )
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows) return 'new';
    const known = await trx
      .selectFrom('idempotency_keys')
      .select('fingerprint')
      .where('account_id', '=', account_id)
      .where('key', '=', key)
      .executeTakeFirst();
    return known?.fingerprint === fingerprint ? 'known' : 'other';
  });
}

export async function forgetKeys(db: Kysely<Tables>, since: number): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('used_at', '<', since).execute();
}
