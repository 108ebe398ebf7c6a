import { sql, type Kysely } from 'kysely';
import { prepared } from '../../database/prepared.ts';
import type { Tables } from '../tables.ts';
import { openJobOf } from '../jobs/open-jobs.ts';
import { holdingsQuery } from './holdings.ts';
import { takeQuery, takeUnnoticedQuery } from './quotas.ts';

export type PurchaseQueries = ReturnType<typeof purchaseQueries>;

export function purchaseQueries(db: Kysely<Tables>) {
  return { ...lookUps(db), ...beginnings(db), ...endings(db) };
}

function lookUps(db: Kysely<Tables>) {
  return {
    find: prepared((parameter) => purchaseBy(db, parameter)),
    claimOn: prepared((parameter) => claimBy(db, parameter)),
    /** What the two answer, in one question. */
    lookUp: prepared((parameter) =>
      db
        .selectFrom(purchaseBy(db, parameter).as('purchase'))
        .select([
          'id',
          'account_id',
          'line',
          'job_id',
          sql<number | null>`cast(null as bigint)`.as('deleted_at'),
        ])
        .select(sql<'purchase' | 'claim'>`'purchase'`.as('what'))
        .unionAll((union) =>
          union
            .selectFrom(claimBy(db, parameter).as('holding'))
            .select(['id', 'account_id', 'line', sql<null>`null`.as('job_id'), 'deleted_at'])
            .select(sql<'purchase' | 'claim'>`'claim'`.as('what')),
        ),
    ),
  };
}

function purchaseBy(db: Kysely<Tables>, parameter: <T>(name: string) => T) {
  return db
    .selectFrom('purchases')
    .select(['account_id', 'id', 'line', openJobOf('purchases').as('job_id')])
    .where('account_id', '=', parameter<number>('account_id'))
    .where('token', '=', parameter<string>('token'))
    .unionAll((union) =>
      union
        .selectFrom('token_aliases as alias')
        .innerJoin('purchases as joined', (on) =>
          on
            .onRef('joined.account_id', '=', 'alias.account_id')
            .onRef('joined.id', '=', 'alias.purchase_id'),
        )
        .select(['joined.account_id', 'joined.id', 'joined.line', openJobOf('joined').as('job_id')])
        .where('alias.account_id', '=', parameter<number>('account_id'))
        .where('alias.token', '=', parameter<string>('token')),
    );
}

const claimBy = (db: Kysely<Tables>, parameter: <T>(name: string) => T) =>
  holdingsQuery(db, (claims) => claims.where('number', '=', parameter<string>('number')));

function beginnings(db: Kysely<Tables>) {
  return {
    insert: prepared((parameter) =>
      db
        .insertInto('purchases')
        .values({
          account_id: parameter('account_id'),
          id: parameter('id'),
          token: parameter('token'),
          carrier: parameter('carrier'),
          number: parameter('number'),
          address_sid: parameter('address_sid'),
          price: parameter('price'),
          is_priced: 1,
          line: parameter('line'),
          intended_at: parameter('intended_at'),
          lease_until: parameter('lease_until'),
          holder: parameter('holder'),
          attempt: parameter('attempt'),
          may_sell_until: parameter('may_sell_until'),
          actor: parameter('actor'),
          number_type: parameter('number_type'),
          job_id: parameter('job_id'),
          external_id: parameter('external_id'),
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    claim: prepared((parameter) =>
      db
        .insertInto('claims')
        .values({
          carrier: parameter('carrier'),
          number: parameter('number'),
          account_id: parameter('account_id'),
          purchase_id: parameter('id'),
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    takeQuota: takeQuery(db),
    takeUnnoticed: takeUnnoticedQuery(db),
  };
}

function endings(db: Kysely<Tables>) {
  return {
    complete: prepared((parameter) =>
      leasedBy(
        db
          .updateTable('purchases')
          .set({ line: null, resource: parameter<string | null>('resource') }),
        parameter,
      ),
    ),
    remove: prepared((parameter) => leasedBy(db.deleteFrom('purchases'), parameter)),
    putDown: prepared((parameter) =>
      leasedBy(
        db.updateTable('purchases').set({
          lease_until: parameter<number>('retry_at'),
          may_sell_until: parameter<number>('may_sell_until'),
          holder: '',
        }),
        parameter,
      ),
    ),
  };
}

/** Only while it is unfinished, and by the lease that was taken: whoever took it over had the next one. */
function leasedBy<Query extends { where(column: string, operator: string, value: unknown): Query }>(
  query: Query,
  parameter: <T>(name: string) => T,
): Query {
  return query
    .where('account_id', '=', parameter('account_id'))
    .where('id', '=', parameter('id'))
    .where('attempt', '=', parameter('attempt'))
    .where('line', 'is not', null);
}
