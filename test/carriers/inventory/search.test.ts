import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openInventory, type Inventory } from '../../../src/carriers/inventory/inventory.ts';
import { matchesOn } from '../../../src/carriers/inventory/matches.ts';
import { openStock } from '../../../src/carriers/inventory/stock.ts';
import type { Prepared } from '../../../src/database/prepared.ts';
import { matchesPattern } from '../../../src/domain/number-pattern.ts';
import type { SearchFilters } from '../../../src/domain/search.ts';
import { tries } from '../../support/runs.ts';
import { stockFolder, validNumbers, type StockFolder } from '../../support/stock.ts';

/** A block, scattered numbers, toll-free ones, and numbers of several lengths. */
const stock: Readonly<Record<string, readonly string[]>> = {
  US: [
    ...Array.from({ length: 1_000 }, (_, index) => `+1212555${String(index + 1_000)}`),
    ...validNumbers({ country: 'US', toll_free: false }, 1_000),
    ...validNumbers({ country: 'US', toll_free: true }, 100),
  ],
  DE: validNumbers({ country: 'DE' }, 300),
  SE: validNumbers({ country: 'SE' }, 200),
};
const callingCodes: Readonly<Record<string, string>> = { US: '1', DE: '49', SE: '46' };
const isTollFree = (number: string) => /^\+18(?:00|33|44|55|66|77|88)/.test(number);

let folder: StockFolder;
let inventory: Inventory;
beforeAll(async () => {
  folder = await stockFolder();
  for (const numbers of Object.values(stock)) await folder.add([...new Set(numbers)]);
  inventory = await openInventory(folder.target, Date);
});
afterAll(async () => {
  await inventory.close();
  await folder.remove();
});

/** What a look at every single number finds. */
function scan({ country, area_code = '', toll_free, ...asked }: SearchFilters): string[] {
  const { starts_with, contains = starts_with === undefined ? '' : '-' } = asked;
  const either = starts_with === undefined ? contains : `${contains}|^${starts_with}`;
  const pattern = new RegExp(either.replaceAll('*', '\\d'));
  return [...new Set(stock[country])].filter((number) => {
    const national = number.slice(1 + (callingCodes[country] ?? '').length);
    if (!national.startsWith(area_code) || !pattern.test(national)) return false;
    return toll_free === undefined || country !== 'US' || toll_free === isTollFree(number);
  });
}

const filters = fc.record(
  {
    country: fc.constantFrom('US', 'DE', 'SE'),
    contains: fc.stringMatching(/^[0-9*]{1,8}$/),
    starts_with: fc.stringMatching(/^[0-9*]{1,8}$/),
  },
  { requiredKeys: ['country'] },
);
const american = fc.record(
  {
    country: fc.constant('US'),
    area_code: fc.constantFrom('212', '646', '800', '999'),
    contains: fc.stringMatching(/^[125*]{1,7}$/),
    toll_free: fc.boolean(),
  },
  { requiredKeys: ['country'] },
);

async function numbersOn(asked: SearchFilters, limit: number, offset: number): Promise<string[]> {
  const { available } = await inventory.search(asked, { limit, offset });
  return available.map(({ number }) => number);
}

test('a search finds exactly the numbers that match, each once', async () => {
  const property = fc.asyncProperty(fc.oneof(filters, american), async (asked) => {
    const found = await numbersOn(asked, 10_000, 0);
    expect(found.toSorted()).toEqual(scan(asked).toSorted());
  });
  await fc.assert(property, tries(100));
});

test('the pages of a search are parts of one order, whatever their size', async () => {
  const size = fc.integer({ min: 1, max: 150 });
  const property = fc.asyncProperty(fc.oneof(filters, american), size, async (asked, limit) => {
    const all = await numbersOn(asked, 10_000, 0);
    for (let offset = 0; offset < Math.min(all.length, 4 * limit); offset += limit) {
      const page = await inventory.search(asked, { limit, offset });
      expect(page.available.map(({ number }) => number)).toEqual(all.slice(offset, offset + limit));
      expect(page.span).toBeLessThanOrEqual(all.length);
      expect(page.span).toBeGreaterThanOrEqual(Math.min(all.length, offset + limit + 1));
      expect(page.count).toBe(page.span);
    }
  });
  await fc.assert(property, tries(40));
});

test('numbers that are not toll-free come first', async () => {
  const found = await numbersOn({ country: 'US', contains: '80' }, 10_000, 0);
  const kinds = found.map(isTollFree);
  expect(kinds.indexOf(true)).toBeGreaterThan(0);
  expect(kinds).toEqual(kinds.toSorted((a, b) => Number(a) - Number(b)));
});

test('a type and a place find exactly the numbers of that type that are there', async () => {
  const all = (await inventory.search({ country: 'DE' }, { limit: 10_000, offset: 0 })).available;
  const types = fc.constantFrom('local', 'national', 'mobile', 'toll_free' as const);
  const localities = fc.constantFrom('berlin', 'B', 'm', 'Atlantis');
  const contains = fc.stringMatching(/^[0-9*]{1,3}$/);
  const property = fc.asyncProperty(
    fc.record({ type: types, locality: localities, contains }, { requiredKeys: [] }),
    async (asked) => {
      const { type, locality = '' } = asked;
      const matching = new Set(scan({ country: 'DE', ...asked }));
      const expected = all.filter(
        ({ number, number_type, location }) =>
          matching.has(number) &&
          (type === undefined || number_type === type) &&
          (locality === '' || location?.toLowerCase().startsWith(locality.toLowerCase())),
      );
      const found = await numbersOn({ country: 'DE', ...asked }, 10_000, 0);
      expect(found.toSorted()).toEqual(expected.map(({ number }) => number).toSorted());
    },
  );
  await fc.assert(property, tries(40));
});

test.each([
  { type: 'mobile' },
  { type: 'mobile', contains: '5' },
  { type: 'mobile', contains: '2*2' },
  { locality: 'spring' },
  { locality: 'spring', contains: '5' },
  { locality: 'atlantis' },
  { type: 'mobile', locality: 'spring' },
] as const)(
  'what few numbers have is found without a look at all the others: %j',
  async (asked) => {
    const rare = await stockFolder();
    onTestFinished(() => rare.remove());
    const many = Array.from(
      { length: 20_000 },
      (_, index) => `+1212${String(2_000_000 + 37 * index)}`,
    );
    await rare.add(many, { location: 'NY' });
    await rare.add(['+12125550101', '+12125550102'], { type: 'mobile', location: 'Springfield' });
    const stock = await openStock(rare.target);
    onTestFinished(() => stock.db.destroy());
    let read = 0;
    const counted = <Row>(query: Prepared<Row>): Prepared<Row> => ({
      ...query,
      async all(...args) {
        const rows = await query.all(...args);
        read += rows.length;
        return rows;
      },
    });
    const all = <Name extends string | number, Row>(queries: Record<Name, Prepared<Row>>) =>
      Object.fromEntries(
        Object.entries<Prepared<Row>>(queries).map(([name, query]) => [name, counted(query)]),
      ) as Record<Name, Prepared<Row>>;
    const { keys, describedKeys, keysWith } = stock;
    const watched = {
      ...stock,
      keys: all(keys),
      describedKeys: all(describedKeys),
      keysWith: all(keysWith),
    };
    const shelf = { country: 'US', toll_free: 0, digits: 10 };
    const found: string[] = [];
    for await (const matches of matchesOn(watched, [shelf], { country: 'US', ...asked })) {
      found.push(...matches.map(({ national }) => national));
    }
    const none = asked.locality === 'atlantis';
    const isThere = (national: string) => !none && matchesPattern(national, asked);
    expect(found.toSorted()).toEqual(['2125550101', '2125550102'].filter(isThere));
    expect(read).toBeLessThan(100);
  },
);
