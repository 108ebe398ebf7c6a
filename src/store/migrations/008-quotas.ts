import { sql, type Kysely } from 'kysely';

/** What an account may have and spend; what numbers cost that were bought until now is not known. */
const statements = [
  `create table quotas (
    account_id bigint not null,
    max_numbers bigint,
    max_monthly_spend bigint,
    held bigint not null,
    monthly_spend bigint not null,
    primary key (account_id)
  )`,
  `insert into quotas (account_id, held, monthly_spend)
   select id, phone_number_count + (
     select count(*) from purchases where account_id = accounts.id and line is not null
   ), 0 from accounts`,
  `alter table purchases add column price bigint not null default 0`,
  `create table idempotency_keys (
    account_id bigint not null,
    key text not null,
    fingerprint text not null,
    used_at bigint not null,
    primary key (account_id, key)
  )`,
  `create index idempotency_keys_by_age on idempotency_keys (used_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
