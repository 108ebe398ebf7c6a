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
  `alter table claims add column account_id bigint not null default 0`,
  `create index purchases_by_id on purchases (id)`,
  `update claims set account_id = coalesce((
     select account_id from purchases
     where id = purchase_id and purchases.carrier = claims.carrier and purchases.number = claims.number
   ), 0)`,
  `drop index purchases_by_id`,
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
