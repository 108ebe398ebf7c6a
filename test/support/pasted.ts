import * as fc from 'fast-check';

/** The ten digits of each script that has them, by the platform's own tables. */
const digitsOfScripts = Intl.supportedValuesOf('numberingSystem')
  .map((system) => {
    const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
    return Array.from({ length: 10 }, (_, digit) => format.format(digit));
  })
  .filter((digits) => digits.every((digit) => /^\p{Nd}$/u.test(digit)));

/** Marks of direction, zero-width and soft characters, spaces of all widths, line separators. */
const unseen = fc.constantFrom(
  ...Array.from(
    '\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200B\u200C\u200D\u200E\u200F',
  ),
  ...Array.from(
    '\u00A0\u2007\u2009\u202F\u205F\u3000\u00AD\u0600\u061C\u2060\u2028\u2029\uFE0F\uFEFF\uFFF9\u{E0001}',
  ),
);
const few = fc.string({ unit: unseen, maxLength: 2 });

/** The same digits and signs, as they come from web pages and spreadsheets of anywhere. */
export function pasted(text: string): fc.Arbitrary<string> {
  const parts = Array.from(text, (character) => {
    const same = [character, ...(character === '+' ? ['＋'] : [])];
    const digits = digitsOfScripts.map((of) => of[Number(character)] ?? '');
    return fc.tuple(few, fc.constantFrom(...(/\d/.test(character) ? digits : same)));
  });
  return fc.tuple(fc.tuple(...parts), few).map(([all, end]) => all.flat().join('') + end);
}
