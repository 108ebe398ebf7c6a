import type { Kysely } from 'kysely';
import type { ReconciliationSummary } from '../../domain/discrepancy.ts';
import { readValue, writeValue } from '../installation-values.ts';
import type { Tables } from '../tables.ts';

const key = 'reconciliation';

/** One node compares, and all of them tell what it found. */
export async function noteReconciliation(
  db: Kysely<Tables>,
  summary: ReconciliationSummary,
): Promise<void> {
  await writeValue(db, key, JSON.stringify(summary));
}

export async function lastReconciliation(
  db: Kysely<Tables>,
): Promise<ReconciliationSummary | null> {
  const value = await readValue(db, key);
  return value === null ? null : (JSON.parse(value) as ReconciliationSummary);
}
