import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { buyOne, findOne, refusedFields } from '../support/numbers.ts';
import { inTables } from '../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { takeAll } from '../support/usage.ts';

const url = '/api/v2/trunkline/usage';
const deleted = '/api/v2/channels/voice/deleted_phone_numbers';
const faults = '/api/v2/trunkline/sandbox/faults';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

async function usageOf(client: Client, query: Record<string, string> = {}) {
  await takeAll(trunkline);
  const { json } = await client.request({ method: 'GET', url, query });
  return json.usage;
}

const ask = (query: Record<string, string>) =>
  trunkline.support.request({ method: 'GET', url, query });

async function endsOf(query: Record<string, string>) {
  const { start_date, end_date, by_day } = await usageOf(trunkline.support, query);
  return [start_date, end_date, by_day.length];
}

const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);

test('figures are by country, type, carrier and group; numbers that were deleted cost until they are released', async () => {
  const client = await trunkline.signUp('figures', { role: 'admin' });
  const makeGroup = async (name: string): Promise<number> => {
    const payload = { group: { name } };
    return (await client.request({ method: 'POST', url: '/api/v2/groups', payload })).json.group.id;
  };
  const [sales, night] = [await makeGroup('Sales'), await makeGroup('Night')];
  await buyOne(client, { group_ids: [sales, night] }, { country: 'US', type: 'local' });
  await buyOne(client, {}, { country: 'CA' });
  const gone = await buyOne(client, { group_ids: [sales] }, { country: 'US', type: 'toll_free' });
  await client.remove(gone.id);
  const nothing = { phone_numbers: 0, monthly_cost: '$0.00' };
  const none = { deleted: nothing, under_way: nothing };
  const one = { phone_numbers: 1, monthly_cost: '$1.15', ...none };
  const removed = { ...nothing, ...none, deleted: { phone_numbers: 1, monthly_cost: '$2.15' } };
  const { totals, by_country, by_type, by_carrier, by_group } = await usageOf(client);
  const all = {
    phone_numbers: 2,
    monthly_cost: '$2.30',
    deleted: removed.deleted,
    under_way: nothing,
  };
  expect(totals).toEqual({ ...all, monthly_spend: '$4.45' });
  expect(by_country).toEqual([
    { country_code: 'CA', ...one },
    { country_code: 'US', ...one, deleted: removed.deleted },
  ]);
  expect(by_type).toEqual([
    { type: 'local', ...one, phone_numbers: 2, monthly_cost: '$2.30' },
    { type: 'toll_free', ...removed },
  ]);
  expect(by_carrier).toEqual([{ carrier: 'sandbox', ...all }]);
  expect(by_group).toHaveLength(3);
  expect(by_group).toEqual(
    expect.arrayContaining([
      { group_id: sales, ...one, deleted: removed.deleted },
      { group_id: night, ...one },
      { group_id: null, ...one },
    ]),
  );
  await client.request({ method: 'DELETE', url: `${deleted}/${gone.id}` });
  expect((await usageOf(client)).totals).toMatchObject({
    deleted: nothing,
    monthly_spend: '$2.30',
  });
});

test('a purchase of which it is not known how it ends costs what it takes of the quota', async () => {
  const client = await trunkline.signUp('unfinished', { role: 'admin' });
  const { token } = await findOne(client);
  // Of each order, so that it stays unknown however much time passes meanwhile.
  const fault = { kind: 'timeout-before', operation: 'buy', times: 1_000 };
  await client.request({ method: 'POST', url: faults, payload: { fault } });
  const answer = await trunkline.clock.passDuring(client.create({ phone_number: { token } }));
  expect(answer.status).toBe(503);
  const { totals } = await usageOf(client);
  const under_way = { phone_numbers: 1, monthly_cost: '$1.15' };
  expect(totals).toMatchObject({ phone_numbers: 0, under_way, monthly_spend: '$1.15' });
  await client.request({ method: 'DELETE', url: faults });
  await trunkline.clock.pass(120_000);
  expect((await usageOf(client)).totals).toMatchObject({
    phone_numbers: 1,
    monthly_spend: '$1.15',
  });
});

test('days count what was bought, refused and released on each, and why it was refused', async () => {
  const client = await trunkline.signUp('days', { role: 'admin' });
  const first = trunkline.clock.now();
  const { id } = await buyOne(client);
  await usageOf(client);
  await client.remove(id);
  await client.request({ method: 'DELETE', url: `${deleted}/${id}` });
  await usageOf(client);
  await trunkline.clock.advance(86_400_000);
  const fault = { kind: 'refuse', operation: 'buy', times: 2 };
  await client.request({ method: 'POST', url: faults, payload: { fault } });
  for (const again of [1, 2]) {
    const { token } = await findOne(client, { country: 'US', contains: `${again}` });
    expect((await client.create({ phone_number: { token } })).status).toBe(422);
  }
  await buyOne(client);
  const [start_date, end_date] = [dayAt(first), dayAt(trunkline.clock.now())];
  const usage = await usageOf(client, { start_date, end_date });
  const endOfFirst = { phone_numbers: 0, monthly_cost: '$0.00' };
  const endOfLast = { phone_numbers: 1, monthly_cost: '$1.15' };
  expect(usage.by_day).toEqual([
    { date: start_date, ...endOfFirst, purchases: 1, releases: 1, refusals: 0, refused: {} },
    {
      date: end_date,
      ...endOfLast,
      purchases: 1,
      releases: 0,
      refusals: 2,
      refused: expect.any(Object),
    },
  ]);
  const reasons = Object.values(usage.by_day[1].refused as Record<string, number>);
  expect(reasons).toEqual([2]);
});

test('of more groups than are shown those with the most numbers are', async () => {
  const client = await trunkline.signUp('groups', { role: 'admin' });
  const account = await trunkline.ports.store.operator.findAccount('groups');
  const rows = Array.from({ length: 1_200 }, (_, index) => ({
    account_id: account!.id,
    dimension: 'group' as const,
    value: String(index + 1),
    state: 'kept' as const,
    numbers: index + 1,
    monthly_cost: 0,
  }));
  await inTables(trunkline.data, (db) => db.insertInto('usage_figures').values(rows).execute());
  const ids = (await usageOf(client)).by_group.map(
    ({ group_id }: { group_id: number }) => group_id,
  );
  expect(ids).toEqual(Array.from({ length: 1_000 }, (_, index) => 1_200 - index));
});

describe('the days', () => {
  let today: number;
  beforeAll(() => {
    today = trunkline.clock.now();
  });
  const before = (days: number) => dayAt(today - days * 86_400_000);

  test('are the last 30, unless they are given', async () => {
    expect(await endsOf({})).toEqual([before(29), before(0), 30]);
    expect(await endsOf({ start_date: before(2) })).toEqual([before(2), before(0), 3]);
    expect(await endsOf({ end_date: before(10) })).toEqual([before(39), before(10), 30]);
    expect(await endsOf({ end_date: '0000-01-01' })).toEqual(['0000-01-01', '0000-01-01', 1]);
    expect(await endsOf({ start_date: before(365) })).toEqual([before(365), before(0), 366]);
  });

  test.each([
    ['start_date', 'yesterday'],
    ['start_date', '2026-02-30'],
    ['end_date', '2026-1-1'],
    ['end_date', '20260101'],
    ['start_date', '+010000-01-01'],
  ])('are dates: %s=%s is refused', async (name, value) => {
    const answer = await ask({ [name]: value });
    expect([answer.status, refusedFields(answer)]).toEqual([400, { [name]: ['InvalidValue'] }]);
  });

  test('are in order, and no more than 366', async () => {
    const reversed = await ask({ start_date: '2026-01-02', end_date: '2026-01-01' });
    expect([reversed.status, refusedFields(reversed)]).toEqual([
      400,
      { end_date: ['InvalidValue'] },
    ]);
    const long = await ask({ start_date: '2024-12-31', end_date: '2026-01-01' });
    expect([long.status, refusedFields(long)]).toEqual([400, { start_date: ['InvalidValue'] }]);
  });
});

test('every agent reads the figures of their own account; a token needs the scope', async () => {
  const client = await trunkline.signUp('figures', { role: 'agent', scope: 'usage:read' });
  expect((await usageOf(client)).totals.phone_numbers).toBe(2);
  const other = await trunkline.signUp('strangers', { role: 'admin' });
  expect((await usageOf(other)).totals.phone_numbers).toBe(0);
  const narrow = await trunkline.signUp('figures', { scope: 'phone_numbers:read' });
  expect((await narrow.request({ method: 'GET', url })).status).toBe(403);
});

test('each day has what there was at its end, of days before that was kept and of days to come nothing', async () => {
  const client = await trunkline.signUp('day-ends', { role: 'admin' });
  const day = 24 * 3_600_000;
  const today = Math.floor(trunkline.clock.now() / day) * day;
  const ends = async () => {
    const range = { start_date: dayAt(today - 3 * day), end_date: dayAt(today + 3 * day) };
    const { by_day } = await usageOf(client, range);
    return by_day.map((one: { phone_numbers: unknown; monthly_cost: unknown }) => [
      one.phone_numbers,
      one.monthly_cost,
    ]);
  };
  const [unknown, one, two] = [
    [null, null],
    [1, '$1.15'],
    [2, '$2.30'],
  ];
  expect(await ends()).toEqual(Array(7).fill(unknown));
  const account = (await trunkline.ports.store.operator.findAccount('day-ends'))!;
  await buyOne(client);
  await usageOf(client);
  const past = { account_id: account.id, numbers: 1, monthly_cost: 115 };
  await inTables(trunkline.data, (db) =>
    db
      .insertInto('usage_day_ends')
      .values({ ...past, day: today / day - 2 })
      .execute(),
  );
  await buyOne(client);
  expect(await ends()).toEqual([unknown, one, one, two, unknown, unknown, unknown]);
  const gone = { method: 'POST', url: '/api/v2/trunkline/sandbox/reset' } as const;
  await client.request(gone);
  expect(await ends()).toEqual(Array(7).fill(unknown));
});
