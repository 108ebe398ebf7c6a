import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, type CsvRecord } from '../../../src/carriers/inventory/csv.ts';
import { trimmedText } from '../../../src/domain/phone-number-text.ts';
import { textLines } from '../../../src/carriers/inventory/text-lines.ts';
import { chunksOf, readNumbers } from '../../support/number-files.ts';
import { pasted } from '../../support/pasted.ts';
import { tries } from '../../support/runs.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const encodings: readonly [string | undefined, (text: string) => Buffer][] = [
  [undefined, (text) => Buffer.from(text)],
  ['latin1', (text) => Buffer.from(`\uFEFF${text}`)],
  [undefined, (text) => utf16(`\uFEFF${text}`)],
  [undefined, (text) => utf16(`\uFEFF${text}`).swap16()],
  ['utf-16le', utf16],
  ['utf-16be', (text) => utf16(text).swap16()],
];

const special = fc.constantFrom('"', '""', ',', ';', '\t', '|', '\n', '\r\n', '\r', ' ', '\u00A0');
const field = fc
  .string({ unit: fc.oneof(special, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) })
  .map((text) => text.replaceAll(/[\0\uFFFD]/g, ''));
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width })));

interface Written {
  readonly separator: string;
  readonly end: string;
  readonly isSaid: boolean;
  readonly isQuoted: boolean;
}
const written = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  isSaid: fc.boolean(),
  isQuoted: fc.boolean(),
});

function csvOf(rows: readonly string[][], { separator, end, isSaid, isQuoted }: Written): string {
  const must = new RegExp(`["\\r\\n${separator === '|' ? '\\|' : separator}]`);
  const one = (text: string) =>
    isQuoted || must.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((fields) => fields.map(one).join(separator));
  return [...(isSaid ? [`sep=${separator}`] : []), ...lines].join(end);
}

/** What is to be read: fields without what cannot be seen around them, line breaks within them as \n; no blank rows. */
function recordsOf(rows: readonly string[][], { isSaid }: Written): CsvRecord[] {
  let line = isSaid ? 2 : 1;
  return rows.flatMap((row) => {
    const texts = row.map((text) => text.replaceAll(/\r\n?/g, '\n'));
    const record = { line, fields: texts.map(trimmedText) };
    line += texts.join('').split('\n').length;
    return record.fields.join('') === '' ? [] : [record];
  });
}

test('any table reads back as it was written: fields, lines, whatever the separator, line end and encoding', async () => {
  const encoding = fc.constantFrom(...encodings);
  const property = fc.asyncProperty(
    table,
    written,
    encoding,
    fc.integer({ min: 1, max: 50 }),
    async (body, how, [name, encode], size) => {
      const rows = [(body[0] ?? ['', '']).map((_, place) => `column ${place}`), ...body];
      const bytes = encode(csvOf(rows, how));
      const records: CsvRecord[] = [];
      await readCsv(textLines(chunksOf(bytes, size), name), (record) => records.push(record));
      expect(records).toEqual(recordsOf(rows, how));
    },
  );
  await fc.assert(property, tries(500));
});

const numbersIn = async (text: string) => (await readNumbers(text)).map(({ number }) => number);

test('a number is the same with anything unseen in it, and in digits of any script', async () => {
  const property = fc.asyncProperty(pasted('+442079460123'), async (text) => {
    expect(await numbersIn(`number\n"${text}"`)).toEqual(['+442079460123']);
  });
  await fc.assert(property, tries(200));
});

test('a range is the list of numbers that it stands for, however it is written', async () => {
  const lastFour = fc.integer({ min: 0, max: 9_999 });
  const dash = fc.constantFrom('-', '–', '—', '‐', '−', '~', '﹣', '－', ' - ', ' – ');
  const word = fc.oneof(dash, fc.constantFrom('…', '...', ' to ', ' bis '));
  const property = fc.asyncProperty(lastFour, lastFour, dash, word, async (a, b, between, to) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const numbers = Array.from({ length: high - low + 1 }, (_, place) => numberOf(low + place));
    const [first, last] = [numberOf(low), numberOf(high)];
    const differing = 12 - Array.from(first).findIndex((digit, at) => digit !== last[at]);
    const tail = last.slice(-Math.min(differing, 12));
    for (const text of [
      `number\n${first}${between}${tail}`,
      `number\n${first}${to}${last}`,
      `number,to\n${first},${tail}`,
      `number,to\n${first},${last}`,
      `number,count\n${first},${numbers.length}`,
    ]) {
      expect(await numbersIn(text)).toEqual(numbers);
    }
  });
  await fc.assert(property, tries(20));
});

const numberOf = (lastFour: number): string => `+1212555${String(lastFour).padStart(4, '0')}`;
