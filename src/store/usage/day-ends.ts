import { sql, type Transaction } from 'kysely';
import { rowsOf, type Batch } from '../audit/batch.ts';
import type { Tables } from '../tables.ts';

const dayLength = 86_400_000;

/** What accounts have after a batch is what they have at the end of the day of its last change, until another comes. */
export async function noteDayEnds(
  trx: Transaction<Tables>,
  batch: Batch,
  accounts: readonly number[],
): Promise<void> {
  if (accounts.length === 0) return;
  const changed = rowsOf(trx, batch)
    .select('audit_logs.account_id')
    .select(sql<number>`max(audit_logs.at) / ${sql.lit(dayLength)}`.as('day'))
    .where(sql<boolean>`audit_logs.account_id in (${sql.raw(accounts.join())})`)
    .groupBy('audit_logs.account_id');
  await trx
    .insertInto('usage_day_ends')
    .columns(['account_id', 'day', 'numbers', 'monthly_cost'])
    .expression(
      trx
        .selectFrom(changed.as('changed'))
        .leftJoin('usage_figures as total', (on) =>
          on
            .onRef('total.account_id', '=', 'changed.account_id')
            .on('total.dimension', '=', 'total')
            .on('total.value', '=', '')
            .on('total.state', '=', 'kept'),
        )
        .select(['changed.account_id', 'changed.day'])
        .select(({ fn }) => [
          fn.coalesce('total.numbers', sql.lit(0)).as('numbers'),
          fn.coalesce('total.monthly_cost', sql.lit(0)).as('monthly_cost'),
        ])
        // SQLite takes the `on` of a conflict for that of a join otherwise.
        .where(sql<boolean>`true`),
    )
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'day']).doUpdateSet(({ ref }) => ({
        numbers: ref('excluded.numbers'),
        monthly_cost: ref('excluded.monthly_cost'),
      })),
    )
    .execute();
}
