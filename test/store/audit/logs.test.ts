import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditQuery } from '../../../src/app/ports/audit-logs.ts';
import type { AuditFilters, AuditLog } from '../../../src/domain/audit/audit-log.ts';
import { writeLogs, type Written } from '../../support/audit-logs.ts';
import { tries } from '../../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => (trunkline = await startTrunkline()));
afterAll(() => trunkline.close());

const logsOf = (id: number) => trunkline.ports.store.of({ id }).auditLogs;
const take = () => trunkline.ports.store.events.take(10_000);
const write = (logs: readonly Written[]) => writeLogs(trunkline.data, logs);

/** All pages of an account's log, by cursor, as a client reads them. */
async function pagesOf(
  account_id: number,
  query: AuditQuery,
  limit: number,
  between = async () => {},
) {
  const pages: AuditLog[][] = [];
  let after: number | undefined;
  for (;;) {
    const page = await logsOf(account_id).page(query, {
      limit,
      ...(after !== undefined && { after }),
    });
    pages.push([...page.rows]);
    if (!page.hasLater || page.last === null) return pages;
    after = page.last;
    await between();
  }
}

const idsIn = (pages: readonly (readonly AuditLog[])[]) => pages.flat().map(({ id }) => id);

const newest = { filters: {}, order: 'newest' } as const;

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });

/** One resource's are in the order of its changes, whatever the clocks of nodes said. */
function inOrder(logs: readonly AuditLog[], { filters: { source_id }, order }: AuditQuery) {
  const sorted = logs.toSorted((a, b) =>
    source_id === undefined ? a.at - b.at || a.id - b.id : a.id - b.id,
  );
  return order === 'oldest' ? sorted : sorted.reverse();
}

describe('filters', () => {
  const account_id = 901;
  let all: readonly AuditLog[];
  const log = fc.record({
    at: fc.integer({ min: 0, max: 9_000 }),
    source_type: fc.constantFrom('group', 'phone_number'),
    source_id: fc.constantFrom(1, 2, '+15551234567'),
    action: fc.constantFrom('create' as const, 'update' as const, 'destroy' as const),
    actor: fc.record({
      id: fc.constantFrom(-1, 0, 7, 8),
      ip_address: fc.constantFrom(null, '10.0.0.1', '::1'),
    }),
  });

  beforeAll(async () => {
    const logs = fc.sample(log, 120).map((one) => ({ ...one, account_id }));
    const others = fc.sample(log, 40).map((one) => ({ ...one, account_id: account_id + 1 }));
    await write([...logs.slice(0, 70), ...others]);
    await take();
    // The last ones are found too, though nothing has followed from them.
    await write(logs.slice(70));
    all = (await logsOf(account_id).page(newest, { limit: 1_000 })).rows;
    expect(all).toHaveLength(120);
  });

  const filters: fc.Arbitrary<AuditFilters> = fc
    .record({
      source_type: maybe(fc.constantFrom('group', 'phone_number', 'agent')),
      source_id: maybe(fc.constantFrom('1', '2', '3', '+15551234567')),
      actor_id: maybe(fc.constantFrom(-1, 0, 7, 9)),
      ip_address: maybe(fc.constantFrom('10.0.0.1', '::1')),
      action: maybe(fc.constantFrom('create', 'destroy', 'login')),
      from: maybe(fc.integer({ min: 0, max: 9_000 })),
      until: maybe(fc.integer({ min: 0, max: 9_000 })),
    })
    .map((one) => ({ ...one, ...(one.source_type === undefined && { source_id: undefined }) }));

  /** What is meant by them, told in the simplest way. */
  function matching({ from = 0, until = Infinity, ...equal }: AuditFilters): AuditLog[] {
    const wanted = Object.entries(equal).filter(([, value]) => value !== undefined);
    return all.filter(
      (one) =>
        one.at >= from &&
        one.at < until &&
        wanted.every(([name, value]) => one[name as keyof AuditLog] === value),
    );
  }

  test('leave what a naive reader would, in order, by cursor of any size and by offset', async () => {
    const orders = fc.constantFrom('newest' as const, 'oldest' as const);
    await fc.assert(
      fc.asyncProperty(
        filters,
        orders,
        fc.integer({ min: 1, max: 130 }),
        async (given, order, limit) => {
          const query = { filters: given, order };
          const expected = inOrder(matching(given), query).map(({ id }) => id);
          expect(idsIn(await pagesOf(account_id, query, limit))).toEqual(expected);
          const { rows } = await logsOf(account_id).page(query, { limit, offset: 3 });
          expect(rows.map(({ id }) => id)).toEqual(expected.slice(3, 3 + limit));
          expect(await logsOf(account_id).count(query, 10)).toBe(Math.min(10, expected.length));
        },
      ),
      tries(60),
    );
  });

  test('leave the same, backward from any place', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.nat(119), async (given, place) => {
        const before = all[place]!.id;
        const source = given.source_id !== undefined;
        const query = { filters: given, order: 'newest' } as const;
        const expected = inOrder(matching(given), query).map(({ id }) => id);
        const { rows } = await logsOf(account_id).page(query, { limit: 200, before });
        const isNewer = (id: number) =>
          source ? id > before : all.findIndex((one) => one.id === id) < place;
        expect(rows.map(({ id }) => id)).toEqual(expected.filter(isNewer));
      }),
      tries(60),
    );
  });
});

describe('a log that is read page by page', () => {
  test.each([
    ['the account', {}],
    ['one resource', { source_type: 'group', source_id: '5' }],
    ['one actor', { actor_id: 5 }],
  ])(
    'of %s tells each entry once while others are written, and misses none',
    async (_, filters) => {
      const account_id = 910 + Object.keys(filters).length;
      const one = { account_id, source_id: 5, actor: { id: 5 } };
      await write(Array.from({ length: 25 }, (_, at) => ({ ...one, at })));
      await take();
      let at = 25;
      const before = await pagesOf(account_id, { filters, order: 'newest' }, 100);
      const read = await pagesOf(account_id, { filters, order: 'newest' }, 4, async () => {
        await write([
          { ...one, at: at++ },
          { ...one, account_id: 999 },
        ]);
        if (at % 2) await take();
      });
      expect(before.flat()).toHaveLength(25);
      expect(idsIn(read)).toEqual(idsIn(before));
      // Whoever reads on from the oldest sees what has come since.
      const forward = await pagesOf(account_id, { filters, order: 'oldest' }, 4);
      expect(new Set(idsIn(forward)).size).toBe(at);
      expect(idsIn(forward)).toHaveLength(at);
    },
  );

  test('goes on behind what a filter has looked through in vain, and is no page longer', async () => {
    const account_id = 920;
    const sought = { account_id, actor: { id: 5 } };
    await write([
      { ...sought, at: 1 },
      { ...sought, at: 2 },
    ]);
    await write(Array.from({ length: 5_100 }, () => ({ account_id, at: 3 })));
    const query = { filters: { actor_id: 5 }, order: 'newest' } as const;
    const first = await logsOf(account_id).page(query, { limit: 10 });
    expect(first).toMatchObject({ rows: [], hasEarlier: false, hasLater: true });
    const pages = await pagesOf(account_id, query, 10);
    expect(pages.map(({ length }) => length)).toEqual([0, 2]);
    const back = await logsOf(account_id).page(query, { limit: 10, before: pages[1]![1]!.id });
    expect(back).toMatchObject({ hasEarlier: true, hasLater: true });
    expect(back.rows.map(({ at }) => at)).toEqual([2]);
    expect(await logsOf(account_id).count(query, 100)).toBe(0);
    expect(await logsOf(account_id).count(newest, 1_000)).toBe(1_000);
  });

  test('goes on from an entry that has gone: it was older than all that are left', async () => {
    const account_id = 930;
    await write([1, 2, 3].map((at) => ({ account_id, at })));
    const gone = { limit: 10, after: 999_999_999 };
    expect((await logsOf(account_id).page(newest, gone)).rows).toEqual([]);
    const oldest = await logsOf(account_id).page({ ...newest, order: 'oldest' }, gone);
    expect(oldest.rows.map(({ at }) => at)).toEqual([1, 2, 3]);
  });
});
