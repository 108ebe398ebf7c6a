import type { Kysely, Transaction } from 'kysely';
import type { AuditRetentionStore } from '../../app/ports/audit-logs.ts';
import { giveWay } from '../../database/event-loop.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import { readValue, writeValue } from '../installation-values.ts';
import type { Tables } from '../tables.ts';
import { sourceKey } from './sources.ts';
import { takenPosition } from './taken.ts';
import { isUntaken } from './taking.ts';

/** Rows at a time: others get their turn between. And how many times in a row. */
const [rowsAtATime, mostBatches] = [500, 100];

/** Of `installation`: the moment before which all details were forgotten. */
const forgottenKey = 'audit_details_forgotten';

/**
 * Each account's audit logs are walked along by time: where a clock was wrong for a while, ids are in another order, and
 * what was dated late keeps nothing but itself.
 */
export function createAuditRetention(database: Database<Tables>): AuditRetentionStore {
  const { db } = database;
  return {
    async removeBefore(before) {
      await inBatches(db, { from: 0, before, isRemoval: true }, remove);
    },
    async forgetDetailsBefore(before) {
      const from = Number((await readValue(db, forgottenKey)) ?? 0);
      const areWaiting = await hasUntaken(database, before);
      const isDone = await inBatches(db, { from, before, isRemoval: false }, forget);
      if (isDone && !areWaiting) await writeValue(db, forgottenKey, String(before));
    },
  };
}

interface Span {
  /** milliseconds since 1970 */
  readonly from: number;
  readonly before: number;
  /** or else their details are forgotten, of those that have any */
  readonly isRemoval: boolean;
}

/** False: there were so many that some are left. */
async function inBatches(
  db: Kysely<Tables>,
  span: Span,
  work: (trx: Transaction<Tables>, ids: readonly number[]) => Promise<unknown>,
): Promise<boolean> {
  let batches = 0;
  for (const account_id of await accountsWithLogs(db, span)) {
    let { from } = span;
    for (let isMore = true; isMore; batches += 1) {
      const rows = await oldest(db, account_id, { ...span, from });
      const last = rows.at(-1);
      if (!last) break;
      if (batches === mostBatches) return false;
      const ids = rows.map(({ id }) => id);
      await transaction(db, (trx) => work(trx, ids));
      from = last.at;
      isMore = rows.length === rowsAtATime;
      await giveWay(createAuditRetention);
    }
  }
  return true;
}

/** From one account to the next along the index, and of each its first audit log of the span. */
async function accountsWithLogs(db: Kysely<Tables>, { from, before }: Span): Promise<number[]> {
  const rows = await db
    .withRecursive('logged(id)', (query) =>
      query
        .selectFrom('audit_logs')
        .select(({ fn }) => fn.min<number | null>('account_id').as('id'))
        .unionAll(
          query
            .selectFrom('logged')
            .select(({ selectFrom }) =>
              selectFrom('audit_logs')
                .select(({ fn }) => fn.min<number | null>('account_id').as('id'))
                .whereRef('account_id', '>', 'logged.id')
                .as('id'),
            )
            .where('logged.id', 'is not', null),
        ),
    )
    .selectFrom('logged')
    .select('id')
    .where(
      ({ selectFrom }) =>
        selectFrom('audit_logs')
          .select(({ fn }) => fn.min('at').as('at'))
          .whereRef('account_id', '=', 'logged.id')
          .where('at', '>=', from),
      '<',
      before,
    )
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
}

/** Those that nothing has followed from yet stay; nor is the newest of all removed, from which ids are counted on. */
async function oldest(
  db: Kysely<Tables>,
  account_id: number,
  { from, before, isRemoval }: Span,
): Promise<{ id: number; at: number }[]> {
  const newest = db.selectFrom('audit_logs').select(({ fn }) => fn.max('id').as('id'));
  return db
    .selectFrom('audit_logs')
    .select(['id', 'at'])
    .where('account_id', '=', account_id)
    .where('at', '>=', from)
    .where('at', '<', before)
    .where('position', '<=', await takenPosition(db))
    .$if(isRemoval, (query) => query.where('id', '<', newest))
    .$if(!isRemoval, (query) => query.where('detail', 'is not', null))
    .orderBy('at')
    .orderBy('id')
    .limit(rowsAtATime)
    .execute();
}

async function remove(trx: Transaction<Tables>, ids: readonly number[]): Promise<void> {
  const gone = trx.selectFrom('audit_logs').select(sourceKey).where('id', 'in', ids);
  await trx
    .deleteFrom('audit_log_sources')
    .where(({ eb, refTuple }) => eb(refTuple(...sourceKey), 'in', gone.$asTuple(...sourceKey)))
    .execute();
  await trx.deleteFrom('audit_logs').where('id', 'in', ids).execute();
}

const forget = (trx: Transaction<Tables>, ids: readonly number[]) =>
  trx.updateTable('audit_logs').set({ detail: null }).where('id', 'in', ids).execute();

/** What was done long ago may not have been taken yet, as after a long stop. */
async function hasUntaken(database: Database<Tables>, before: number): Promise<boolean> {
  const row = await database.db
    .selectFrom('audit_logs')
    .select('id')
    .where(isUntaken(database))
    .where('at', '<', before)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
