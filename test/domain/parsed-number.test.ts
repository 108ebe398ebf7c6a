import fc from 'fast-check';
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import {
  parsedByLibrary,
  parsedNumber,
  plainNumber,
  type ParsedNumber,
  type PlanType,
} from '../../src/domain/parsed-number.ts';
import { numberingPlanOf } from '../../src/carriers/sandbox/numbering-plan.ts';

const types: readonly PlanType[] = [
  'FIXED_LINE',
  'MOBILE',
  'PREMIUM_RATE',
  'TOLL_FREE',
  'SHARED_COST',
  'VOIP',
  'PERSONAL_NUMBER',
  'PAGER',
  'UAN',
];
/** Of services, of no country. */
const nonGeographic = ['800', '808', '870', '878', '881', '882', '883', '888', '979'];

const saidOf = (number: ParsedNumber | undefined) =>
  number && {
    number: number.number,
    countryCallingCode: number.countryCallingCode,
    nationalNumber: number.nationalNumber,
    country: number.country,
    type: number.getType(),
    isPossible: number.isPossible(),
    possibleCountries: number.getPossibleCountries(),
  };

const characters = (all: string) => fc.constantFrom(...Array.from(all));
const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: characters('0123456789'), minLength, maxLength });

/** As the metadata says that the numbers of a type are, and those that differ from one by a digit. */
function numbersOf(country: string, type: PlanType) {
  const pattern = numberingPlanOf(country).patternOf(type);
  const national = fc.stringMatching(new RegExp(`^(?:${pattern})$`));
  const change = fc.record({
    at: fc.nat({ max: 14 }),
    digit: digits(0, 1),
    removed: fc.nat({ max: 1 }),
  });
  return fc.tuple(national, fc.option(change)).map(([plain, changed]) => {
    const said = Array.from(plain);
    if (changed) said.splice(changed.at, changed.removed, changed.digit);
    return `+${getCountryCallingCode(country as 'US')}${said.join('')}`;
  });
}

function expectTheSame(number: string): void {
  expect(saidOf(parsedNumber(number)), number).toEqual(saidOf(parsedByLibrary(number)));
}

test.each(getCountries())(
  'of the numbers of %s, the same is said as the library says',
  (country) => {
    const known = types.filter((type) => numberingPlanOf(country).patternOf(type) !== '');
    const numbers = fc.oneof(...known.map((type) => numbersOf(country, type)));
    fc.assert(fc.property(numbers, expectTheSame), { numRuns: 60 });
  },
);

test('of all other texts, too: of any digits, calling codes of services, and as people write', () => {
  const text = fc.oneof(
    digits(0, 17).map((all) => `+${all}`),
    fc
      .tuple(fc.constantFrom(...nonGeographic), digits(3, 12))
      .map(([code, rest]) => `+${code}${rest}`),
    digits(4, 12),
    fc.string({ unit: characters('+0123 -()x;.'), maxLength: 18 }),
  );
  fc.assert(fc.property(text, expectTheSame), { numRuns: 2_000 });
});

test('where a number may begin with a national prefix, the library says whether it does', () => {
  expect(plainNumber('+442079460123')?.country).toBe('GB');
  expect(plainNumber('+4402079460123')).toBeUndefined();
  expect(parsedNumber('+4402079460123')?.number).toBe('+442079460123');
});
