import { sql, type Kysely } from 'kysely';

/** What programs know a line by: one phone number, or purchase under way, of an account has it. */
const statements = [
  `create table external_ids (
    account_id bigint not null,
    external_id text not null,
    phone_number_id bigint not null,
    primary key (account_id, external_id)
  )`,
  'alter table phone_numbers add column external_id text',
  'alter table releases add column external_id text',
  'alter table purchases add column external_id text',
  'alter table refused_purchases add column external_id text',
  `create index purchases_by_external_id on purchases (account_id, external_id)
    where external_id is not null`,
  `create index refused_purchases_by_external_id on refused_purchases (account_id, external_id)
    where external_id is not null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
