import { isPossiblePhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';

/**
 * E.164 with an existing calling code and a length its country has. Not "valid" in libphonenumber's
 * stricter sense: ranges open faster than metadata is published.
 */
export function isDiallable(number: string): boolean {
  return /^\+[1-9]\d{1,14}$/.test(number) && isPossiblePhoneNumber(number);
}

/** A number a line may hand calls to. */
export const diallableSchema = z
  .string()
  .refine(isDiallable, 'is not a phone number in E.164 form, such as +12055550123');

/**
 * How a number is shown: `+1 (205) 555-0123` in the North American plan, the international format
 * elsewhere.
 */
export function displayNumberOf(number: string): string {
  const nanp = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  if (nanp) return `+1 (${nanp[1]}) ${nanp[2]}-${nanp[3]}`;
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}
