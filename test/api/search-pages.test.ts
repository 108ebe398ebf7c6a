import * as fc from 'fast-check';
import { getCountryCallingCode } from 'libphonenumber-js/max';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Answer, type AvailableNumberAnswer, type Client } from '../support/client.ts';
import {
  buyOne,
  findOne,
  follow,
  numbersIn,
  problemsOf,
  refusedFields,
} from '../support/numbers.ts';
import { scriptFault } from '../support/faults.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

/** The numbers of each page, from this answer on, by following `next_page`. */
async function pagesFrom(first: Answer): Promise<string[][]> {
  const pages = [numbersIn(first)];
  for (let answer = first; answer.json.next_page !== null;) {
    answer = await follow(client, answer.json.next_page);
    expect(answer.status).toBe(200);
    pages.push(numbersIn(answer));
  }
  return pages;
}

/** A phone's keys, written out independently of the code. */
const keypad: Record<string, string> = {
  '2': 'abc',
  '3': 'def',
  '4': 'ghi',
  '5': 'jkl',
  '6': 'mno',
  '7': 'pqrs',
  '8': 'tuv',
  '9': 'wxyz',
};

/** What `contains` asks for, as a regular expression. */
function patternOf(contains: string): RegExp {
  const places = Array.from(contains.toLowerCase()).map((char) => {
    const key = Object.keys(keypad).find((digit) => keypad[digit]?.includes(char));
    return char === '*' ? '\\d' : (key ?? char);
  });
  return new RegExp(places.join(''));
}

const nationalOf = ({ number, country_code }: AvailableNumberAnswer): string =>
  number.slice(1 + getCountryCallingCode(country_code as 'US').length);

async function countOf(contains: string): Promise<number> {
  return (await client.search({ country: 'US', contains })).json.count;
}

describe('contains', () => {
  test('of more characters than a number has digits is a 422 that says so', async () => {
    const longest = { country: 'US', contains: '1'.repeat(15) };
    expect((await client.search(longest)).status).toBe(200);
    const answer = await client.search({ ...longest, contains: '1'.repeat(16) });
    expect(refusedFields(answer)).toEqual({ contains: ['InvalidValue'] });
    expect(problemsOf(answer)).toContain('at most 15 characters');
  });

  test.each([
    ['pizza', '74992'],
    ['PIZZA', '74992'],
    ['PiZz*', '7499*'],
    ['abcdefg', '2223334'],
    ['hijklmno', '44555666'],
    ['pqrstuv', '7777888'],
    ['wxyz', '9999'],
    ['5*5', '5*5'],
  ])('"%s" finds what "%s" finds: letters are those of a phone’s keys', async (letters, digits) => {
    const [byLetters, byDigits] = [
      await client.search({ country: 'US', contains: letters }),
      await client.search({ country: 'US', contains: digits }),
    ];
    expect(numbersIn(byLetters).length).toBeGreaterThan(0);
    expect(numbersIn(byLetters)).toEqual(numbersIn(byDigits));
    expect(byLetters.json.count).toBe(byDigits.json.count);
    for (const number of numbersIn(byLetters)) expect(number.slice(2)).toMatch(patternOf(digits));
  });

  test('finds the digits anywhere in the national number, its beginning and its end included', async () => {
    const places = new Set<number>();
    for (const { number } of (
      await client.search({ country: 'US', contains: '212', per_page: 100 })
    ).json.phone_numbers) {
      places.add(number.slice(2).indexOf('212'));
    }
    // never at 1 and 2 alone: few area codes end so, and no exchange begins with 1
    expect([...places]).toEqual(expect.arrayContaining([0, 3, 4, 5, 6, 7]));
  });

  test.each([
    ['IL', '972'],
    ['IL', '9723'],
    ['GB', '4420'],
    ['US', '12025550'],
    ['US', '1202555*'],
  ])(
    'of fewer than 9 characters does not look into the country code: %s %s',
    async (country, contains) => {
      const { json } = await client.search({ country, contains, per_page: 100 });
      for (const one of json.phone_numbers) expect(nationalOf(one)).toMatch(patternOf(contains));
      if (contains.length === 3) expect(json.phone_numbers).toHaveLength(100);
    },
  );

  test('* is exactly one digit: a pattern longer than the number finds nothing', async () => {
    expect(await countOf('*'.repeat(10))).toBe(await countOf('*'));
    expect(await countOf('*'.repeat(11))).toBe(0);
    expect(await countOf('555**1234**')).toBe(0);
  });

  test.each([
    '555-0123',
    '+1205',
    '(205)',
    '5.5',
    '555 0123',
    '#',
    'é',
    'Ⅴ',
    '[0-9]',
    '5\\d',
    '%',
    '_',
  ])('takes no other characters: "%s" is a 422', async (contains) => {
    const answer = await client.search({ country: 'US', contains });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual({ contains: ['InvalidValue'] });
  });
});

describe('every result of a search', () => {
  const filters = fc.record(
    {
      country: fc.constantFrom('US', 'CA', 'us', 'GB', 'DE', 'IL', 'SE', 'JP', 'MX', 'PR', 'BR'),
      area_code: fc.constantFrom('205', '510', '212', '604', '416', '800', '888'),
      contains: fc.stringMatching(/^[0-9a-zA-Z*]{1,5}$/),
      toll_free: fc.boolean(),
    },
    { requiredKeys: ['country'] },
  );

  test('matches all filters, whatever they are', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(filters, async ({ area_code, ...rest }) => {
        const country = rest.country.toUpperCase();
        const hasAreaCode = area_code !== undefined && ['US', 'CA'].includes(country);
        const answer = await client.search({ ...rest, ...(hasAreaCode && { area_code }) });
        expect(answer.status).toBe(200);
        found += answer.json.phone_numbers.length;
        for (const one of answer.json.phone_numbers) {
          expect(one.country_code).toBe(country);
          if (hasAreaCode) expect(nationalOf(one).slice(0, 3)).toBe(area_code);
          if (rest.contains !== undefined)
            expect(nationalOf(one)).toMatch(patternOf(rest.contains));
          if (rest.toll_free !== undefined) expect(one.toll_free).toBe(rest.toll_free);
        }
        expect(answer.json.count).toBeGreaterThanOrEqual(answer.json.phone_numbers.length);
      }),
      tries(150),
    );
    expect(found).toBeGreaterThan(1_000);
  });
});

describe('the pages of a search', () => {
  const few = { country: 'US', area_code: '646', contains: 'pizza' };

  test('hold 50 numbers by default, and 100 at most', async () => {
    for (const [query, size] of [
      [{}, 50],
      [{ per_page: 7 }, 7],
      [{ per_page: 100 }, 100],
      [{ per_page: 1000 }, 100],
    ] as const) {
      expect(numbersIn(await client.search({ country: 'CA', ...query }))).toHaveLength(size);
    }
  });

  test('cover everything without repeating, whatever their size', async () => {
    const all = await pagesFrom(await client.search({ ...few, per_page: 100 }));
    const numbers = all.flat();
    expect(new Set(numbers).size).toBe(numbers.length);
    expect((await client.search(few)).json.count).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(100);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 10, max: 120 }), async (per_page) => {
        const pages = await pagesFrom(await client.search({ ...few, per_page }));
        expect(pages.flat()).toEqual(numbers);
        for (const page of pages.slice(0, -1)) expect(page).toHaveLength(Math.min(per_page, 100));
      }),
      tries(10),
    );
  });

  test('are linked by absolute URLs that keep the filters', async () => {
    const url = `${path}/search.json?country=US&area_code=646&contains=pizza&per_page=20&page=2`;
    const { json } = await client.request({ method: 'GET', url });
    for (const [link, page] of [
      [json.next_page, '3'],
      [json.previous_page, '1'],
    ]) {
      const { origin, pathname, searchParams } = new URL(link);
      expect([origin, pathname]).toEqual(['http://localhost', `${path}/search.json`]);
      expect(Object.fromEntries(searchParams)).toEqual({ ...few, per_page: '20', page });
    }
  });

  test.each([
    ['page', '0', 'InvalidPaginationParameter'],
    ['page', 'two', 'InvalidPaginationParameter'],
    ['per_page', '-1', 'InvalidPaginationParameter'],
    ['page', '201', 'InvalidPaginationDepth'],
  ])('refuse %s=%s with %s', async (name, value, code) => {
    const { status, json } = await client.search({ country: 'US', [name]: value });
    expect(status).toBe(400);
    expect(json.error).toBe(code);
  });

  test('stay as they are when a number is sold in between, but for that number', async () => {
    const query = { country: 'US', area_code: '718', per_page: 20 };
    const pageAt = async (page: number) => numbersIn(await client.search({ ...query, page }));
    const before = [await pageAt(1), await pageAt(2), await pageAt(3)];
    const sold = (await buyOne(client, {}, query)).number;
    expect(before[0]?.[0]).toBe(sold);
    const after = [await pageAt(1), await pageAt(2), await pageAt(3)];
    expect(after.flat()).not.toContain(sold);
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(after[0]).toEqual(expect.arrayContaining(before[0]?.slice(1) ?? []));
    expect(new Set(after.flat()).size).toBe(after.flat().length);
  });

  test.each([
    ['of many results', { country: 'US', area_code: '917', per_page: 3 }],
    ['of few results', { country: 'US', area_code: '917', contains: '555123', per_page: 3 }],
  ])(
    '%s are never empty while there is another: the first can always be bought from',
    async (_, query) => {
      for (let bought = 0; bought < 4; bought++) {
        const answer = await client.search(query);
        expect(answer.json.phone_numbers).not.toEqual([]);
        const { token } = answer.json.phone_numbers[0];
        expect((await client.create({ phone_number: { token } })).status).toBe(200);
      }
    },
  );
});

describe('a number that is sold', () => {
  test('is absent from then on, and not counted where results are few', async () => {
    const ten = { country: 'US', area_code: '212', contains: '555123' };
    const before = numbersIn(await client.search(ten));
    expect(before.length).toBeGreaterThan(9);
    const { number } = await buyOne(client, {}, ten);
    const after = await client.search(ten);
    expect(numbersIn(after)).toEqual(before.filter((one) => one !== number));
    expect(after.json.count).toBe(before.length - 1);
    const stranger = await trunkline.signUp('stranger');
    expect(numbersIn(await stranger.search(ten))).not.toContain(number);
  });

  test('and those that are being bought leave no first page without anything to buy', async () => {
    const query = { country: 'US', contains: '514', per_page: 1 };
    const tokens: string[] = [];
    for (let held = 0; held < 3; held += 1) {
      const { token, number } = await findOne(client, query);
      const fault = { kind: 'unavailable', operation: 'buy', number, remaining: 100 } as const;
      const create = () => client.create({ phone_number: { token } });
      expect((await scriptFault(trunkline.data, fault, create)).status).toBe(503);
      tokens.push(token);
    }
    expect(new Set(tokens).size).toBe(3);
    const [shown] = numbersIn(await client.search(query));
    expect(shown).toBeDefined();
    const stranger = await trunkline.signUp('passer-by');
    expect(numbersIn(await stranger.search(query))).toEqual([shown]);
  });

  test('is found no more by its own digits', async () => {
    const { number } = await findOne(client, { country: 'IL' });
    const own = { country: 'IL', contains: number.slice(4) };
    expect(numbersIn(await client.search(own))).toContain(number);
    expect((await buyOne(client, {}, { country: 'IL' })).number).toBe(number);
    const answer = await client.search(own);
    expect(numbersIn(answer)).not.toContain(number);
  });
});
