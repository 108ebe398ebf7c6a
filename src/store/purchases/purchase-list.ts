import { sql, type Kysely } from 'kysely';
import type { KeptPurchase, PurchaseWindow } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import { walkOf } from '../records/walk.ts';
import type { Tables } from '../tables.ts';

/**
 * Purchases of an account, newest first: those that are open or have brought a number, and those that were
 * refused, which are elsewhere. Read in this order, none is missed that is refused meanwhile.
 */
export async function listPurchases(
  { db, functions }: Pick<Database<Tables>, 'db' | 'functions'>,
  account_id: number,
  window: PurchaseWindow,
): Promise<KeptPurchase[]> {
  const going = await kept({ db, functions }, account_id, window);
  const refused = window.isOpen ? [] : await refusedIn(db, account_id, window);
  const ended = new Set(refused.map(({ id }) => id));
  const all = [...going.filter(({ id }) => !ended.has(id)), ...refused];
  const { order, limit } = walkOf(window);
  const inOrder = all.toSorted((a, b) => (order === 'desc' ? b.id - a.id : a.id - b.id));
  return inOrder.slice(0, limit).toSorted((a, b) => b.id - a.id);
}

/** Those of the page, before what belongs to them is looked up. */
function pageOf(
  db: Kysely<Tables>,
  account_id: number,
  { isOpen, token, external_ids, ...window }: PurchaseWindow,
) {
  const { above, below, order, limit } = walkOf(window);
  return db
    .selectFrom('purchases')
    .selectAll()
    .where('account_id', '=', account_id)
    .where('id', '>', above)
    .where('id', '<', below)
    .$if(isOpen === true, (query) => query.where('line', 'is not', null))
    .$if(token !== undefined, (query) =>
      query.where(({ eb, or, selectFrom }) =>
        or([
          eb('token', '=', token ?? ''),
          eb(
            'id',
            'in',
            selectFrom('token_aliases')
              .select('purchase_id')
              .where('token_aliases.account_id', '=', account_id)
              .where('token_aliases.token', '=', token ?? ''),
          ),
        ]),
      ),
    )
    .$if(external_ids !== undefined, (query) =>
      query.where('external_id', 'in', external_ids ?? []),
    )
    .orderBy('id', order)
    .limit(limit);
}

async function kept(
  { db, functions }: Pick<Database<Tables>, 'db' | 'functions'>,
  account_id: number,
  window: PurchaseWindow,
): Promise<KeptPurchase[]> {
  const countryOf = (document: string) =>
    functions.textProperty(sql.ref<string>(document), 'country_code');
  const page = pageOf(db, account_id, window);
  const rows = await db
    .selectFrom(page.as('purchase'))
    .leftJoin('jobs', (on) =>
      on
        .onRef('jobs.account_id', '=', 'purchase.account_id')
        .onRef('jobs.id', '=', 'purchase.job_id'),
    )
    .leftJoin('phone_numbers as kept', (on) =>
      on.onRef('kept.account_id', '=', 'purchase.account_id').onRef('kept.id', '=', 'purchase.id'),
    )
    .leftJoin('releases as deleted', (on) =>
      on
        .onRef('deleted.account_id', '=', 'purchase.account_id')
        .onRef('deleted.id', '=', 'purchase.id'),
    )
    .selectAll('purchase')
    .select(['jobs.public_id as job', 'jobs.ended_at as job_ended_at'])
    .select(
      sql<
        string | null
      >`coalesce(${countryOf('kept.document')}, ${countryOf('deleted.document')})`.as(
        'country_code',
      ),
    )
    .execute();
  return rows.map(({ line, is_priced, price, job_ended_at, ...row }) => ({
    ...row,
    price: is_priced === 1 ? price : null,
    country_code: line === null ? row.country_code : countryIn(line),
    isOpen: line !== null,
    awaitsJob: row.job !== null && job_ended_at === null,
    refusal: null,
  }));
}

const countryIn = (line: string) => (JSON.parse(line) as Line).phone_number.country_code;

const ended = { isOpen: false, awaitsJob: false, holder: '', lease_until: 0, may_sell_until: 0 };

async function refusedIn(
  db: Kysely<Tables>,
  account_id: number,
  { token, external_ids, ...window }: PurchaseWindow,
): Promise<KeptPurchase[]> {
  const { above, below, order, limit } = walkOf(window);
  const rows = await db
    .selectFrom('refused_purchases as purchase')
    .leftJoin('jobs', (on) =>
      on
        .onRef('jobs.account_id', '=', 'purchase.account_id')
        .onRef('jobs.id', '=', 'purchase.job_id'),
    )
    .selectAll('purchase')
    .select('jobs.public_id as job')
    .where('purchase.account_id', '=', account_id)
    .where('purchase.id', '>', above)
    .where('purchase.id', '<', below)
    .$if(token !== undefined, (query) => query.where('token', '=', token ?? ''))
    .$if(external_ids !== undefined, (query) =>
      query.where('external_id', 'in', external_ids ?? []),
    )
    .orderBy('purchase.id', order)
    .limit(limit)
    .execute();
  return rows.map(({ refusal_code: carrierCode, refusal: message, ...row }) => ({
    ...row,
    ...ended,
    refusal: { carrierCode, message },
  }));
}

export async function forgetRefused(db: Kysely<Tables>, since: number): Promise<void> {
  await db.deleteFrom('refused_purchases').where('intended_at', '<', since).execute();
}
