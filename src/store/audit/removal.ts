import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import { removeFromIndexes } from './indexes.ts';

/** Rows at a time: others get their turn between. */
export const rowsAtATime = 500;

/** The one from which ids are counted on: it is never removed. */
export const newestId = ({ selectFrom }: ExpressionBuilder<Tables, keyof Tables>) =>
  selectFrom('audit_logs as newest').select(({ fn }) => fn.max('newest.id').as('id'));

/** Between two moments, in milliseconds since 1970; the first is included. */
export interface Span {
  readonly from: number;
  readonly before: number;
}

/** So many at most, oldest first. What nothing has followed from yet is in no index, and stays. */
export function oldestLogs(db: Kysely<Tables>, account_id: number, { from, before }: Span) {
  return db
    .selectFrom('audit_log_times')
    .select(['audit_log_times.id', 'audit_log_times.at'])
    .where('audit_log_times.account_id', '=', account_id)
    .where('audit_log_times.at', '>=', from)
    .where('audit_log_times.at', '<', before)
    .orderBy('audit_log_times.at')
    .orderBy('audit_log_times.id')
    .limit(rowsAtATime);
}

/** The same, but for the newest of all. */
export const removableLogs = (db: Kysely<Tables>, account_id: number, span: Span) =>
  oldestLogs(db, account_id, span).where((eb) => eb('audit_log_times.id', '<', newestId(eb)));

export async function removeLogs(trx: Transaction<Tables>, ids: readonly number[]): Promise<void> {
  await removeFromIndexes(trx, ids);
  await trx.deleteFrom('audit_logs').where('id', 'in', ids).execute();
}
