import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../src/carriers/data/catalogue.ts';
import { numberAt, walk, type State } from '../../../src/carriers/sandbox/digit-automaton.ts';
import { patternCompiler } from '../../../src/carriers/sandbox/digit-pattern.ts';
import { createDigitSets } from '../../../src/carriers/sandbox/digit-sets.ts';
import { numberingPlanOf } from '../../../src/carriers/sandbox/numbering-plan.ts';
import { tries } from '../../support/runs.ts';

const compile = (pattern: string, length: number) =>
  patternCompiler(length, createDigitSets())(pattern, length);
const has = (numbers: State, digits: string) =>
  digits.length === numbers.length && walk(numbers, digits).count > 0;
const listOf = (numbers: State) =>
  Array.from({ length: numbers.count }, (_, position) =>
    String(numberAt(numbers, position, 1)).slice(1),
  );
const allOf = (length: number) =>
  Array.from({ length: 10 ** length }, (_, number) => String(number).padStart(length, '0'));

const planTypes = [
  'FIXED_LINE',
  'MOBILE',
  'PREMIUM_RATE',
  'TOLL_FREE',
  'SHARED_COST',
  'VOIP',
  'PERSONAL_NUMBER',
  'PAGER',
  'UAN',
] as const;
const countries = [...new Set(readCatalogue().map((row) => row.country_code))];

describe.each(countries)('the patterns of %s', (country) => {
  test('accept what their regular expressions match, and nothing else', () => {
    const plan = numberingPlanOf(country);
    for (const pattern of new Set([plan.pattern, ...planTypes.map(plan.patternOf)])) {
      if (pattern !== '') expectSameAsExpression(pattern, plan.lengthsOf('FIXED_LINE'));
    }
  });
});

function expectSameAsExpression(pattern: string, lengths: readonly number[]): void {
  const expression = new RegExp(`^(?:${pattern})$`);
  for (const length of new Set([...lengths, 7, 8, 9, 10])) {
    const numbers = compile(pattern, length);
    const agrees = (digits: string) => has(numbers, digits) === expression.test(digits);
    const random = fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    fc.assert(fc.property(random, agrees), tries(20));
    if (numbers.count > 0) fc.assert(fc.property(nearMiss(numbers), agrees), tries(50));
  }
}

/** A number of the set with any one digit replaced. */
function nearMiss(numbers: State): fc.Arbitrary<string> {
  const position = fc.maxSafeNat().map((value) => value % numbers.count);
  return fc.tuple(position, fc.nat(numbers.length - 1), fc.nat(9)).map(([at, place, digit]) => {
    const digits = String(numberAt(numbers, at, 1)).slice(1);
    return digits.slice(0, place) + digit + digits.slice(place + 1);
  });
}

describe('a compiled pattern', () => {
  const patterns = [
    '[13-5]\\d{2}',
    '1(?:2|34?)?\\d{0,2}',
    '(?:12){1,2}|[0-9]{3}5',
    '\\d{2,}',
    '7|77?',
  ];

  test.each(patterns)('%s counts and lists exactly the numbers it matches, in order', (pattern) => {
    for (const length of [1, 2, 3, 4]) {
      const matched = allOf(length).filter((digits) => new RegExp(`^(?:${pattern})$`).test(digits));
      const numbers = compile(pattern, length);
      expect(numbers.count).toBe(matched.length);
      expect(listOf(numbers)).toEqual(matched);
    }
  });

  test('keeps leading zeros', () => {
    expect(listOf(compile('0[01]0', 3))).toEqual(['000', '010']);
  });

  test.each(['a', '(1)', '1+', '^1', '(?:1', '1)', '[^1]', '*', '?', '1{', '(?=1)'])(
    'is refused where it holds what digit patterns do not: %s',
    (pattern) => {
      expect(() => compile(pattern, 3)).toThrow(SyntaxError);
    },
  );
});

describe('sets of numbers', () => {
  const sets = createDigitSets();
  const pattern = fc
    .array(fc.stringMatching(/^(?:\d|\[[1-3][4-6]\]|\\d){3}$/), { minLength: 1, maxLength: 4 })
    .map((alternatives) => alternatives.join('|'));
  const compileSet = patternCompiler(3, sets);
  const set = pattern.map((source) => compileSet(source, 3));

  test('are joined, intersected and subtracted as their members are', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const inB = new Set(listOf(b));
        expect(new Set(listOf(sets.union(a, b)))).toEqual(new Set([...listOf(a), ...inB]));
        expect(listOf(sets.intersection(a, b))).toEqual(listOf(a).filter((one) => inB.has(one)));
        expect(listOf(sets.difference(a, b))).toEqual(listOf(a).filter((one) => !inB.has(one)));
      }),
      tries(),
    );
  });

  test('are the same object where they are equal', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect(sets.union(a, b)).toBe(sets.union(b, a));
        expect(sets.difference(a, sets.difference(a, b))).toBe(sets.intersection(a, b));
      }),
      tries(),
    );
  });
});
