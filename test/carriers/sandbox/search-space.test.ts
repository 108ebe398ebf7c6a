import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberAt, type State } from '../../../src/carriers/sandbox/digit-automaton.ts';
import { patternCompiler } from '../../../src/carriers/sandbox/digit-pattern.ts';
import { createDigitSets } from '../../../src/carriers/sandbox/digit-sets.ts';
import { containing, matching, startingWith } from '../../../src/carriers/sandbox/search-space.ts';
import { tries } from '../../support/runs.ts';

const compile = (pattern: string, length: number) =>
  patternCompiler(length, createDigitSets())(pattern, length);
const listOf = (numbers: State) =>
  Array.from({ length: numbers.count }, (_, position) =>
    String(numberAt(numbers, position, 1)).slice(1),
  );

const small = compile('[2-4]\\d{3}|1(?:0[1-3]|12)\\d', 4);
const everything = listOf(small);

test('the numbers with a prefix are exactly those that start with it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-4*]{0,5}$/), (prefix) => {
      const expression = new RegExp(`^${prefix.replaceAll('*', '\\d')}`);
      const matched = everything.filter((digits) => expression.test(digits));
      expect(listOf(startingWith(small, prefix))).toEqual(matched);
    }),
    tries(),
  );
});

test('the numbers with a pattern are exactly those that have it somewhere', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-4*]{0,5}$/), (pattern) => {
      const expression = new RegExp(pattern.replaceAll('*', '\\d'));
      const matched = everything.filter((digits) => expression.test(digits));
      expect(listOf(containing(small, pattern))).toEqual(matched);
    }),
    tries(500),
  );
});

test('of a pattern and a beginning either suffices, and counts once', () => {
  const pattern = fc.stringMatching(/^[0-4*]{1,4}$/);
  fc.assert(
    fc.property(pattern, pattern, (contains, starts_with) => {
      const expression = new RegExp(`${contains}|^${starts_with}`.replaceAll('*', '\\d'));
      const matched = everything.filter((digits) => expression.test(digits));
      expect(listOf(matching(small, { contains, starts_with }))).toEqual(matched);
    }),
    tries(500),
  );
});

test('a pattern that overlaps itself counts every number once', () => {
  const numbers = compile('[12]{7}', 7);
  for (const pattern of ['1*1', '11', '1*1*1', '**1', '121', '1**1', '2*1*']) {
    const expression = new RegExp(pattern.replaceAll('*', '\\d'));
    const matched = listOf(numbers).filter((digits) => expression.test(digits));
    expect(containing(numbers, pattern).count).toBe(matched.length);
  }
});

test('nothing has a pattern longer than itself', () => {
  expect(containing(small, '*****').count).toBe(0);
  expect(containing(small, '****').count).toBe(small.count);
  expect(containing(compile('\\d{10}', 10), '1'.repeat(40)).count).toBe(0);
});

/** A search looks at each state that follows another once. */
function statesOf(numbers: State, known = new Set<State>()): Set<State> {
  if (known.has(numbers)) return known;
  known.add(numbers);
  for (const next of numbers.next) statesOf(next, known);
  return known;
}

test('no pattern makes a search large, however it is made', () => {
  const numbers = compile('[2-9]\\d{2}[2-9]\\d{11}', 15);
  const patterns = [
    '1*1*1*1*1*1*1*1',
    '*1*1*1*1',
    '1*1*1*1',
    '1******1',
    '*******',
    '1*1**1*1',
    '12*12*12',
  ];
  for (const pattern of patterns) {
    expect(statesOf(containing(numbers, pattern)).size).toBeLessThan(1_000);
  }
});
