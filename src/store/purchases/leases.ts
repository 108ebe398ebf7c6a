import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Release } from '../../app/ports/deleted-numbers.ts';
import type { Lease, LeasedIntent, LeaseOrder } from '../../app/ports/leases.ts';
import type { Purchase, TakeOver } from '../../app/ports/purchases.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { Database } from '../../database/open.ts';
import { openJobOf } from '../jobs/open-jobs.ts';
import { isOver } from '../nodes/presence.ts';
import type { Tables } from '../tables.ts';

/** The carriers that have something to do which no process is at. */
export async function dueCarriers(
  database: Database<Tables>,
  order: Pick<LeaseOrder, 'now' | 'missed_until'>,
): Promise<string[]> {
  const rows = await database.db
    .selectFrom('purchases')
    .select('carrier')
    .where('line', 'is not', null)
    .where(openJobOf('purchases'), 'is', null)
    .where(isOver(database, order))
    .union((union) =>
      union
        .selectFrom('releases')
        .select('carrier')
        .where('released_at', 'is', null)
        .where('release_at', '<=', order.now)
        .where(isOver(database, order)),
    )
    .execute();
  return rows.map(({ carrier }) => carrier).sort();
}

/** What an update returns has no order of its own: in that of their ids, the oldest is taken up first. */
const byId = (a: { id: number }, b: { id: number }) => a.id - b.id;

type TakeOverOrder = Omit<LeaseOrder, 'carrier'> & TakeOver;

/** Unfinished purchases at one carrier, but for those that a job goes on with by itself. */
export const leasePurchases = (
  database: Database<Tables>,
  { carrier, ...order }: LeaseOrder & TakeOver,
): Promise<Purchase[]> =>
  takeOver(database, order, sql`carrier = ${carrier} and ${openJobOf('abandoned')} is null`);

export const leasePurchasesOf = (
  database: Database<Tables>,
  job: LeasedIntent,
  order: TakeOverOrder,
): Promise<Purchase[]> => takeOver(database, order, boughtFor(job));

export async function hasOpenPurchases(db: Kysely<Tables>, job: LeasedIntent): Promise<boolean> {
  const open = await db
    .selectFrom('purchases')
    .select('id')
    .where('line', 'is not', null)
    .where(boughtFor(job))
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

const boughtFor = ({ account_id, id }: LeasedIntent) =>
  sql<boolean>`account_id = ${account_id} and job_id = ${id}`;

/**
 * Unfinished purchases whose lease has run out, now leased to the caller alone. Whoever held one until
 * now, and did not say how it ended, may have sent an order up to the end of the lease.
 */
async function takeOver(
  database: Database<Tables>,
  order: TakeOverOrder,
  which: RawBuilder<boolean>,
): Promise<Purchase[]> {
  const { lease_until, holder, limit, except, lateSale } = order;
  const lastOrder = sql<number>`case when lease_until < ${lease_until} then lease_until else ${lease_until} end`;
  const rows = await database.db
    .updateTable('purchases')
    .set({
      lease_until,
      holder,
      attempt: sql`attempt + 1`,
      may_sell_until: sql`case when holder = '' then may_sell_until else ${lastOrder} + ${lateSale} end`,
    })
    .where('line', 'is not', null)
    // Asked again once a row is locked: of two recoveries that found it, one takes it.
    .where(isOver(database, order))
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('account_id', 'id'),
        'in',
        selectFrom('purchases as abandoned')
          .select(['account_id', 'id'])
          .where('line', 'is not', null)
          .where(isOver(database, order))
          .where(which)
          .$if(except.length > 0, (query) => query.where('id', 'not in', except))
          .orderBy('lease_until')
          .orderBy('id')
          .limit(limit)
          .$asTuple('account_id', 'id'),
      ),
    )
    .returningAll()
    .execute();
  return rows.sort(byId).flatMap(({ line, actor, external_id, ...row }) =>
    line === null
      ? []
      : [
          {
            ...row,
            kind: 'purchase' as const,
            // Of one that was begun before there were any, the line does not tell.
            line: { ...(JSON.parse(line) as Line), external_id },
            actor: actor === null ? null : (JSON.parse(actor) as Actor),
          },
        ],
  );
}

/** Deleted numbers that are due and leased to nobody, now leased to the caller alone. */
export async function leaseReleases(
  database: Database<Tables>,
  order: LeaseOrder,
): Promise<Release[]> {
  const { now, lease_until, holder, limit, carrier, except } = order;
  const rows = await database.db
    .updateTable('releases')
    .set({ lease_until, holder, attempt: sql`attempt + 1` })
    .where('released_at', 'is', null)
    .where(isOver(database, order))
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('account_id', 'id'),
        'in',
        selectFrom('releases as due')
          .select(['account_id', 'id'])
          .where('released_at', 'is', null)
          .where('release_at', '<=', now)
          .where(isOver(database, order))
          .where('carrier', '=', carrier)
          .$if(except.length > 0, (query) => query.where('id', 'not in', except))
          .orderBy('release_at')
          .orderBy('id')
          .limit(limit)
          .$asTuple('account_id', 'id'),
      ),
    )
    .returning(releaseColumns)
    .execute();
  return rows.sort(byId).map((row) => ({ kind: 'release' as const, ...row }));
}

export const releaseColumns = [
  'id',
  'account_id',
  'carrier',
  'number',
  'resource',
  'attempt',
  'refusal',
  'refusals',
] as const;

type Renewal = Pick<Lease, 'holder' | 'lease_until'>;

/** One statement for all purchases, one for all releases and one for all jobs; answers those that are still the holder's. */
export async function renewLeases(
  db: Kysely<Tables>,
  intents: readonly LeasedIntent[],
  renewal: Renewal,
): Promise<LeasedIntent[]> {
  const idsOf = (kind: LeasedIntent['kind']) =>
    intents.filter((one) => one.kind === kind).map(({ id }) => id);
  const [purchases, releases, jobs] = [idsOf('purchase'), idsOf('release'), idsOf('job')];
  const renewed = await Promise.all([
    purchases.length > 0 ? renewPurchases(db, purchases, renewal) : [],
    releases.length > 0 ? renewReleases(db, releases, renewal) : [],
    jobs.length > 0 ? renewJobs(db, jobs, renewal) : [],
  ]);
  return renewed.flat().sort(byId);
}

/** Looks through what is open, which has an index of its own. */
async function renewPurchases(
  db: Kysely<Tables>,
  ids: readonly number[],
  { holder, lease_until }: Renewal,
): Promise<LeasedIntent[]> {
  const rows = await db
    .updateTable('purchases')
    .set({ lease_until })
    .where('line', 'is not', null)
    .where('lease_until', '>', 0)
    .where('holder', '=', holder)
    .where('id', 'in', ids)
    .returning(['account_id', 'id', 'attempt'])
    .execute();
  return rows.map((row) => ({ kind: 'purchase', ...row }));
}

/** Looks through what is due, which has an index of its own. */
async function renewReleases(
  db: Kysely<Tables>,
  ids: readonly number[],
  { holder, lease_until }: Renewal,
): Promise<LeasedIntent[]> {
  const rows = await db
    .updateTable('releases')
    .set({ lease_until })
    .where('released_at', 'is', null)
    .where('release_at', '<=', lease_until)
    .where('holder', '=', holder)
    .where('id', 'in', ids)
    .returning(['account_id', 'id', 'attempt'])
    .execute();
  return rows.map((row) => ({ kind: 'release', ...row }));
}

async function renewJobs(
  db: Kysely<Tables>,
  ids: readonly number[],
  { holder, lease_until }: Renewal,
): Promise<LeasedIntent[]> {
  const rows = await db
    .updateTable('jobs')
    .set({ lease_until })
    .where('ended_at', 'is', null)
    .where('holder', '=', holder)
    .where('id', 'in', ids)
    .returning(['account_id', 'id', 'attempt'])
    .execute();
  return rows.map((row) => ({ kind: 'job', ...row }));
}

/**
 * Nobody is at anything, for certain, so all of it is taken up at once, whatever the clock says that
 * what is written was written by. `until` is when the last order of whoever was at it may still be
 * carried out: none is later.
 */
export async function abandonAll(
  db: Kysely<Tables>,
  { now, until }: { now: number; until: number },
): Promise<void> {
  await db
    .updateTable('purchases')
    .set({
      lease_until: 1,
      holder: '',
      may_sell_until: sql`case when holder = '' and may_sell_until < ${until} then may_sell_until else ${until} end`,
    })
    .where('line', 'is not', null)
    .execute();
  await db
    .updateTable('releases')
    .set({
      lease_until: 1,
      holder: '',
      // It was due, unless it waits for a late order: that it is not by this clock makes it wait no longer.
      release_at: sql`case
        when lease_until > 1 and release_at > ${now} then ${now}
        when release_at > ${until} then ${until}
        else release_at end`,
    })
    .where('released_at', 'is', null)
    .where('lease_until', '>', 0)
    .execute();
}
