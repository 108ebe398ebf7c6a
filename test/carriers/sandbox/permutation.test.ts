import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPermutation } from '../../../src/carriers/sandbox/permutation.ts';
import { tries } from '../../support/runs.ts';

const orderOf = (seed: string) => range(1000).map(createPermutation(1000, seed));
const range = (length: number) => Array.from({ length }, (_, index) => index);

test('every position has its own value within the size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.string(), (size, seed) => {
      const values = range(size).map(createPermutation(size, seed));
      expect(values.sort((a, b) => a - b)).toEqual(range(size));
    }),
    tries(),
  );
});

test('values stay within the size and apart from each other when the size is huge', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1e6, max: 1e12 }), fc.nat(1e6), (size, start) => {
      const permutation = createPermutation(size, 'seed');
      const values = range(200).map((offset) => permutation((start + offset) % size));
      expect(new Set(values).size).toBe(200);
      expect(values.every((value) => Number.isInteger(value) && value >= 0 && value < size)).toBe(
        true,
      );
    }),
    tries(),
  );
});

test('the order is the same for the same seed and another for another seed', () => {
  expect(orderOf('a')).toEqual(orderOf('a'));
  expect(orderOf('a')).not.toEqual(orderOf('b'));
});

test('neighbours are scattered: each tenth of the values gets about a tenth of any positions', () => {
  const size = 2_871_000_000;
  const permutation = createPermutation(size, 'seed');
  const tenths = range(10_000).map((position) => Math.floor((permutation(position) * 10) / size));
  for (const tenth of range(10)) {
    const share = tenths.filter((value) => value === tenth).length;
    expect(share).toBeGreaterThan(850);
    expect(share).toBeLessThan(1150);
  }
});

test('the order never changes between releases', () => {
  expect(range(8).map(createPermutation(1_000_000, 'trunkline'))).toMatchInlineSnapshot(`
    [
      417396,
      357687,
      155824,
      537285,
      397920,
      410674,
      667218,
      760417,
    ]
  `);
});
