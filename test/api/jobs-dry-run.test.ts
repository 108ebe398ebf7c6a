import { afterAll, beforeAll, expect, test } from 'vitest';
import { changesBy } from '../support/audit.ts';
import { ended, signUpForMany } from '../support/jobs.ts';
import { buyMany, findMany } from '../support/numbers.ts';
import { ownedBy } from '../support/owned.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => (trunkline = await startTrunkline()));
afterAll(() => trunkline.close());

const signUp = () => signUpForMany(trunkline);
const dry = { dry_run: true };
const left = (work: () => Promise<unknown>) => changesBy(trunkline.data, work);
const tried = (change: string, id: number, would_succeed = true) => ({
  action: 'dry_run',
  source_type: 'phone_number',
  source_id: String(id),
  actor_type: 'agent',
  event_type: null,
  facts: { change, would_succeed },
});

test('a dry run of create_many says of each what a single one would, and what all cost', async () => {
  const { client, many } = await signUp();
  const found = await findMany(client, 2);
  const orders = [{ token: found[0]?.token }, { token: 'x' }, { token: found[1]?.token }];
  const { dry_run } = (await many.create({ phone_numbers: orders }, dry)).json;
  for (const [index, order] of orders.entries()) {
    const alone = (await client.dryRun({ phone_number: order })).json.dry_run;
    expect(dry_run.items[index]).toEqual({ index, ...alone });
  }
  const cents = found.reduce((sum, { price }) => sum + Number(price.slice(1)) * 100, 0);
  expect(dry_run).toMatchObject({ would_succeed: false, price: `$${(cents / 100).toFixed(2)}` });
  expect((await many.jobs()).json.count).toBe(0);
});

test('a dry run of a search names the numbers that it finds, and buys none', async () => {
  const { client, many } = await signUp();
  const before = await ownedBy(trunkline.sandbox);
  const search = { country: 'US', contains: '555' };
  const { dry_run } = (await many.create({ search, count: 3 }, dry)).json;
  expect(dry_run.would_succeed).toBe(true);
  const numbers = dry_run.items.map(({ number }: { number: string }) => number);
  expect(new Set(numbers).size).toBe(3);
  for (const number of numbers) expect(number).toContain('555');
  expect(await ownedBy(trunkline.sandbox)).toEqual(before);
  expect((await client.list()).json.count).toBe(0);
});

test('a dry run holds quotas against all that would be bought', async () => {
  const { client, many } = await signUp();
  const { operator } = trunkline.ports.store;
  const account = await operator.findAccount(client.subdomain ?? '');
  await operator.setQuota(account!, { max_numbers: 2 });
  const { dry_run } = (await many.create({ search: { country: 'US' }, count: 4 }, dry)).json;
  const succeeds = dry_run.items.map((one: { would_succeed: boolean }) => one.would_succeed);
  expect(succeeds).toEqual([true, true, false, false]);
  expect(dry_run.items[3].details.base[0].error).toBe('QuotaExceeded');
  expect(dry_run.would_succeed).toBe(false);
  await operator.setQuota(account!, { max_numbers: null, max_purchases_per_day: 1 });
  const today = (await many.create({ search: { country: 'US' }, count: 2 }, dry)).json.dry_run;
  expect(today.items.map((one: { would_succeed: boolean }) => one.would_succeed)).toEqual([
    true,
    false,
  ]);
});

test('dry_run in the body is a dry run too', async () => {
  const { client, many } = await signUp();
  const [id = 0] = await buyMany(client, 1);
  const order = { search: { country: 'US' }, count: 2, dry_run: true };
  expect((await many.create(order)).json.dry_run.items).toHaveLength(2);
  const change = { phone_numbers: [{ id, nickname: 'x' }], dry_run: true };
  expect((await many.update({}, change)).json.dry_run.would_succeed).toBe(true);
  expect((await many.jobs()).json.count).toBe(0);
});

test('that it was tried is written down of each number, with what it comes to beside the others', async () => {
  const { client, many } = await signUp();
  const { operator } = trunkline.ports.store;
  const account = await operator.findAccount(client.subdomain ?? '');
  await operator.setQuota(account!, { max_numbers: 1 });
  const found = await findMany(client, 2);
  const orders = [...found.map(({ token }) => ({ token })), { token: 'x' }];
  const rows = await left(() => many.create({ phone_numbers: orders }, dry));
  const [first, second] = found.map(({ number }) => number);
  expect(rows).toMatchObject([
    { action: 'dry_run', source_id: first, actor_type: 'agent', facts: { would_succeed: true } },
    {
      action: 'dry_run',
      source_id: second,
      facts: { would_succeed: false, refusals: { base: ['QuotaExceeded'] } },
    },
  ]);
});

test('that a change, a deletion or a restoration was tried is written down of each number that there is', async () => {
  const { client, many } = await signUp();
  const [one = 0, two = 0] = await buyMany(client, 2);
  const changing = { phone_numbers: [{ id: one }, { id: two, group_ids: [77] }, { id: 7 }] };
  expect(await left(() => many.update(dry, changing))).toMatchObject([
    tried('update', one),
    tried('update', two, false),
  ]);
  expect(await left(() => many.destroy([one, 7], dry))).toMatchObject([tried('delete', one)]);
  await ended(client, await many.destroy([two]));
  expect(await left(() => many.restore([one, two], dry))).toMatchObject([tried('restore', two)]);
});

test('dry runs of changes say what each would come to, and change nothing', async () => {
  const { client, many } = await signUp();
  const ids = await buyMany(client, 2);
  const shown = (await client.list()).json.phone_numbers;
  const phone_numbers = [{ id: ids[0], nickname: 'x' }, { id: ids[1], group_ids: [77] }, { id: 7 }];
  const update = (await many.update(dry, { phone_numbers })).json.dry_run;
  expect(update).toMatchObject({ would_succeed: false, price: null });
  expect(update.items[0]).toEqual({ index: 0, id: ids[0], would_succeed: true, details: {} });
  expect(update.items[1].details).toHaveProperty('group_ids');
  expect(update.items[2]).toMatchObject({ id: 7, would_succeed: false });
  expect((await many.destroy(ids, dry)).json.dry_run.would_succeed).toBe(true);
  expect((await many.restore(ids, dry)).json.dry_run.would_succeed).toBe(false);
  expect((await client.list()).json.phone_numbers).toEqual(shown);
});
