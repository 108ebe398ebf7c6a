import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Tables } from '../tables.ts';
import { isUntaken } from './taken.ts';

/** Rows at a time. */
const rowsAtATime = 500;

/** The newest of all stays, from which ids are counted on. */
const isNotNewest = ({ eb, selectFrom }: ExpressionBuilder<Tables, 'audit_logs'>) =>
  eb(
    'audit_logs.id',
    '<',
    selectFrom('audit_logs as newest').select(({ fn }) => fn.max('newest.id').as('id')),
  );

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
    .where(isNotNewest)
    .execute();
}

async function removeOldest(trx: Transaction<Tables>, account_id: number): Promise<bigint> {
  const oldest = await trx
    .selectFrom('audit_log_times')
    .select(['at', 'id'])
    .where('account_id', '=', account_id)
    .orderBy('at')
    .orderBy('id')
    .limit(rowsAtATime)
    .execute();
  const last = oldest.at(-1);
  if (!last) return 0n;
  const ids = oldest.map(({ id }) => id);
  await trx.deleteFrom('audit_logs').where('id', 'in', ids).where(isNotNewest).execute();
  await trx
    .deleteFrom('audit_log_times')
    .where('account_id', '=', account_id)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<=', tuple(last.at, last.id)))
    .execute();
  return BigInt(oldest.length);
}
