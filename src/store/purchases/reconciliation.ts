import type { Kysely } from 'kysely';
import type { ReconciliationSummary } from '../../domain/discrepancy.ts';
import type { Tables } from '../tables.ts';

const key = 'reconciliation';

/** One node compares, and all of them tell what it found. */
export async function noteReconciliation(
  db: Kysely<Tables>,
  summary: ReconciliationSummary,
): Promise<void> {
  const value = JSON.stringify(summary);
  await db
    .insertInto('installation')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

export async function lastReconciliation(
  db: Kysely<Tables>,
): Promise<ReconciliationSummary | null> {
  const row = await db
    .selectFrom('installation')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row ? (JSON.parse(row.value) as ReconciliationSummary) : null;
}
