import type { Transaction } from 'kysely';
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
