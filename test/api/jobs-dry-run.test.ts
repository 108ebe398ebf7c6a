import { afterAll, beforeAll, expect, test } from 'vitest';
import { signUpForMany } from '../support/jobs.ts';
import { buyMany, findMany } from '../support/numbers.ts';
import { ownedBy } from '../support/owned.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => (trunkline = await startTrunkline()));
afterAll(() => trunkline.close());

const signUp = () => signUpForMany(trunkline);
const dry = { dry_run: true };

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
