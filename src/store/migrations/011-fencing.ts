import { sql, type Kysely } from 'kysely';

/** How long an order of a process that had died could still be carried out, in milliseconds. */
const lateSale = 60_000;

/**
 * Each lease of an intent has a number, so that who lost it cannot end it any more. What an account
 * has deleted counts until its carrier has it back. Several tokens may stand for one purchase.
 */
const statements = [
  `alter table purchases add column attempt bigint not null default 1`,
  `alter table purchases add column may_sell_until bigint not null default 0`,
  `alter table purchases add column resource text`,
  `update purchases set may_sell_until = lease_until + ${lateSale} where line is not null`,
  `alter table releases add column attempt bigint not null default 0`,
  `alter table releases add column resource text`,
  `alter table releases add column refusal text`,
  `alter table releases add column refusals bigint not null default 0`,
  // Made anew, for a column that has no default: a version that does not know it can claim nothing.
  `create table claims_of_accounts (
    carrier text not null,
    number text not null,
    account_id bigint not null,
    purchase_id bigint not null,
    primary key (carrier, number)
  )`,
  `create index purchases_by_id on purchases (id)`,
  `insert into claims_of_accounts (carrier, number, account_id, purchase_id)
   select claims.carrier, claims.number, purchases.account_id, purchase_id
   from claims join purchases on purchases.id = purchase_id
     and purchases.carrier = claims.carrier and purchases.number = claims.number`,
  `drop index purchases_by_id`,
  `drop table claims`,
  `alter table claims_of_accounts rename to claims`,
  `create unique index claims_of_number on claims (number)`,
  `create index releases_by_id on releases (carrier, id)`,
  `alter table purchases add column is_priced smallint not null default 0`,
  `update purchases set is_priced = 1 where price > 0`,
  `create table token_aliases (
    account_id bigint not null,
    token text not null,
    purchase_id bigint not null,
    primary key (account_id, token)
  )`,
  `create index token_aliases_of_purchase on token_aliases (account_id, purchase_id)`,
  `update quotas set
     held = held + (
       select count(*) from releases
       where releases.account_id = quotas.account_id and released_at is null
     ),
     monthly_spend = monthly_spend + (
       select coalesce(sum(price), 0) from releases
       join purchases on purchases.account_id = releases.account_id and purchases.id = releases.id
       where releases.account_id = quotas.account_id and released_at is null
     )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
