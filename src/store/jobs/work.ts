import { sql, type Kysely, type Transaction, type Updateable } from 'kysely';
import { LeaseLost } from '../../app/ports/leases.ts';
import type { Job, JobItem, JobState, JobWorkStore, TakeJobs } from '../../app/ports/jobs.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { JobEnding, JobRow } from '../../domain/jobs/job.ts';
import { accountOf } from '../accounts/accounts.ts';
import type { Journal } from '../audit/journal.ts';
import { isOver } from '../nodes/presence.ts';
import type { Tables } from '../tables.ts';
import type { JobTableRow } from './tables.ts';
import { sourceOf } from './jobs.ts';
import { itemOf, jobOf } from './rows.ts';

type Db = Kysely<Tables>;

/** Jobs of one account that one process takes up at a time. */
const jobsOfAccount = 2;
/** Of those that have ended, so many are removed at a time: others get their turn between. */
const removedAtATime = 100;

/** What carries jobs out. Whoever has lost the lease of one can do nothing with it. */
export function createJobWork(
  database: Database<Tables>,
  journal: Journal,
  now: () => number,
): (actor: Actor) => JobWorkStore {
  const { db } = database;
  return (actor) => ({
    take: (order) => take(database, order),
    state: (job) => stateOf(db, job),
    items: (job) => items(db, job),
    beginItem: (job, index) => beginItem(db, job, index),
    found: (job, tokens) =>
      transaction(db, async (trx) => {
        await hold(trx, job);
        for (const { index, token } of tokens) {
          await itemIn(trx, job, index)
            .set((row) => ({ token, searches: row('searches', '+', 1) }))
            .execute();
        }
      }),
    endItem: (job, row) =>
      transaction(db, async (trx) => {
        await hold(trx, job);
        const { numUpdatedRows } = await itemIn(trx, job, row.index)
          .set({ state: 'ended', result: JSON.stringify(row) })
          .where('state', 'in', ['waiting', 'begun'])
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return;
        await held(trx, job)
          .set((one) => ({ progress: one('progress', '+', 1) }))
          .execute();
      }),
    async beginOrders(job) {
      const { numUpdatedRows } = await held(db, job)
        .set({ status: 'ordering' })
        .where('cancelled', '=', 0)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    beginUndo: (job) => transaction(db, (trx) => beginUndo(trx, job)),
    end: (job, status, otherwise) =>
      transaction(db, async (trx) => {
        const rows = (await items(trx, job)).map((item) => item.result ?? otherwise(item));
        await endJob(trx, { journal, actor, now: now() }, { job, status, rows });
      }),
    async putDown(job, retry_at) {
      await held(db, job).set({ lease_until: retry_at, holder: '' }).execute();
    },
    removeEnded: (before) => removeEnded(db, before),
  });
}

/** The job, while it is ours and has not ended. */
const held = (db: Db, { account_id, id, attempt }: Job) =>
  db
    .updateTable('jobs')
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('ended_at', 'is', null);

const begun = {
  status: sql<JobTableRow['status']>`case when status = 'queued' then 'working' else status end`,
};

/** Nobody else has it until the transaction ends. */
async function hold(
  trx: Transaction<Tables>,
  job: Job,
  change: Updateable<JobTableRow> | typeof begun = begun,
): Promise<void> {
  const { numUpdatedRows } = await held(trx, job).set(change).executeTakeFirst();
  if (numUpdatedRows === 0n) throw new LeaseLost('the job is another process’s, or has ended');
}

const itemIn = (db: Db, { account_id, id }: Job, index: number) =>
  db
    .updateTable('job_items')
    .where('account_id', '=', account_id)
    .where('job_id', '=', id)
    .where('item', '=', index);

async function take(database: Database<Tables>, order: TakeJobs): Promise<Job[]> {
  const { db } = database;
  const { lease_until, holder, limit, except, busyAccounts } = order;
  const due = db
    .selectFrom('jobs as due')
    .select(['account_id', 'id'])
    .select(sql<number>`row_number() over (partition by account_id order by id)`.as('turn'))
    .where('ended_at', 'is', null)
    .where(isOver(database, order))
    .$if(except.length > 0, (query) => query.where('id', 'not in', except))
    .$if(busyAccounts.length > 0, (query) => query.where('account_id', 'not in', busyAccounts));
  const rows = await db
    .updateTable('jobs')
    .set({ lease_until, holder, attempt: sql`attempt + 1` })
    .where('ended_at', 'is', null)
    // Asked again once a row is locked: of two processes that found it, one takes it.
    .where(isOver(database, order))
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('account_id', 'id'),
        'in',
        selectFrom(due.as('first'))
          .select(['first.account_id', 'first.id'])
          .where('first.turn', '<=', jobsOfAccount)
          .orderBy('first.id')
          .limit(limit)
          .$asTuple('account_id', 'id'),
      ),
    )
    .returningAll()
    .execute();
  const jobs: Job[] = [];
  for (const row of rows.sort((a, b) => a.id - b.id)) {
    const job = await jobIn(db, row);
    if (job) jobs.push(job);
  }
  return jobs;
}

/** Of an account that nobody is let in to, nothing more is begun. null: the account is gone. */
async function jobIn(db: Db, row: JobTableRow): Promise<Job | null> {
  const found = await db
    .selectFrom('accounts')
    .selectAll()
    .where('id', '=', row.account_id)
    .executeTakeFirst();
  if (!found) return null;
  const job = jobOf(row, accountOf(found));
  if (found.disabled_at !== null) await held(db, job).set({ cancelled: 1 }).execute();
  return job;
}

async function stateOf(db: Db, { account_id, id, attempt }: Job): Promise<JobState> {
  const row = await db
    .selectFrom('jobs')
    .select(['attempt', 'ended_at', 'cancelled'])
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return 'gone';
  if (row.attempt !== attempt || row.ended_at !== null) return 'lost';
  return row.cancelled === 1 ? 'cancelled' : 'ours';
}

async function items(db: Db, { account_id, id }: Job): Promise<JobItem[]> {
  const rows = await db
    .selectFrom('job_items')
    .selectAll()
    .where('account_id', '=', account_id)
    .where('job_id', '=', id)
    .orderBy('item')
    .execute();
  return rows.map(itemOf);
}

async function beginItem(db: Db, job: Job, index: number): Promise<boolean> {
  return transaction(db, async (trx) => {
    const { numUpdatedRows } = await held(trx, job)
      .set(begun)
      .where('cancelled', '=', 0)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await itemIn(trx, job, index).set({ state: 'begun' }).where('state', '=', 'waiting').execute();
    return true;
  });
}

async function beginUndo(trx: Transaction<Tables>, job: Job): Promise<void> {
  await hold(trx, job);
  let progress = 0;
  for (const { index, state, result } of await items(trx, job)) {
    const isToUndo = state === 'begun' || (state === 'ended' && result?.success === true);
    if (isToUndo) await itemIn(trx, job, index).set({ state: 'begun', result: null }).execute();
    else if (state === 'ended') progress += 1;
  }
  await held(trx, job).set({ status: 'undoing', progress }).execute();
}

interface Ending {
  readonly job: Job;
  readonly status: JobEnding;
  readonly rows: readonly JobRow[];
}

/** Part of the transaction that does the last of it; its items are the rows of its results from here on. */
export async function endJob(
  trx: Transaction<Tables>,
  { journal, actor, now }: { journal: Journal; actor: Actor; now: number },
  { job, status, rows }: Ending,
): Promise<void> {
  const { account_id, id } = job;
  const progress = status === 'failed' ? 0 : rows.length;
  const results = JSON.stringify(rows);
  await hold(trx, job, { status, progress, results, ended_at: now, holder: '' });
  await trx
    .deleteFrom('job_items')
    .where('account_id', '=', account_id)
    .where('job_id', '=', id)
    .execute();
  const succeeded = rows.filter(({ success }) => success).length;
  await journal.record(trx, actor, {
    ...sourceOf(job),
    action: 'update',
    changes: { status: { previous: 'working', current: status } },
    facts: { succeeded, failed: rows.length - succeeded },
    on_behalf_of: job.actor,
  });
}

async function removeEnded(db: Db, before: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('jobs')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('account_id', 'id'),
        'in',
        selectFrom('jobs as old')
          .select(['account_id', 'id'])
          .where('ended_at', '<', before)
          .limit(removedAtATime)
          .$asTuple('account_id', 'id'),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
