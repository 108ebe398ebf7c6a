import { expect, onTestFinished, test } from 'vitest';
import { openInventory } from '../../../src/carriers/inventory/inventory.ts';
import { ownedAtATime } from '../../../src/carriers/data/owned-page.ts';
import { CarrierRefused } from '../../../src/app/ports/carriers.ts';
import { stockFolder, validNumbers, type StockFolder } from '../../support/stock.ts';
import { carrierContract } from '../contract.ts';
import { ownedBy, ownerOf, permit } from '../../support/owned.ts';

const minute = 60_000;

carrierContract('inventory', async () => {
  const folder = await stockFolder();
  await folder.add(validNumbers({ country: 'US', toll_free: false }, 1_200));
  await folder.add(validNumbers({ country: 'US', toll_free: true }, 20));
  await folder.add(validNumbers({ country: 'US', area_code: '212' }, 20));
  await folder.add(validNumbers({ country: 'GB', toll_free: false }, 50));
  await folder.add(validNumbers({ country: 'DE', type: 'mobile' }, 50));
  const german = validNumbers({ country: 'DE', toll_free: false }, 5);
  await folder.add(german, { address_requirements: 'local' });
  const carrier = await openInventory(folder.target, Date);
  return {
    carrier,
    searches: [
      { country: 'US', area_code: '212' },
      { country: 'US', contains: '5*5', toll_free: false },
      { country: 'US', toll_free: true },
      { country: 'US', type: 'toll_free' },
      { country: 'DE', type: 'mobile' },
      { country: 'US', locality: 'ny' },
      { country: 'US', contains: '8**' },
      { country: 'GB', contains: '1**4' },
    ],
    plenty: { country: 'US', toll_free: false },
    addressed: { country: 'DE', type: 'local' },
    foreign: '+80012345678',
    pageSize: ownedAtATime,
    async close() {
      await carrier.close();
      await folder.remove();
    },
  };
});

async function opened(): Promise<StockFolder> {
  const folder = await stockFolder();
  onTestFinished(() => folder.remove());
  return folder;
}

async function inventoryOf(folder: StockFolder, now: () => number = Date.now) {
  const inventory = await openInventory(folder.target, { now });
  onTestFinished(() => inventory.close());
  return inventory;
}

const filters = { country: 'US', toll_free: false };
const window = { limit: 50, offset: 0 };
const orderOf = (number: string, reference: string) => ({
  number,
  reference,
  account_id: 1,
  address_sid: null,
});
const numbers = validNumbers(filters, 10).toSorted();

test('sells nothing in a country it has no numbers of, until some are imported', async () => {
  const folder = await opened();
  const inventory = await inventoryOf(folder);
  expect(await inventory.sellsIn('US')).toBe(false);
  expect((await inventory.search(filters, window)).span).toBe(0);
  await folder.add(numbers);
  await expect.poll(() => inventory.sellsIn('US')).toBe(true);
  expect((await inventory.search(filters, window)).count).toBe(10);
  expect(await inventory.sellsIn('GB')).toBe(false);
});

test('a sold number leaves a gap, so that pages do not move, and loses its place after a while', async () => {
  const folder = await opened();
  await folder.add(numbers);
  let time = Date.UTC(2026, 0, 1);
  const inventory = await inventoryOf(folder, () => time);
  const pages = async () => {
    const first = await inventory.search(filters, { limit: 5, offset: 0 });
    const second = await inventory.search(filters, { limit: 5, offset: 5 });
    return [first, second].map(({ available }) => available.map(({ number }) => number));
  };
  const [first = [], second = []] = await pages();
  const buy = (number = '') => inventory.buy(orderOf(number, `of ${number}`), permit);
  await buy(first[1]);
  expect(await pages()).toEqual([first.filter((one) => one !== first[1]), second]);
  time += 20 * minute;
  await buy(first[2]);
  expect(await pages()).toEqual([[first[0], first[3], first[4], second[0]], second.slice(1)]);
  for (const number of first.slice(1, 3)) {
    await inventory.release(
      { number, reference: `of ${number}`, resource: null, account_id: 1 },
      permit,
    );
  }
  expect(await pages()).toEqual([first, second]);
});

test('the first page always has something to buy: pages in front that are sold out are passed over', async () => {
  const folder = await opened();
  await folder.add(numbers);
  const inventory = await inventoryOf(folder);
  for (let left = 10; left > 0; left--) {
    const { available, count } = await inventory.search(filters, { limit: 3, offset: 0 });
    expect(available.length).toBeGreaterThan(0);
    expect(count).toBeGreaterThan(0);
    const { number } = available[0]!;
    await inventory.buy(orderOf(number, '1'), permit);
  }
  const none = await inventory.search(filters, { limit: 3, offset: 0 });
  expect([none.available, none.count]).toEqual([[], 0]);
  expect(await inventory.sellsIn('US')).toBe(true);
});

test('a number that needs an address is not sold without one', async () => {
  const folder = await opened();
  await folder.add(numbers, { address_requirements: 'local' });
  const inventory = await inventoryOf(folder);
  const order = orderOf(numbers[0] ?? '', '1');
  await expect(inventory.buy(order, permit)).rejects.toThrow(CarrierRefused);
  await inventory.buy({ ...order, address_sid: 'AD0' }, permit);
  expect(await ownerOf(inventory, order.number)).toBe('1');
});

test('of two buyers at once one gets the number', async () => {
  const folder = await opened();
  await folder.add(numbers);
  const inventory = await inventoryOf(folder);
  for (const number of numbers) {
    const buyers = ['1', '2', '3'].map((reference) =>
      inventory.buy(orderOf(number, reference), permit),
    );
    const outcomes = await Promise.allSettled(buyers);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }
  expect(await ownedBy(inventory)).toHaveLength(numbers.length);
});

test('it says what kinds are for sale, with the terms of the cheapest', async () => {
  const folder = await opened();
  const [cheap = ''] = validNumbers({ country: 'US', toll_free: false }, 1);
  await folder.add(validNumbers({ country: 'US', toll_free: false }, 5).slice(1));
  await folder.add([cheap], { price: '$0.50', address_requirements: 'any' });
  await folder.add(validNumbers({ country: 'DE', type: 'mobile' }, 1));
  const inventory = await inventoryOf(folder);
  const kinds = async () =>
    (await inventory.kinds?.())?.map((one) => [
      `${one.country_code} ${one.number_type}`,
      one.price,
      one.address_requirements,
    ]);
  const others = ['DE mobile', expect.any(Number), expect.any(String)];
  expect(await kinds()).toEqual(expect.arrayContaining([others, ['US local', 50, 'any']]));
  await inventory.buy({ ...orderOf(cheap, '1'), address_sid: 'AD1' }, permit);
  expect(await kinds()).toEqual(expect.arrayContaining([['US local', 115, 'none']]));
});
