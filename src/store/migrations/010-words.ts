import { sql, type Kysely } from 'kysely';

const statements = [
  `drop index users_of_record`,
  `alter table uses rename to record_references`,
  `alter table record_references rename column user_kind to referrer_kind`,
  `alter table record_references rename column user_id to referrer_id`,
  `create index references_to_record
     on record_references (account_id, kind, ref, referrer_kind, referrer_id)`,
  `alter table duties rename to exclusive_leases`,
];

/** The field's words: references and those that refer; leases of work that one process does for all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
