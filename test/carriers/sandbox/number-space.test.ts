import * as fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { readAreaCodes } from '../../../src/carriers/data/area-codes.ts';
import { readCatalogue, type CatalogueRow } from '../../../src/carriers/data/catalogue.ts';
import { numberAt } from '../../../src/carriers/sandbox/digit-automaton.ts';
import { createNumberSpace, type Matches } from '../../../src/carriers/sandbox/number-space.ts';
import { ranges } from '../../../src/carriers/sandbox/ranges.ts';
import { numberTypes, type NumberType } from '../../../src/domain/available-number.ts';
import type { SearchFilters } from '../../../src/domain/search.ts';
import { tries } from '../../support/runs.ts';

const space = createNumberSpace('trunkline');
const catalogue = readCatalogue();
const countries = [...new Set(catalogue.map((row) => row.country_code))];
const areaCodes = readAreaCodes();

/** Numbers at positions spread over all of them, the first and the last included. */
const sampleOf = (matches: Matches, size: number) =>
  Array.from({ length: Math.min(size, matches.count) }, (_, index) =>
    matches.at(
      Math.floor((index * (matches.count - 1)) / Math.max(1, Math.min(size, matches.count) - 1)),
    ),
  );
const firstOf = (matches: Matches, size: number) =>
  Array.from({ length: Math.min(size, matches.count) }, (_, index) => matches.at(index));
const firstAmericansOf = (seed: string) =>
  firstOf(createNumberSpace(seed).search({ country: 'US' }), 20);
const placesIn = (filters: SearchFilters) =>
  new Set(sampleOf(space.search(filters), 300).map((found) => found.location));
const nationalOf = (number: string) => parsePhoneNumberFromString(number)?.nationalNumber ?? '';

describe('what is sold', () => {
  const validTypes: Record<NumberType, readonly unknown[]> = {
    local: ['FIXED_LINE', 'FIXED_LINE_OR_MOBILE'],
    national: ['UAN', 'SHARED_COST'],
    mobile: ['MOBILE', 'FIXED_LINE_OR_MOBILE'],
    toll_free: ['TOLL_FREE'],
  };

  /** What libphonenumber says against a number; empty where it is as sold. */
  function objectionsTo(number: string, { country_code, number_type }: CatalogueRow): string[] {
    const parsed = parsePhoneNumberFromString(number);
    // Canada and the United States share toll-free numbers: libphonenumber takes them for American.
    const isShared = number_type === 'toll_free' && country_code === 'CA';
    const isAsSold =
      parsed?.number === number &&
      parsed.isValid() &&
      parsed.country === (isShared ? 'US' : country_code) &&
      validTypes[number_type].includes(parsed.getType());
    return isAsSold ? [] : [`${number}: ${parsed?.number} ${parsed?.country} ${parsed?.getType()}`];
  }

  const titled = catalogue.map((row) => [`${row.country_code} ${row.number_type}`, row] as const);

  test.each(titled)('%s numbers are valid there and of that type', (_, row) => {
    const range = ranges()
      .ofCountry(row.country_code)
      .find((one) => one.row.number_type === row.number_type);
    if (!range) throw new Error('no range');
    const { count } = range.numbers;
    expect(count).toBeGreaterThan(0);
    const positions = Array.from({ length: 2000 }, (_, index) =>
      Math.floor((index * count) / 2000),
    );
    const objections = positions.flatMap((position) => {
      const digits = numberAt(range.numbers, position, Number(range.callingCode));
      return objectionsTo(`+${digits}`, row);
    });
    expect(objections).toEqual([]);
  });

  test('are thousands of millions of numbers', () => {
    const total = countries.reduce((sum, country) => sum + space.search({ country }).count, 0);
    expect(total).toBeGreaterThan(10_000_000_000);
    expect(total).toBeLessThan(Number.MAX_SAFE_INTEGER);
  });
});

const filtersArbitrary: fc.Arbitrary<SearchFilters> = fc.record(
  {
    country: fc.oneof(fc.constantFrom('US', 'CA', 'GB'), fc.constantFrom(...countries)),
    area_code: fc.constantFrom('212', '604', '800', '888', '2', '20', '113', '999'),
    contains: fc.stringMatching(/^[0-9*]{1,6}$/),
    toll_free: fc.boolean(),
  },
  { requiredKeys: ['country'] },
);

const ofEitherKind = filtersArbitrary.filter(({ toll_free }) => toll_free === undefined);

describe('a search', () => {
  test('finds only what it asks for', () => {
    fc.assert(
      fc.property(filtersArbitrary, (filters) => {
        const { country, area_code = '', contains = '', toll_free } = filters;
        const pattern = new RegExp(contains.replaceAll('*', '\\d'));
        for (const found of sampleOf(space.search(filters), 20)) {
          expect(found.country_code).toBe(country);
          expect(nationalOf(found.number).slice(0, area_code.length)).toBe(area_code);
          expect(nationalOf(found.number)).toMatch(pattern);
          if (toll_free !== undefined) expect(found.number_type === 'toll_free').toBe(toll_free);
        }
      }),
      tries(300),
    );
  });

  test('finds everything it asks for: each filter only ever splits what there is', () => {
    fc.assert(
      fc.property(ofEitherKind, (filters) => {
        const countOf = (more: Partial<SearchFilters>) =>
          space.search({ ...filters, ...more }).count;
        expect(countOf({ toll_free: true }) + countOf({ toll_free: false })).toBe(countOf({}));
        const { area_code = '' } = filters;
        const longer = Array.from({ length: 10 }, (_, digit) =>
          countOf({ area_code: area_code + digit }),
        );
        expect(longer.reduce((sum, count) => sum + count)).toBe(countOf({}));
      }),
      tries(),
    );
  });

  test('has each number at one position', () => {
    const matches = space.search({ country: 'US', area_code: '212', contains: '77*77' });
    const numbers = firstOf(matches, matches.count).map((found) => found.number);
    expect(matches.count).toBeGreaterThan(500);
    expect(new Set(numbers).size).toBe(matches.count);
  });

  test('has no number of two types or two countries', () => {
    const matches = ['MX', 'CL', 'US', 'CA'].map((country) =>
      space.search({ country, contains: '1234567' }),
    );
    const numbers = matches.flatMap((found) =>
      firstOf(found, found.count).map(({ number }) => number),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('has both landlines and mobiles where the two look alike', () => {
    for (const country of ['MX', 'CL']) {
      const found = sampleOf(space.search({ country, toll_free: false }), 100);
      expect(new Set(found.map((one) => one.number_type))).toEqual(new Set(['local', 'mobile']));
    }
  });

  test('has local numbers first, then national, mobile and toll-free ones', () => {
    fc.assert(
      fc.property(filtersArbitrary, (filters) => {
        const order = sampleOf(space.search(filters), 30).map((found) =>
          numberTypes.indexOf(found.number_type),
        );
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      tries(),
    );
  });

  test('answers the same numbers for the same seed, others for another', () => {
    expect(firstAmericansOf('a')).toEqual(firstAmericansOf('a'));
    expect(firstAmericansOf('a')).not.toEqual(firstAmericansOf('b'));
  });

  test('answers the same numbers whatever was searched in between', () => {
    const filters = { country: 'US', contains: '2468' };
    const before = firstOf(space.search(filters), 20);
    for (let index = 0; index < 600; index++) space.search({ country: 'NZ', contains: `${index}` });
    expect(firstOf(space.search(filters), 20)).toEqual(before);
  });

  test('is worked out once while it keeps being asked for', () => {
    const matches = space.search({ country: 'US', contains: '97531' });
    for (let index = 0; index < 600; index++) {
      space.search({ country: 'NZ', contains: `${index}` });
      expect(space.search({ country: 'US', contains: '97531' })).toBe(matches);
    }
  });

  test('answers the same numbers in every release', () => {
    const matches = space.search({ country: 'US', contains: '555' });
    expect(firstOf(matches, 3).map(({ number, location }) => [number, location]))
      .toMatchInlineSnapshot(`
      [
        [
          "+16145551998",
          "OH",
        ],
        [
          "+14426855594",
          "CA",
        ],
        [
          "+12059555182",
          "AL",
        ],
      ]
    `);
  });

  test('finds nothing in a country without numbers, or where the filters exclude each other', () => {
    expect(space.search({ country: 'XX' }).count).toBe(0);
    expect(space.search({ country: 'KP' }).count).toBe(0);
    expect(space.search({ country: 'US', area_code: '212', toll_free: true }).count).toBe(0);
    expect(space.search({ country: 'US', area_code: '800', toll_free: false }).count).toBe(0);
    expect(space.search({ country: 'US', contains: '12345678901' }).count).toBe(0);
  });

  test('has no positions but those it counts', () => {
    const matches = space.search({ country: 'US', contains: '3569377' });
    for (const position of [-1, 0.5, Number.NaN, matches.count]) {
      expect(() => matches.at(position)).toThrow(RangeError);
    }
    expect(() => space.search({ country: 'XX' }).at(0)).toThrow(RangeError);
  });

  test('finds toll-free numbers by their area code', () => {
    for (const country of ['US', 'CA']) {
      const found = firstOf(space.search({ country, area_code: '800' }), 50);
      expect(found.map((one) => one.number_type)).toEqual(found.map(() => 'toll_free'));
      expect(found).toHaveLength(50);
    }
  });

  test('finds any seven digits behind a toll-free area code of either country', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[2-9]\d{6}$/), (contains) => {
        for (const country of ['US', 'CA']) {
          expect(space.search({ country, contains, toll_free: true }).count).toBeGreaterThan(0);
        }
      }),
      tries(),
    );
  });
});

describe('a location', () => {
  test('is the state or province of the area code in the United States and Canada', () => {
    for (const country of ['US', 'CA']) {
      for (const { number, location } of sampleOf(
        space.search({ country, toll_free: false }),
        2000,
      )) {
        const areaCode = areaCodes.get(number.slice(2, 5));
        expect(areaCode?.country).toBe(country);
        expect(location).toMatch(/^[A-Z]{2}$/);
        expect(location).toBe(areaCode?.region);
      }
    }
  });

  test("is a place's name elsewhere", () => {
    expect(placesIn({ country: 'GB', area_code: '113' })).toEqual(new Set(['Leeds']));
    expect(placesIn({ country: 'DE', area_code: '30' })).toContain('Berlin');
    expect(placesIn({ country: 'PR' })).toEqual(new Set(['PR']));
  });

  test('is null for numbers that belong to no place, or to one that is not known', () => {
    expect(placesIn({ country: 'US', toll_free: true })).toEqual(new Set([null]));
    expect(placesIn({ country: 'BE' })).toEqual(new Set([null]));
    expect(placesIn({ country: 'JM' })).toEqual(new Set([null]));
    const mexican = sampleOf(space.search({ country: 'MX' }), 300);
    const mobile = mexican.filter((found) => found.number_type === 'mobile');
    expect(new Set(mobile.map((found) => found.location))).toEqual(new Set([null]));
  });
});

describe('finding a number', () => {
  test('answers what a search answers', async () => {
    await fc.assert(
      fc.asyncProperty(filtersArbitrary, async (filters) => {
        for (const found of sampleOf(space.search(filters), 10)) {
          expect(await space.find(found.number)).toEqual(found);
        }
      }),
      tries(),
    );
  });

  test.each([
    ['+12125551234567', 'too long'],
    ['+1212555123', 'too short'],
    ['+12121551234', 'an exchange cannot start with 1'],
    ['+19005551234', 'premium rate'],
    ['+850212345678', 'a country that sells none'],
    ['12125551234', 'no plus'],
    ['+1212555123a', 'no digit'],
    ['', 'nothing'],
  ])('answers null for %s: %s', async (number) => {
    expect(await space.find(number)).toBeNull();
  });

  test('sells a toll-free number of the North American plan in one country only', async () => {
    expect((await space.find('+18002345671'))?.country_code).toBe('CA');
    expect((await space.find('+18002345672'))?.country_code).toBe('US');
  });
});
