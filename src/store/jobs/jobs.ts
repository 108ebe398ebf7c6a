import { sql, type Kysely, type Transaction } from 'kysely';
import type { Begun, JobStore, NewJob, ShownJob } from '../../app/ports/jobs.ts';
import type { PageWindow } from '../../app/ports/paging.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { Change } from '../../domain/audit/change.ts';
import { jobTypeOf, maxKeptJobs, maxOpenJobs, type JobAction } from '../../domain/jobs/job.ts';
import type { Journal } from '../audit/journal.ts';
import { endsOf, inWindow, pageOf } from '../records/walk.ts';
import type { Tables } from '../tables.ts';
import { shownColumns, shownJob } from './rows.ts';

interface JobKey {
  readonly account_id: number;
  readonly public_id: string;
  readonly action: JobAction;
}

/** What the audit log calls it. */
export const sourceOf = ({ account_id, public_id, action }: JobKey) => ({
  account_id,
  source_type: 'job',
  source_id: public_id,
  source_label: jobTypeOf(action),
});

/** Jobs of any account, for who begins, looks at and cancels them. */
export function createJobStores(database: Database<Tables>, journal: Journal) {
  const { db } = database;
  return (account_id: number, actor: Actor): JobStore => {
    const own = () => db.selectFrom('jobs').where('account_id', '=', account_id);
    return {
      begin: (job) => begin(database, { journal, account_id, actor }, job),
      async find(publicId) {
        const rows = await own().select(shownColumns).where('public_id', '=', publicId).execute();
        return rows.map(shownJob).at(0) ?? null;
      },
      async findAll(publicIds) {
        if (publicIds.length === 0) return [];
        const rows = await own().select(shownColumns).where('public_id', 'in', publicIds).execute();
        return rows.map(shownJob);
      },
      page: (window) => page(db, account_id, window),
      ends: () => endsOf(own()),
      async count() {
        const counted = own().select(({ fn }) => fn.countAll<number>().as('count'));
        return (await counted.executeTakeFirstOrThrow()).count;
      },
      async cancel(publicId) {
        await cancel(db, { journal, account_id, actor }, publicId);
        return this.find(publicId);
      },
      async cancelAll() {
        const open = await own().select('public_id').where('ended_at', 'is', null).execute();
        for (const { public_id } of open) {
          await cancel(db, { journal, account_id, actor }, public_id);
        }
        return open.length > 0;
      },
    };
  };
}

interface Acting {
  readonly journal: Journal;
  readonly account_id: number;
  readonly actor: Actor;
}

async function begin(
  { db, functions }: Database<Tables>,
  acting: Acting,
  job: NewJob,
): Promise<Begun> {
  const { account_id } = acting;
  return transaction(db, async (trx) => {
    // One after the other for each account: what is counted stays so, and the account stays.
    const quota = trx
      .selectFrom('quotas')
      .select('account_id')
      .where('account_id', '=', account_id);
    await functions.forUpdate(quota).executeTakeFirstOrThrow();
    const known = await jobOfKey(trx, account_id, job.key);
    if (known) return { job: known, isNew: false };
    const open = await trx
      .selectFrom('jobs')
      .select('public_id')
      .where('account_id', '=', account_id)
      .where('ended_at', 'is', null)
      .orderBy('id')
      .execute();
    const openJobs = open.map(({ public_id }) => public_id);
    if (openJobs.length >= maxOpenJobs) return { tooMany: 'open', openJobs };
    if (await hasAllItKeeps(trx, account_id)) return { tooMany: 'kept', openJobs };
    return { job: await insert(trx, acting, job), isNew: true };
  });
}

async function hasAllItKeeps(trx: Transaction<Tables>, account_id: number): Promise<boolean> {
  const last = await trx
    .selectFrom('jobs')
    .select('id')
    .where('account_id', '=', account_id)
    .orderBy('id', 'desc')
    .offset(maxKeptJobs - 1)
    .limit(1)
    .executeTakeFirst();
  return last !== undefined;
}

/** A key that was used before its time is another request's from now on. */
async function jobOfKey(
  trx: Transaction<Tables>,
  account_id: number,
  key: NewJob['key'],
): Promise<ShownJob | null> {
  if (!key) return null;
  const ofKey = { account_id, idempotency_key: key.name };
  await trx
    .updateTable('jobs')
    .set({ idempotency_key: null })
    .where('account_id', '=', account_id)
    .where('idempotency_key', '=', key.name)
    .where('created_at', '<', key.since)
    .execute();
  const row = await trx
    .selectFrom('jobs')
    .select(shownColumns)
    .where((where) => where.and(ofKey))
    .executeTakeFirst();
  return row ? shownJob(row) : null;
}

async function insert(
  trx: Transaction<Tables>,
  { journal, account_id, actor }: Acting,
  { id, public_id, action, isAllOrNothing, search, items, key, created_at, lease }: NewJob,
): Promise<ShownJob> {
  const row = {
    account_id,
    id,
    public_id,
    action,
    all_or_nothing: Number(isAllOrNothing),
    actor: JSON.stringify(actor),
    search: search && JSON.stringify(search),
    idempotency_key: key?.name ?? null,
    total: items.length,
    progress: 0,
    status: 'queued' as const,
    cancelled: 0,
    results: null,
    created_at,
    ended_at: null,
    lease_until: lease?.lease_until ?? 0,
    holder: lease?.holder ?? '',
    attempt: 1,
  };
  await trx.insertInto('jobs').values(row).execute();
  const rows = items.map(({ subject, token, properties }, item) => ({
    account_id,
    job_id: id,
    item,
    subject,
    token,
    properties: JSON.stringify(properties),
    state: 'waiting' as const,
    searches: 0,
    result: null,
  }));
  await trx.insertInto('job_items').values(rows).execute();
  await journal.record(trx, actor, {
    ...sourceOf(row),
    action: 'create',
    facts: { total: items.length, all_or_nothing: isAllOrNothing },
  });
  return shownJob(row);
}

async function page(db: Kysely<Tables>, account_id: number, window: PageWindow) {
  const own = db.selectFrom('jobs').select(shownColumns).where('account_id', '=', account_id);
  const found = await inWindow(own, window).execute();
  return pageOf(found.map(shownJob), ({ id }) => id);
}

/** Of one that has ended, or is cancelled already, nothing is written. */
async function cancel(
  db: Kysely<Tables>,
  { journal, account_id, actor }: Acting,
  public_id: string,
): Promise<void> {
  await transaction(db, async (trx) => {
    const row = await trx
      .updateTable('jobs')
      .set({ cancelled: 1 })
      .where('account_id', '=', account_id)
      .where('public_id', '=', public_id)
      .where('ended_at', 'is', null)
      .where('cancelled', '=', 0)
      .returning(['account_id', 'public_id', 'action'])
      .executeTakeFirst();
    if (row) await journal.record(trx, actor, cancellationOf(row));
  });
}

const cancellationOf = (job: JobKey): Change => ({
  ...sourceOf(job),
  action: 'update',
  changes: { cancelled: { previous: false, current: true } },
});

/** Nobody is at any job, for certain. */
export async function abandonJobs(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ lease_until: sql`case when holder = '' then lease_until else 1 end`, holder: '' })
    .where('ended_at', 'is', null)
    .execute();
}
