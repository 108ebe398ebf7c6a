import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importNumbers } from '../../../src/carriers/inventory/import.ts';
import type { Numbered, Terms } from '../../../src/carriers/inventory/number-line.ts';
import { rotated } from '../../../src/carriers/inventory/rotations.ts';
import { openStock, type Stock } from '../../../src/carriers/inventory/stock.ts';
import { stockFolder } from '../../support/stock.ts';

const terms: fc.Arbitrary<Terms> = fc.record({
  country: fc.constantFrom('US', 'DE', 'GB'),
  number_type: fc.constantFrom('local', 'national', 'mobile', 'toll_free'),
  digits: fc.integer({ min: 4, max: 6 }),
  price: fc.nat({ max: 1_048_575 }),
  location: fc.constantFrom(null, 'Köln "Süd"', "King's Lynn"),
  capabilities: fc.constantFrom('', 'voice', 'voice sms'),
  address_requirements: fc.constantFrom('none', 'any'),
});

/** A file: few terms, each of many numbers, in no order. */
const file: fc.Arbitrary<readonly Numbered[]> = fc
  .array(terms, { minLength: 1, maxLength: 4 })
  .chain((all) =>
    fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 4_900_000, max: 49_000_099_999 }).map((digits) => `+${digits}`),
        terms: fc.constantFrom(...all),
      }),
      { selector: ({ number }) => number, minLength: 1, maxLength: 60 },
    ),
  )
  .map((numbers) => numbers.toSorted((a, b) => Number(a.number) - Number(b.number)));

const rowOf = ({ number, terms: { digits, number_type, ...rest } }: Numbered) => {
  const national = number.slice(-digits);
  return {
    ...rest,
    number,
    digits,
    number_type,
    toll_free: number_type === 'toll_free' ? 1 : 0,
    listed: 1,
    rotation_0: rotated(national, 0),
    rotation_3: rotated(national, 3),
    rotation_6: rotated(national, 6),
    reference: null,
    account_id: null,
    sold_at: null,
  };
};

async function rowsIn({ db }: Stock) {
  const rows = await db.selectFrom('numbers').selectAll().execute();
  return rows.toSorted((a, b) => Number(a.number) - Number(b.number));
}

async function withEmptyStock(work: (stock: Stock) => Promise<void>): Promise<void> {
  const folder = await stockFolder();
  const stock = await openStock(folder.target);
  try {
    await work(stock);
  } finally {
    await stock.db.destroy();
    await folder.remove();
  }
}

test('each number is kept in all its orders, with the terms that its own line says', async () => {
  await withEmptyStock(async (stock) => {
    const property = fc.asyncProperty(file, async (numbers) => {
      await stock.db.deleteFrom('numbers').execute();
      const imported = await importNumbers(stock, numbers);
      expect(imported).toEqual({ added: numbers.length, updated: 0 });
      expect(await rowsIn(stock)).toEqual(numbers.map(rowOf));
    });
    await fc.assert(property, { numRuns: 25 });
  });
});

test('a shelf is made for all that are searched together, and once', async () => {
  await withEmptyStock(async (stock) => {
    const common = { country: 'US', digits: 10, price: 115, location: null, capabilities: 'voice' };
    const lines = (['local', 'mobile', 'toll_free'] as const).map((number_type, at) => ({
      number: `+1212555010${at}`,
      terms: { ...common, number_type, address_requirements: 'none' as const },
    }));
    await importNumbers(stock, lines);
    await importNumbers(stock, lines);
    const shelves = await stock.db.selectFrom('shelves').selectAll().execute();
    expect(new Set(shelves.map(({ toll_free }) => toll_free))).toEqual(new Set([0, 1]));
    expect(shelves).toHaveLength(2);
  });
});

test('a number that is there gets the terms of the newer file, and stays sold', async () => {
  await withEmptyStock(async (stock) => {
    const property = fc.asyncProperty(file, terms, async (numbers, newer) => {
      await stock.db.deleteFrom('numbers').execute();
      await importNumbers(stock, numbers);
      const sold = { reference: '7', account_id: 1, sold_at: 1_000 };
      await stock.db.updateTable('numbers').set(sold).execute();
      const again = numbers.map(({ number, terms: { digits } }) => ({
        number,
        terms: { ...newer, digits },
      }));
      const imported = await importNumbers(stock, again);
      expect(imported).toEqual({ added: 0, updated: numbers.length });
      expect(await rowsIn(stock)).toEqual(again.map((line) => ({ ...rowOf(line), ...sold })));
    });
    await fc.assert(property, { numRuns: 10 });
  });
});
