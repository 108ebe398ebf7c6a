import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { goOnInOrder } from '../../../src/store/audit/copied.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { idsOfLogs, writeLogs } from '../../support/audit-logs.ts';
import { postgres } from '../../support/home.ts';
import { tries } from '../../support/runs.ts';
import { inTables } from '../../support/tables.ts';
import { startTrunkline } from '../../support/trunkline.ts';

const isShared = postgres !== null;
const account_id = 901;

const auditTables = [
  'audit_log_sources',
  'audit_log_times',
  'audit_log_events',
  'audit_logs',
] as const;

/** As the other kind of database leaves them: which were taken, and in which order. */
async function placeAsElsewhere(db: Kysely<Tables>, taken: readonly number[]): Promise<void> {
  const rows = await db.selectFrom('audit_logs').selectAll().orderBy('id').execute();
  // There ids are places, and the first ones were taken; or places are given to those that were.
  const places = new Map(
    isShared ? rows.map(({ id }) => [id, id]) : taken.map((id, at) => [id, at + 1]),
  );
  for (const { id, source_type, source_id } of rows) {
    const position = places.get(id) ?? null;
    await db.updateTable('audit_logs').set({ position }).where('id', '=', id).execute();
    if (!taken.includes(id)) continue;
    const source = { account_id, source_type, source_id, id };
    await db.insertInto('audit_log_sources').values(source).execute();
  }
  const value = String(Math.max(0, ...taken.map((id) => places.get(id) ?? 0)));
  await db.updateTable('installation').set({ value }).where('key', '=', 'event_position').execute();
}

const pairOf = ({ id, source_id }: { id: number; source_id: string }) => `${id} ${source_id}`;

describe('what was copied from the other kind of database', () => {
  test('is taken here if it was not taken there, once, and before what comes', async () => {
    const trunkline = await startTrunkline();
    const { store } = trunkline.ports;
    const count = 8;
    const write = (sources: readonly number[]) =>
      writeLogs(
        trunkline.data,
        sources.map((source_id) => ({ account_id, source_id })),
      );
    const picked = fc.shuffledSubarray([...Array(count).keys()]);
    await fc.assert(
      fc.asyncProperty(picked, async (order) => {
        await inTables(trunkline.data, async (db) => {
          for (const table of auditTables) await db.deleteFrom(table).execute();
        });
        await write([...Array(count).keys()]);
        const takenThere = await inTables(trunkline.data, async (db) => {
          const ids = await idsOfLogs(db);
          const taken = isShared ? ids.slice(0, order.length) : order.map((at) => ids[at]!);
          await placeAsElsewhere(db, taken);
          await goOnInOrder(db, { isShared });
          return taken.length;
        });
        await write([100]);
        expect(await store.events.take(100)).toBe(count - takenThere + 1);
        await write([101]);
        expect(await store.events.take(100)).toBe(1);
        const { logs, sources } = await inTables(trunkline.data, async (db) => ({
          logs: await db
            .selectFrom('audit_logs')
            .select(['id', 'source_id', 'position'])
            .orderBy('position')
            .execute(),
          sources: await db.selectFrom('audit_log_sources').select(['id', 'source_id']).execute(),
        }));
        expect(sources.map(pairOf).toSorted()).toEqual(logs.map(pairOf).toSorted());
        expect(new Set(logs.map(({ position }) => position)).size).toBe(count + 2);
        expect(logs.slice(-2).map(({ source_id }) => source_id)).toEqual(['100', '101']);
        // What was not taken comes in the order in which it was written.
        const late = logs.slice(takenThere, -2).map(({ source_id }) => Number(source_id));
        expect(late).toEqual(late.toSorted((a, b) => a - b));
      }),
      tries(30),
    );
    await trunkline.close();
  });
});
