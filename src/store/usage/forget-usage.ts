import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

const kept = [
  'usage_numbers',
  'usage_figures',
  'usage_days',
  'usage_day_ends',
  'usage_resets',
] as const;

/** An account starts anew: what was written down of it up to now, taken or not, counts no more. */
export async function resetUsage(trx: Transaction<Tables>, account_id: number): Promise<void> {
  for (const table of kept) {
    await trx.deleteFrom(table).where('account_id', '=', account_id).execute();
  }
  await trx
    .insertInto('usage_resets')
    .columns(['account_id', 'audit_log_id'])
    .expression((eb) =>
      eb
        .selectFrom('audit_logs')
        .select([sql.lit(account_id).as('account_id')])
        .select(({ fn }) => fn.coalesce(fn.max('audit_logs.id'), sql.lit(0)).as('audit_log_id')),
    )
    .execute();
}
