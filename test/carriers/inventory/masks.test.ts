import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastMatch, masksOf, matches } from '../../../src/carriers/inventory/masks.ts';
import { rotated, rotatedBack } from '../../../src/carriers/inventory/rotations.ts';
import { tries } from '../../support/runs.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const pattern = fc.stringMatching(/^[0-9*]{0,12}$/);

test('a number matches one of the masks exactly when it has the pattern, behind the area code', () => {
  const areaCode = fc.option(fc.stringMatching(/^\d{3}$/), { nil: undefined });
  const property = fc.property(digits(10), pattern, areaCode, (number, contains, area_code) => {
    const filters = { country: 'US', contains, ...(area_code !== undefined && { area_code }) };
    const isFound = masksOf(filters, 10).some((mask) => matches(mask, number));
    const hasPattern = new RegExp(contains.replaceAll('*', '\\d')).test(number);
    expect(isFound).toBe(hasPattern && number.startsWith(area_code ?? ''));
  });
  fc.assert(property, tries(2_000));
});

test('a pattern of any digits alone has one mask', () => {
  expect(masksOf({ country: 'US', contains: '***' }, 10)).toEqual(['__________']);
  expect(masksOf({ country: 'US' }, 10)).toEqual(['__________']);
});

test('a pattern that is longer than the numbers has none', () => {
  expect(masksOf({ country: 'US', contains: '***' }, 2)).toEqual([]);
  expect(masksOf({ country: 'US', area_code: '212' }, 2)).toEqual([]);
});

test('the least match from some digits on is the first of all that match, if there is any', () => {
  const mask = fc.stringMatching(/^[0-9_]{4}$/);
  const property = fc.property(mask, digits(4), (mask, from) => {
    const all = Array.from({ length: 10_000 }, (_, value) => String(value).padStart(4, '0'));
    const first = all.find((one) => one >= from && matches(mask, one)) ?? null;
    expect(leastMatch(mask, from)).toBe(first);
  });
  fc.assert(property, tries(200));
});

test('digits that are rotated can be rotated back', () => {
  const property = fc.property(digits(10), fc.constantFrom(0, 3, 6), (number, turn) => {
    expect(rotatedBack(rotated(number, turn), turn)).toBe(number);
  });
  fc.assert(property, tries());
});
