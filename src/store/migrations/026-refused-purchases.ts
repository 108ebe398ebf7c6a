import { sql, type Kysely } from 'kysely';

/** What becomes of purchases is shown, also of those that were refused; and what an account had on each day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table refused_purchases (
      account_id bigint not null,
      id bigint not null,
      token text not null,
      carrier text not null,
      number text not null,
      country_code text not null,
      price bigint not null,
      intended_at bigint not null,
      attempt bigint not null,
      job_id bigint,
      refusal_code text not null,
      refusal text not null,
      primary key (account_id, id)
    )`,
    `create index refused_purchases_by_token on refused_purchases (account_id, token)`,
    `create index open_purchases on purchases (account_id, id) where line is not null`,
    `create table usage_day_ends (
      account_id bigint not null,
      day bigint not null,
      numbers bigint not null,
      monthly_cost bigint not null,
      primary key (account_id, day)
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
