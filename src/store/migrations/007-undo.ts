import { sql, type Kysely } from 'kysely';

/** How many deleted numbers an account can still have back is kept, as all counts are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `insert into record_counts (account_id, kind, count)
       select account_id, 'deleted_phone_number', count(*)
       from releases where released_at is null group by account_id`,
    )
    .execute(db);
}
