import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/carriers/data/catalogue.ts';
import { path, type Client } from '../support/client.ts';
import { buyOne, numbersIn, problemsOf, refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

async function found(query: Record<string, string>): Promise<string[]> {
  const answer = await client.search({ ...query, per_page: 100 });
  expect(answer.status).toBe(200);
  return numbersIn(answer);
}

describe('contains with the calling code', () => {
  const countries = [...new Set(readCatalogue().map((row) => row.country_code))];

  test.each(countries)('finds the number it is of: %s', async (country) => {
    for (const toll_free of ['true', 'false']) {
      const [number = ''] = await found({ country, toll_free });
      if (number === '') continue;
      expect(await found({ country, contains: number })).toContain(number);
      expect(await found({ country, contains: number.slice(1) })).toContain(number);
    }
  });

  test('takes a + that has become a space on the way', async () => {
    const [number = ''] = await found({ country: 'US' });
    for (const plus of ['+', '%2B', '%20']) {
      const url = `${path}/search?country=US&contains=${plus}${number.slice(1)}`;
      expect(numbersIn(await client.request({ method: 'GET', url }))).toEqual([number]);
    }
  });

  test('takes letters and * as ever', async () => {
    const words = await found({ country: 'US', contains: '1800FLOWERS' });
    expect(words).toEqual(['+18003569377']);
    const starred = await found({ country: 'US', contains: '+1212555****' });
    expect(starred).toHaveLength(100);
    for (const number of starred) expect(number).toMatch(/^\+1212555\d{4}$/);
  });

  test('loses nothing that has the digits in its national number', async () => {
    // +1 234 555 01…, and …12 345 5501.
    const query = { country: 'US', contains: '123455501' };
    const pages = [await found({ ...query, page: '1' }), await found({ ...query, page: '2' })];
    const inside = pages.flat().filter((number) => number.slice(2).includes(query.contains));
    const whole = pages.flat().filter((number) => number.slice(1).startsWith(query.contains));
    expect(inside.length).toBeGreaterThan(4);
    expect(whole).toHaveLength(100);
    expect(new Set([...inside, ...whole])).toEqual(new Set(pages.flat()));
    expect((await client.search(query)).json.count).toBe(inside.length + whole.length);
    const explicit = await found({ country: 'US', contains: '+123455501' });
    expect(explicit.toSorted()).toEqual(whole.toSorted());
  });

  test('is read as a part of the national number alone where it is short', async () => {
    const numbers = await found({ country: 'US', contains: '12055550' });
    for (const number of numbers) expect(number.slice(2)).toContain('12055550');
  });

  test.each([
    ['US', '+442079460123', 'another calling code than +1'],
    ['GB', '+12025550123', 'another calling code than +44'],
    ['US', '+1205', 'whole numbers'],
    ['US', '1+2025550123', 'may hold'],
    ['US', '++12025550123', 'may hold'],
    ['US', '+', 'may hold'],
    ['US', '+1234567890123456', 'at most 15'],
    ['AQ', '+12025550123', 'calling code'],
  ])('in %s refuses %s: %s', async (country, contains, problem) => {
    const answer = await client.search({ country, contains });
    expect(refusedFields(answer)).toEqual({ contains: ['InvalidValue'] });
    expect(problemsOf(answer)).toContain(problem);
  });

  test.each(['AQ', 'BV', 'FK', 'SH'])(
    'is no mistake where nothing is sold: %s',
    async (country) => {
      expect(await found({ country, contains: '50012345678' })).toEqual([]);
    },
  );
});

describe('the magic numbers', () => {
  const magic = ['+15005550000', '+15005550001', '+15005550006'];

  test.each(['5005550006', '15005550006', '+15005550006', '5005550', '500555', '500555*00*'])(
    'are found by %s, without an area code, on the first page',
    async (contains) => {
      const shown = (await found({ country: 'US', contains })).slice(0, 3);
      expect(shown.filter((number) => magic.includes(number))).toContain(magic[2]);
    },
  );

  test('are in no other country, not toll-free, and under no other area code', async () => {
    for (const other of [
      { country: 'CA' },
      { country: 'US', toll_free: 'true' },
      { country: 'US', area_code: '212' },
    ]) {
      expect(await found({ ...other, contains: '5005550006' })).toEqual([]);
    }
    const plain = await found({ country: 'US' });
    expect(plain.some((number) => magic.includes(number))).toBe(false);
  });

  test('come last where the pattern finds others: those can be bought', async () => {
    const query = { country: 'US', contains: '*5550006' };
    const first = await found(query);
    expect(magic).not.toContain(first[0]);
    const { count } = (await client.search(query)).json;
    const page = Math.ceil(count / 100);
    const last = numbersIn(await client.search({ ...query, per_page: 100, page }));
    expect(last.at(-1)).toBe(magic[2]);
  });

  test('are sold as found, and found no more then', async () => {
    const query = { country: 'US', contains: '+15005550006' };
    expect((await buyOne(client, {}, query)).number).toBe(magic[2]);
    expect(await found(query)).toEqual([]);
  });
});
