import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { centsOf, centsOfDecimal, priceOf } from '../../src/domain/price.ts';
import { tries } from '../support/runs.ts';

/** Up to $400, which is more than any number costs. */
const most = 400_00;
const decimal = (dollars: number, fraction: number, places: number) =>
  `${dollars}.${String(fraction).padStart(places, '0')}`;

test('an amount in dollars and cents is that many cents, whatever it is', () => {
  for (let cents = 0; cents <= most; cents++) {
    const text = decimal(Math.floor(cents / 100), cents % 100, 2);
    expect(centsOfDecimal(text)).toBe(cents);
    expect(priceOf(cents)).toBe(`$${text}`);
    expect(centsOf(priceOf(cents))).toBe(cents);
  }
});

test('an amount with a fraction of a cent is the next whole cent, and never one more', () => {
  for (let tenths = 0; tenths <= most * 10; tenths++) {
    const text = decimal(Math.floor(tenths / 1_000), tenths % 1_000, 3);
    const up = tenths % 10 === 0 ? 0 : 1;
    const cents = Math.floor(tenths / 10) + up;
    if (centsOfDecimal(text) !== cents) expect(text).toBe(`${cents} cents`);
    if (centsOfDecimal(`${text}0`) !== cents) expect(`${text}0`).toBe(`${cents} cents`);
  }
  const hundredths = fc.nat({ max: most * 100 });
  fc.assert(
    fc.property(hundredths, (amount) => {
      const text = decimal(Math.floor(amount / 10_000), amount % 10_000, 4);
      expect(centsOfDecimal(text)).toBe(Math.floor((amount + 99) / 100));
    }),
    tries(1_000),
  );
});

test.each([
  ['1', 100],
  ['1.1', 110],
  ['1.10', 110],
  ['1.100', 110],
  ['1.1000000000000000001', 111],
  ['123456789.99', 12_345_678_999],
])('%s is %i cents', (text, cents) => {
  expect(centsOfDecimal(text)).toBe(cents);
});

test.each([
  '',
  ' ',
  '.',
  '.5',
  '1.',
  '-1',
  '+1',
  '1,5',
  '1e3',
  '0x1',
  'NaN',
  'Infinity',
  'null',
  '$1',
  ' 1',
  '1 ',
  '1.1.1',
  '١',
  '1234567890',
])('%j is no amount', (text) => {
  expect(centsOfDecimal(text)).toBeNull();
});

test.each(['1.15', '$', '$x', '$-1.00', ''])('%j is no price', (text) => {
  expect(() => centsOf(text)).toThrow('no price');
});
