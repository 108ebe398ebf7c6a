import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Of an account that nobody is let in to, nothing more is begun: also not of what is under way. */
export async function cancelOpenJobs(trx: Transaction<Tables>, account_id: number): Promise<void> {
  await trx
    .updateTable('jobs')
    .set({ cancelled: 1 })
    .where('account_id', '=', account_id)
    .where('ended_at', 'is', null)
    .execute();
}

/** The job that a purchase is made for, as long as it has not ended; null: none. */
export const openJobOf = (
  purchases: 'purchases' | 'joined' | 'abandoned',
): RawBuilder<number | null> =>
  sql<
    number | null
  >`(select jobs.id from jobs where jobs.account_id = ${sql.ref(`${purchases}.account_id`)} and jobs.id = ${sql.ref(`${purchases}.job_id`)} and jobs.ended_at is null)`;
