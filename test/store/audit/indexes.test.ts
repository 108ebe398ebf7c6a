import { channel } from 'node:diagnostics_channel';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import type { AuditQuery } from '../../../src/app/ports/audit-logs.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { databaseOf } from '../../../src/installation/home.ts';
import { createEventStore } from '../../../src/store/audit/events.ts';
import { auditLogs } from '../../../src/store/audit/logs.ts';
import { migrations } from '../../../src/store/migrations/index.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { writeLogs } from '../../support/audit-logs.ts';
import { homeIn, makeHome, postgres, removeHome } from '../../support/home.ts';

const account_id = 7;
const from = 0;
const until = Number.MAX_SAFE_INTEGER;

/** What the plan of a statement says of how it finds audit logs that are not asked for by their id. */
const searchesIn = (plan: readonly string[]) =>
  plan.filter((step) => / audit_logs?\b|audit_log_/.test(step) && !step.includes('rowid=?'));

/** Along an index from where it is asked for on; `rowid>?` alone begins behind what was taken. */
const isBounded = (step: string) =>
  /^SEARCH audit_logs .*\(rowid>\?\)$/.test(step) || /PRIMARY KEY \(account_id=\?/.test(step);

async function openedHome() {
  const data = await makeHome();
  onTestFinished(() => removeHome(data));
  const database = await openDatabase<Tables>(databaseOf(homeIn(data), 'trunkline'), migrations);
  onTestFinished(() => database.db.destroy());
  return { data, database };
}

// How SQLite finds them, it says in its plan; PostgreSQL plans by how many there are.
test.runIf(postgres === null)(
  'audit logs are found by an index, however many there are',
  async () => {
    const { data, database } = await openedHome();
    await writeLogs(data, [{ account_id, event: { type: 'group.updated', detail: '{}' } }]);
    const { take, after } = createEventStore(database, []);
    await take(10);
    const statements = new Set<string>();
    const listen = (statement: unknown) => statements.add(String(statement));
    const started = channel('trunkline:sqlite:statement');
    started.subscribe(listen);
    const { page, count } = auditLogs(database, account_id);
    const source = { source_type: 'group', source_id: '1' };
    const queries: AuditQuery[] = [
      { order: 'newest', filters: {} },
      { order: 'oldest', filters: { from, until } },
      { order: 'newest', filters: source },
      { order: 'newest', filters: { actor_id: 1 } },
    ];
    for (const query of queries) {
      const { first } = await page(query, { limit: 1 });
      await page(query, { limit: 1, after: first ?? 0 });
      await count(query, 10);
    }
    expect(await after(account_id, 0, 10)).toHaveLength(1);
    started.unsubscribe(listen);
    const found = [...statements].filter((statement) => statement.includes('"audit_log'));
    expect(found.length).toBeGreaterThan(8);
    for (const statement of found) {
      const { rows } = await sql<{
        detail: string;
      }>`explain query plan ${sql.raw(statement)}`.execute(database.db);
      const searches = searchesIn(rows.map(({ detail }) => detail));
      // Of `where 1 = 0` nothing is read.
      const scans = searches.filter(
        (step) => !isBounded(step) && step !== 'SCAN audit_log_sources',
      );
      expect([statement, scans]).toEqual([statement, []]);
    }
  },
);
