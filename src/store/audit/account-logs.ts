import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Tables } from '../tables.ts';
import { newestId, removableLogs, removeLogs } from './removal.ts';
import { isUntaken } from './taken.ts';

/** Of an account that goes, the oldest ones; how many they were. */
export const removeSomeAccountLogs = (db: Kysely<Tables>, account_id: number): Promise<bigint> =>
  transaction(db, (trx) => removeOldest(trx, account_id));

/** What is left of them, while no changes are taken. */
export async function removeAccountLogs(
  trx: Transaction<Tables>,
  database: Pick<Database<Tables>, 'isShared'>,
  account_id: number,
): Promise<void> {
  while ((await removeOldest(trx, account_id)) > 0n);
  await trx
    .deleteFrom('audit_logs')
    .where('account_id', '=', account_id)
    .where(isUntaken(database))
    .where((eb) => eb('audit_logs.id', '<', newestId(eb)))
    .execute();
}

const ever = { from: 0, before: Number.MAX_SAFE_INTEGER };

async function removeOldest(trx: Transaction<Tables>, account_id: number): Promise<bigint> {
  const oldest = await removableLogs(trx, account_id, ever).execute();
  if (oldest.length > 0)
    await removeLogs(
      trx,
      oldest.map(({ id }) => id),
    );
  return BigInt(oldest.length);
}
