import type { Kysely } from 'kysely';
import { openDatabase } from '../../src/database/open.ts';
import { operator, type Actor } from '../../src/domain/audit/actor.ts';
import type { Change } from '../../src/domain/audit/change.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { createJournal } from '../../src/store/audit/journal.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import type { Tables } from '../../src/store/tables.ts';
import { homeIn } from './home.ts';

export interface Written extends Partial<Change> {
  readonly account_id: number;
  readonly actor?: Partial<Actor>;
}

/** Writes audit logs of an installation as the service does, one transaction for all of them. */
export async function writeLogs(data: string, logs: readonly Written[]): Promise<void> {
  const database = await openDatabase<Tables>(databaseOf(homeIn(data), 'trunkline'), migrations);
  const journal = createJournal(database, { now: () => 0 });
  await database.db.transaction().execute(async (trx) => {
    for (const { actor, ...log } of logs) {
      const change = { action: 'update', source_type: 'group', source_id: 1, ...log } as const;
      await journal.record(trx, { ...operator, ...actor }, { source_label: 'Sales', ...change });
    }
  });
  await database.db.destroy();
}

export const idsOfLogs = async (db: Kysely<Tables>) =>
  (await db.selectFrom('audit_logs').select('id').orderBy('id').execute()).map(({ id }) => id);
