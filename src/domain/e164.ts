import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import * as z from 'zod';
import { parsedNumber } from './parsed-number.ts';
import { plainNumberText } from './phone-number-text.ts';
import { quoted } from './quoted.ts';

/**
 * E.164 with an existing calling code and a length its country has. Not "valid" in libphonenumber's
 * stricter sense: ranges open faster than metadata is published.
 */
export function isDiallable(number: string): boolean {
  return /^\+[1-9]\d{1,14}$/.test(number) && (parsedNumber(number)?.isPossible() ?? false);
}

/** It is no number in E.164 form, whatever is done about it; the message says why. */
export class NotE164 extends Error {
  override readonly name = 'NotE164';
}

/** Digits, and what people write between them: spaces, brackets, dots, slashes, dashes of all kinds. */
const formatted = /^\+[\d\s().[\]/~\p{Pd}−]+$/u;
const rounded = /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i;
const withExtension =
  /^[+\d\s().[\]/~\p{Pd}−]*\d[\s.;,]*(x|ext(n|ension)?|#|p|w|[;,])[\s.:=]*\d+$/iu;
/** More than any way to write a number takes. */
const longestNumberText = 100;

/** As long as numbers can be that are in use somewhere; in the North American plan all have ten digits. */
const ofAnyLength = /^\+(?:1\d{10}|[2-9]\d{6,14})$/;

export interface Lengths {
  readonly anyLength?: boolean | undefined;
}

/**
 * A number as people write it, in E.164 form; throws NotE164. `anyLength`: where somebody who knows says
 * so, it may have more or fewer digits than its country has, as far as is known.
 */
export function parseE164(text: string, { anyLength = false }: Lengths = {}): string {
  const plain = plainNumberText(text);
  const isNumber = plain.length <= longestNumberText && formatted.test(plain);
  const parsed = isNumber ? parsedNumber(plain) : undefined;
  if (parsed && (isDiallable(parsed.number) || (anyLength && ofAnyLength.test(parsed.number)))) {
    return parsed.number;
  }
  throw new NotE164(`${quoted(plain)} ${problemOf(plain.slice(0, longestNumberText))}`);
}

/** The same, or undefined. */
export function e164Of(text: string, lengths: Lengths = {}): string | undefined {
  try {
    return parseE164(text, lengths);
  } catch (error) {
    if (error instanceof NotE164) return undefined;
    throw error;
  }
}

/** A number a line may hand calls to, as people write it; in E.164 form once it is parsed. */
export const diallableSchema = z
  .string()
  .overwrite((text) => e164Of(text) ?? plainNumberText(text))
  .refine(isDiallable, 'is not a phone number in E.164 form, such as +12055550123');

function problemOf(plain: string): string {
  if (rounded.test(plain)) {
    return 'was rounded by a spreadsheet, which lost its last digits: format the column as text, enter the number again and export once more';
  }
  if (withExtension.test(plain)) {
    return 'has an extension, which is no part of a number in E.164 form: leave it out, as in +12055550123';
  }
  if (/^\+[^a-z]*[a-z]/i.test(plain)) {
    return 'has letters, and is not a number in E.164 form: write digits, as in +12055550123';
  }
  return 'is not a number in E.164 form, such as +12055550123: + and the calling code of a country, with as many digits as it has';
}

/**
 * How a number is shown: `+1 (205) 555-0123` in the North American plan, the international format
 * elsewhere.
 */
export function displayNumberOf(number: string): string {
  const nanp = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  if (nanp) return `+1 (${nanp[1]}) ${nanp[2]}-${nanp[3]}`;
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}
