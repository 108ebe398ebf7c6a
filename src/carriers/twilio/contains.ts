import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Twilio takes patterns of two digits and more. */
const shortest = 2;

/**
 * What Twilio can be asked for in place of a pattern with `*` for any digit, which it does not take
 * between digits: the longest part without. What it finds must be held against the pattern itself.
 */
export function literalPart(pattern: string): string | undefined {
  const longest = pattern
    .split('*')
    .reduce((best, part) => (part.length > best.length ? part : best));
  return longest.length >= shortest ? longest : undefined;
}

/** What follows the calling code: which that is the digits do tell, unlike the country. */
export function nationalOf(number: string): string {
  const { countryCallingCode = '' } = parsePhoneNumberFromString(number) ?? {};
  return number.slice(1 + countryCallingCode.length);
}
