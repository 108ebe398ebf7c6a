import { sql, type Kysely } from 'kysely';

/** How many numbers an account may buy on a day of UTC, and how many it has bought on the last one. */
const statements = [
  'alter table quotas add column max_purchases_per_day bigint',
  'alter table quotas add column purchase_day bigint not null default 0',
  'alter table quotas add column purchases_that_day bigint not null default 0',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
