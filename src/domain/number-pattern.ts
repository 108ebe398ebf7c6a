import {
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  type CountryCode,
} from 'libphonenumber-js/max';
import { invalidField } from './errors.ts';

/** What the digits of a national number must be like: digits and `*` (any one digit). */
export interface NumberPattern {
  /** to be found anywhere in it */
  readonly contains?: string;
  /** to be found at its beginning; where `contains` is given too, either suffices */
  readonly starts_with?: string;
}

/** No number has more digits. */
const longest = 15;
/** What is shorter is rather a part of a number than one with its calling code. */
const shortestWithCallingCode = 9;

/**
 * Doc: letters, digits and `*`, which stands for any one digit. What is long enough and begins with the
 * country's calling code may mean a whole number too, and with a `+` it means nothing else.
 */
export function parsePattern(asked: string, country: string): NumberPattern {
  const isInternational = asked.startsWith('+');
  const contains = digitsOf(isInternational ? asked.slice(1) : asked);
  const callingCode = callingCodeOf(country);
  const isLong = contains.length >= leastWithCallingCode(country, callingCode);
  const startsWithCode = callingCode !== '' && contains.startsWith(callingCode);
  const startsWith = isLong && startsWithCode ? contains.slice(callingCode.length) : undefined;
  if (!isInternational) {
    return { contains, ...(startsWith !== undefined && { starts_with: startsWith }) };
  }
  if (!isLong) throw invalidField('contains', 'takes a + before whole numbers only');
  if (startsWith === undefined) {
    throw invalidField('contains', `begins with another calling code than +${callingCode}`);
  }
  return { starts_with: startsWith };
}

/** Whether the digits of a national number are as the pattern says. */
export function matchesPattern(national: string, { contains, starts_with }: NumberPattern) {
  if (starts_with === undefined) return expressionOf(contains ?? '').test(national);
  const starts = expressionOf(`^${starts_with}`).test(national);
  return starts || (contains !== undefined && expressionOf(contains).test(national));
}

const expressionOf = (pattern: string) => new RegExp(pattern.replaceAll('*', '\\d'));

const keypad: Readonly<Record<string, string>> = Object.fromEntries(
  ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'].flatMap((letters, key) =>
    letters.split('').map((letter) => [letter, String(key + 2)]),
  ),
);

function digitsOf(pattern: string): string {
  if (!/^[0-9a-zA-Z*]+$/.test(pattern)) {
    throw invalidField(
      'contains',
      'may hold digits, the letters A to Z and * (any one digit) only, and a + before a whole number',
    );
  }
  if (pattern.length > longest) {
    throw invalidField('contains', `is too long (at most ${longest} characters)`);
  }
  return pattern.toUpperCase().replaceAll(/[A-Z]/g, (letter) => keypad[letter] ?? letter);
}

/** Empty where nobody has numbers. */
export const callingCodeOf = (country: string): string =>
  isSupportedCountry(country) ? getCountryCallingCode(country) : '';

/** The numbers of some countries have fewer digits than that, such as those of the Falkland Islands. */
function leastWithCallingCode(country: string, callingCode: string): number {
  if (callingCode === '') return shortestWithCallingCode;
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country as CountryCode);
  const lengths = metadata.numberingPlan?.possibleLengths() ?? [];
  return Math.min(shortestWithCallingCode, callingCode.length + Math.max(...lengths));
}
