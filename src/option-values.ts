import { z } from 'zod';

// The kinds of values that options have, as flags and variables give them.

/** As people write numbers: `0x50`, `1e3` and blank text are none. */
const toNumber = (digits: RegExp) => (value: unknown) =>
  typeof value === 'string' && digits.test(value.trim()) ? Number(value) : value;

/** A number or its text, from `min` to `max`; blank text is a mistake, not a zero. */
export const number = (unit: string, min: number, max: number, digits = /^\d+(\.\d+)?$/) => {
  const mistake = `must be ${unit} in decimal digits, ${min} to ${max}`;
  const range = z.number(mistake).min(min, mistake).max(max, mistake);
  return z.preprocess(toNumber(digits), range);
};

export const wholeNumber = (unit: string, max: number) =>
  number(`${unit}, a whole number`, 0, max, /^\d+$/);

/** One of some words, in whatever case. */
export const word = <const Words extends readonly string[]>(words: Words) =>
  z
    .string()
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.enum(words, `must be one of ${words.join(', ')}`));

export const text = (mistake: string) => z.string(mistake).trim().min(1, mistake);

export const secret = z
  .string()
  .regex(/^[\x21-\x7e]{16,255}$/, 'must have 16 to 255 printable characters, no spaces');

/** On its own, or with a word in a variable: those of zod's, such as `yes` and `off`. */
export const flag = z.union([z.boolean(), z.stringbool()], 'must be true or false');
