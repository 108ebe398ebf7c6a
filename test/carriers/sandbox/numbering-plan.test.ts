import { expect, test } from 'vitest';
import { callingCodeOf, numberingPlanOf } from '../../../src/carriers/sandbox/numbering-plan.ts';

test('a number is claimed by the types that are asked before its own and have its length', () => {
  const british = numberingPlanOf('GB');
  expect(british.checkedBefore('TOLL_FREE', 10)).toEqual(['FIXED_LINE', 'MOBILE', 'PREMIUM_RATE']);
  expect(british.checkedBefore('TOLL_FREE', 9)).toEqual(['FIXED_LINE']);
  expect(british.checkedBefore('FIXED_LINE', 10)).toEqual([]);
});

test('a type that cannot be told from landlines has no pattern and claims nothing', () => {
  const american = numberingPlanOf('US');
  expect(american.patternOf('MOBILE')).toBe('');
  expect(american.checkedBefore('TOLL_FREE', 10)).toEqual(['FIXED_LINE', 'PREMIUM_RATE']);
});

test('a type the country does not have has neither pattern nor lengths', () => {
  expect(numberingPlanOf('DK').patternOf('VOIP')).toBe('');
  expect(numberingPlanOf('DK').lengthsOf('VOIP')).toEqual([]);
});

test('countries may share a calling code; what is no country has none', () => {
  expect(callingCodeOf('JM')).toBe('1');
  expect(callingCodeOf('EE')).toBe('372');
  expect(() => callingCodeOf('XX')).toThrow('XX has no numbering plan');
  expect(() => numberingPlanOf('XX')).toThrow('XX has no numbering plan');
});
