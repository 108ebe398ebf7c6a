import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { sourceKey } from './sources.ts';

/** Of an account that goes. The newest of all stays, from which ids are counted on. */
const logsOf = (db: Kysely<Tables>, account_id: number) =>
  db
    .selectFrom('audit_logs')
    .select('id')
    .where('account_id', '=', account_id)
    .where(({ eb, selectFrom }) =>
      eb(
        'id',
        '<',
        selectFrom('audit_logs as newest').select(({ fn }) => fn.max('newest.id').as('id')),
      ),
    );

/** How many rows went, so many at most of each table. */
export async function removeSomeAccountLogs(
  db: Kysely<Tables>,
  account_id: number,
  limit: number,
): Promise<bigint> {
  const some = db
    .selectFrom('audit_log_sources')
    .select(sourceKey)
    .where('account_id', '=', account_id)
    .limit(limit);
  const sources = await db
    .deleteFrom('audit_log_sources')
    .where(({ eb, refTuple }) => eb(refTuple(...sourceKey), 'in', some.$asTuple(...sourceKey)))
    .executeTakeFirst();
  const logs = await db
    .deleteFrom('audit_logs')
    .where('id', 'in', logsOf(db, account_id).limit(limit))
    .executeTakeFirst();
  return sources.numDeletedRows + logs.numDeletedRows;
}

/** What is left of them. */
export async function removeAccountLogs(trx: Kysely<Tables>, account_id: number): Promise<void> {
  await trx.deleteFrom('audit_log_sources').where('account_id', '=', account_id).execute();
  await trx.deleteFrom('audit_logs').where('id', 'in', logsOf(trx, account_id)).execute();
}
