import { sql, type ExpressionBuilder, type Kysely, type Transaction } from 'kysely';
import type { AuditRetentionStore } from '../../app/ports/audit-logs.ts';
import { giveWay } from '../../database/event-loop.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import { readValue, writeValue } from '../installation-values.ts';
import type { Tables } from '../tables.ts';
import { oldestLogs, removableLogs, removeLogs, rowsAtATime, type Span } from './removal.ts';
import { isUntaken } from './taken.ts';

/** Rows that are done with one after the other at most. */
const mostRows = 50_000;

/** Accounts that are looked at by one query. */
export const accountsAtATime = 200;

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
      await inBatches(db, { from: 0, before }, { find: removableLogs, work: removeLogs });
    },
    async forgetDetailsBefore(before) {
      const from = Number((await readValue(db, forgottenKey)) ?? 0);
      const areWaiting = await hasUntaken(database, before);
      const isDone = await inBatches(db, { from, before }, { find: detailedLogs, work: forget });
      if (isDone && !areWaiting) await writeValue(db, forgottenKey, String(before));
    },
  };
}

interface Batches {
  readonly find: typeof oldestLogs;
  work(trx: Transaction<Tables>, ids: readonly number[]): Promise<unknown>;
}

/** False: there were so many that some are left. */
async function inBatches(
  db: Kysely<Tables>,
  span: Span,
  { find, work }: Batches,
): Promise<boolean> {
  let [done, batch]: [number, number[]] = [0, []];
  for await (const ids of stretches(db, span, find)) {
    batch.push(...ids);
    if (batch.length < rowsAtATime) continue;
    if (done >= mostRows) return false;
    const full = batch;
    await transaction(db, (trx) => work(trx, full));
    done += full.length;
    batch = [];
    await giveWay(createAuditRetention);
  }
  if (batch.length > 0) await transaction(db, (trx) => work(trx, batch));
  return true;
}

/** Of one account after the other. What was handed out is done with before more is asked for, once it fills a batch. */
async function* stretches(db: Kysely<Tables>, span: Span, find: typeof oldestLogs) {
  for await (const account_id of accountsWithLogs(db, span)) {
    let [from, isMore] = [span.from, true];
    while (isMore) {
      const rows = await find(db, account_id, { ...span, from }).execute();
      yield rows.map(({ id }) => id);
      from = rows.at(-1)?.at ?? from;
      isMore = rows.length === rowsAtATime;
    }
  }
}

/** The accounts with audit logs of the span, a few at a time. */
async function* accountsWithLogs(db: Kysely<Tables>, { from, before }: Span) {
  for (let last = -1; ;) {
    const accounts = await nextAccounts(db, last, from);
    for (const { id, at } of accounts) {
      if (id !== null && at !== null && at < before) yield id;
    }
    last = accounts.at(-1)?.id ?? Infinity;
    if (accounts.length < accountsAtATime || last === Infinity) return;
    await giveWay(createAuditRetention);
  }
}

/** From one account to the next along the index, and the moment of the first audit log of each; null: there is none. */
function nextAccounts(db: Kysely<Tables>, last: number, from: number) {
  return db
    .withRecursive('logged(id, place)', (query) =>
      query
        .selectFrom('audit_log_times')
        .select(({ fn }) => fn.min<number | null>('account_id').as('id'))
        .select(sql<number>`1`.as('place'))
        .where('account_id', '>', last)
        .unionAll(
          query
            .selectFrom('logged')
            .select(({ selectFrom }) =>
              selectFrom('audit_log_times')
                .select(({ fn }) => fn.min<number | null>('account_id').as('id'))
                .whereRef('account_id', '>', 'logged.id')
                .as('id'),
            )
            .select(sql<number>`place + 1`.as('place'))
            .where('logged.id', 'is not', null)
            .where('logged.place', '<', accountsAtATime),
        ),
    )
    .selectFrom('logged')
    .select('id')
    .select(({ selectFrom }) =>
      selectFrom('audit_log_times')
        .select(({ fn }) => fn.min<number | null>('at').as('at'))
        .whereRef('account_id', '=', 'logged.id')
        .where('at', '>=', from)
        .as('at'),
    )
    .orderBy('place')
    .execute();
}

const detailedLogs: typeof oldestLogs = (db, account_id, span) =>
  oldestLogs(db, account_id, span).where(hasDetail);

const hasDetail = ({ exists, selectFrom }: ExpressionBuilder<Tables, 'audit_log_times'>) =>
  exists(
    selectFrom('audit_logs')
      .select('audit_logs.id')
      .whereRef('audit_logs.id', '=', 'audit_log_times.id')
      .where('detail', 'is not', null),
  );

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
