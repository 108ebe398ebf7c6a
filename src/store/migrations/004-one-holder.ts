import { sql, type Kysely } from 'kysely';

/** Two carriers may offer one number; only one of them sells it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`create unique index claims_of_number on claims (number)`).execute(db);
}
