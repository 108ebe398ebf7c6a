import { sql, type Kysely } from 'kysely';

/** What a job that does all or nothing buys is its own until it has ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table purchases add column job_id bigint').execute(db);
}
