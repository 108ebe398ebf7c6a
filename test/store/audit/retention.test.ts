import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { detailMaxAge } from '../../../src/app/audit-logs/retain.ts';
import { accountsAtATime } from '../../../src/store/audit/retention.ts';
import { writeLogs, type Written } from '../../support/audit-logs.ts';
import { inTables } from '../../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

const day = 24 * 3_600_000;

let trunkline: TestTrunkline;

async function start(options: Record<string, unknown>): Promise<void> {
  trunkline = await startTrunkline(options);
  // What the first start has written would stand before the old ones, and be younger.
  await inTables(trunkline.data, (db) => db.updateTable('audit_logs').set({ at: 1 }).execute());
  onTestFinished(() => trunkline.close());
}
beforeEach(() => start({ auditRetention: 30 }));

const take = () => trunkline.ports.store.events.take(10_000);
const write = (logs: readonly (Omit<Written, 'account_id'> & { account_id?: number })[]) =>
  writeLogs(
    trunkline.data,
    logs.map((log) => ({ account_id: 901, ...log })),
  );
const daysAgo = (days: number) => trunkline.clock.now() - days * day;
const rows = (account_id = 901) =>
  inTables(trunkline.data, (db) =>
    db
      .selectFrom('audit_logs')
      .select(['at', 'detail'])
      .where('account_id', '=', account_id)
      .orderBy('id')
      .execute(),
  );
const details = async () => (await rows()).map(({ detail }) => detail);
const ages = async () =>
  (await rows()).map(({ at }) => Math.round((trunkline.clock.now() - at) / day));
const sources = async () =>
  (
    await inTables(trunkline.data, (db) =>
      db.selectFrom('audit_log_sources').select('id').where('account_id', '=', 901).execute(),
    )
  ).length;

describe('audit logs', () => {
  test('are kept as long as is wanted, and go then, many at a time', async () => {
    const old = Array.from({ length: 1_200 }, (_, index) => ({ at: daysAgo(40) + index }));
    await write([...old, { at: daysAgo(29) }, { at: daysAgo(0) }]);
    await take();
    await trunkline.clock.advance(60_000);
    expect(await ages()).toEqual([29, 0]);
    expect(await sources()).toBe(2);
    await trunkline.clock.advance(2 * day);
    expect(await ages()).toEqual([2]);
  });

  test('stay until what follows from them was done, however old they are', async () => {
    await write([{ at: daysAgo(50) }]);
    await take();
    await write([{ at: daysAgo(40) }, { at: daysAgo(1) }]);
    // Whether a timer takes them is beside the point here.
    const { auditRetention } = trunkline.ports.store;
    const before = await ages();
    await auditRetention.removeBefore(daysAgo(30));
    expect(await ages()).toEqual(before.slice(1));
    await take();
    await auditRetention.removeBefore(daysAgo(30));
    expect(await ages()).toEqual([1]);
  });

  test('never lose the newest of all, from which ids are counted on', async () => {
    await write([{ at: daysAgo(50) }, { at: daysAgo(40) }]);
    await take();
    const last = await inTables(trunkline.data, (db) =>
      db
        .selectFrom('audit_logs')
        .select(({ fn }) => fn.max('id').as('id'))
        .executeTakeFirst(),
    );
    await trunkline.ports.store.auditRetention.removeBefore(daysAgo(0));
    expect(await ages()).toEqual([40]);
    await write([{ at: daysAgo(0) }]);
    expect(await take()).toBe(1);
    const found = await trunkline.ports.store
      .of({ id: 901 })
      .auditLogs.page(
        { filters: { source_type: 'group', source_id: '1' }, order: 'newest' },
        { limit: 10 },
      );
    expect(found.rows.map(({ id }) => id)).toEqual([last!.id + 1, last!.id]);
  });

  test('that were dated late, by a clock that was wrong, keep nothing but themselves', async () => {
    const event = { type: 'group.updated', detail: '{"id":1}' } as const;
    const late = Array.from({ length: 600 }, () => ({ at: daysAgo(-400), event }));
    await write([{ at: daysAgo(50) }, ...late, { at: daysAgo(40) }, { at: daysAgo(1), event }]);
    await write([{ at: daysAgo(50), account_id: 902 }, { at: daysAgo(0) }]);
    await take();
    const { auditRetention } = trunkline.ports.store;
    await auditRetention.removeBefore(daysAgo(30));
    expect(new Set(await ages())).toEqual(new Set([-400, 1, 0]));
    expect(await sources()).toBe(late.length + 2);
    expect(await rows(902)).toEqual([]);
    await auditRetention.forgetDetailsBefore(daysAgo(0));
    const kept = (await rows()).filter(({ detail }) => detail !== null);
    expect(new Set(kept.map(({ at }) => at))).toEqual(new Set([late[0]!.at]));
  });

  test('go from every account, however many there are', async () => {
    const accounts = Array.from({ length: accountsAtATime + 5 }, (_, count) => 1_000 + count);
    await write(accounts.map((account_id) => ({ account_id, at: daysAgo(40) })));
    await write([{ at: daysAgo(0) }]);
    await take();
    await trunkline.ports.store.auditRetention.removeBefore(daysAgo(30));
    const { length } = await inTables(trunkline.data, (db) =>
      db.selectFrom('audit_logs').select('id').where('account_id', 'in', accounts).execute(),
    );
    expect(length).toBe(0);
    expect(await ages()).toEqual([0]);
  });

  test('that wait for what follows from them keep their details, and lose them later', async () => {
    const event = { type: 'group.updated', detail: '{"id":1}' } as const;
    await write([{ at: daysAgo(1), event }, { at: daysAgo(0) }]);
    const { auditRetention } = trunkline.ports.store;
    await auditRetention.forgetDetailsBefore(daysAgo(0));
    expect(await details()).toEqual([event.detail, null]);
    await take();
    await auditRetention.forgetDetailsBefore(daysAgo(0));
    expect(await details()).toEqual([null, null]);
  });

  test('are kept for ever where the retention is 0', async () => {
    await start({ auditRetention: 0 });
    await write([{ at: daysAgo(5_000) }, { at: daysAgo(0) }]);
    await take();
    await trunkline.clock.advance(60_000);
    expect(await ages()).toEqual([5_000, 0]);
  });

  test('forget after a week what others were to be told of a resource, and nothing else', async () => {
    const event = { type: 'group.updated', detail: '{"id":1}' } as const;
    const changes = { name: { previous: 'Sales', current: 'Support' } };
    await write([{ at: daysAgo(0), event, changes }]);
    await trunkline.clock.advance(2 * day);
    await write([{ at: daysAgo(0), event, changes }]);
    await take();
    await trunkline.clock.advance(detailMaxAge - day);
    expect(await details()).toEqual([null, '{"id":1}']);
    await trunkline.clock.advance(detailMaxAge);
    await write([{ at: daysAgo(0), event }]);
    await take();
    await trunkline.clock.advance(60_000);
    expect(await details()).toEqual([null, null, '{"id":1}']);
    const { rows: logs } = await trunkline.ports.store
      .of({ id: 901 })
      .auditLogs.page({ filters: {}, order: 'oldest' }, { limit: 10 });
    expect(logs[0]?.document.changes).toEqual(changes);
  });
});
