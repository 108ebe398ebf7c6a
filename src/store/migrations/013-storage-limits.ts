import { sql, type Kysely } from 'kysely';

/** How much an account keeps, beside how many, and how much it may: no honest one meets these. */
const statements = [
  'alter table record_counts add column bytes bigint not null default 0',
  `update record_counts set bytes = (
     select coalesce(sum(octet_length(document)), 0) from records
     where records.account_id = record_counts.account_id and records.kind = record_counts.kind
   )`,
  `insert into record_counts (account_id, kind, count, bytes)
   select account_id, 'greeting_audio', count(distinct greeting_id), sum(octet_length(bytes))
   from audio_parts group by account_id`,
  'alter table quotas add column max_records bigint default 10000',
  `alter table quotas add column max_record_bytes bigint default ${64 * 1024 * 1024}`,
  `alter table quotas add column max_audio_bytes bigint default ${1024 * 1024 * 1024}`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
