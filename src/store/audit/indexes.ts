import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import { rowsOf, type Batch } from './batch.ts';

/** The tables that find audit logs, and what tells their rows apart. */
const indexes = {
  audit_log_sources: ['account_id', 'source_type', 'source_id', 'id'],
  audit_log_times: ['account_id', 'at', 'id'],
  audit_log_events: ['account_id', 'position', 'id'],
} as const;

type Index = keyof typeof indexes;

const tables = Object.keys(indexes) as Index[];
const keyOf = (table: Index) => sql.join(indexes[table].map((column) => sql.ref(column)));

/**
 * Has changes be found by their resource, by their time, and those that are events in their order. Written here and
 * not with the change: many at a time share the pages that they are written to.
 */
export async function noteInIndexes(trx: Transaction<Tables>, batch: Batch): Promise<void> {
  for (const table of tables) {
    const rows = rowsOf(trx, batch)
      .select(indexes[table])
      .$if(table === 'audit_log_events', (query) => query.where('event_type', 'is not', null));
    const key = keyOf(table);
    await sql`
      insert into ${sql.table(table)} (${key})
      select ${key} from ${rows} as placed order by ${key}`.execute(trx);
  }
}

/** Of audit logs that are about to go, by their ids. */
export async function removeFromIndexes(
  trx: Transaction<Tables>,
  ids: readonly number[],
): Promise<void> {
  for (const table of tables) {
    const gone = trx.selectFrom('audit_logs').select(indexes[table]).where('id', 'in', ids);
    await sql`delete from ${sql.table(table)} where (${keyOf(table)}) in ${gone}`.execute(trx);
  }
}
