import { describe, expect, test } from 'vitest';
import { parseColumnMap } from '../../../src/carriers/inventory/columns.ts';
import type { FileOptions } from '../../../src/carriers/inventory/number-file.ts';
import { problemsOfFile as problemsIn, readNumbers as read } from '../../support/number-files.ts';

const numbersIn = async (text: string | Uint8Array, options: FileOptions = {}) =>
  (await read(text, options)).map(({ number }) => number);

describe('a file from a spreadsheet', () => {
  const two = ['+12125550123', '+12125550124'];

  test.each([
    ['number;location\n+12125550123;"a;b"\n+12125550124;x,y\n'],
    ['number\tlocation\t\n+12125550123\t"a\tb"\t\n+12125550124\t\t\n'],
    ['number|location\n+12125550123|a\n+12125550124|b'],
    ['sep=;\r\nNUMBER ; Address Requirements\r\n+12125550123;any\r\n+12125550124;\r\n'],
    ['"sep=;"\nnumber;location\n+12125550123;,,,\n+12125550124\n'],
    ['SEP=;,,\nnumber;location\n+12125550123;\n+12125550124\n'],
    [' \nnumber;location\n+12125550123;a\n+12125550124;b\n'],
    ['number, location\n+12125550123, "a, b"\n "+12125550124" ,\n'],
    ['\u200Bnumber\u00A0;loca\u00ADtion\n+12125550123;\n+12125550124;\n'],
    [',,\nnumber,location,,\n,,,\n+12125550123,,,\n\n+12125550124,,,,,\n,,,,'],
    ['number\r+12125550123\r+12125550124\r'],
  ])('is read, however its fields and lines are separated: %j', async (text) => {
    expect(await numbersIn(text)).toEqual(two);
  });

  test('may not have anything under no name', async () => {
    expect(await problemsIn('number,\n+12125550123,x\n')).toContain('line 2: has "x" in field 2');
  });

  const words = 'number,location\n+12125550123,München\n';
  const utf16 = Buffer.from(words, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(words), undefined],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`), 'latin1'],
    ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), undefined],
    ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${words}`, 'utf16le').swap16(), undefined],
    ['UTF-16 without a mark', utf16, 'utf-16le'],
    ['Latin-1', Buffer.from(words, 'latin1'), 'latin1'],
  ])('in %s is read', async (_, bytes, encoding) => {
    expect((await read(bytes, { encoding }))[0]?.terms.location).toBe('München');
  });

  test.each([
    [Buffer.from(words, 'latin1'), 'line 2: has bytes that are not UTF-8'],
    [Buffer.from('number\n+12125550123\xc3', 'latin1'), 'line 2: has bytes that are not UTF-8'],
    [
      Buffer.from('number\n\u{d800}\n', 'utf16le'),
      'line 2: has bytes that are not utf-16le',
      'utf-16le',
    ],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook'],
    [Buffer.from('number\n+1212\0'), 'line 2: has a NUL'],
    [utf16, 'line 1: has a NUL character: take it out; UTF-16'],
    [Buffer.from(`number\n${'x'.repeat(70_000)}`), 'line 2: is longer'],
  ])('that is not text is refused by its line (%#)', async (bytes, reason, encoding?: string) => {
    expect(await problemsIn(bytes, { encoding })).toContain(reason);
  });

  test.each([
    '\u202A+1 (212) 555-0123\u202C',
    '\u200E+1\u00A0212\u202F555\u200B0123\uFEFF',
    '\u2066+1\u00AD2125550123\u2069',
    '＋１２１２５５５０１２３',
    '+١٢١٢٥٥٥٠١٢٣',
    '+१२१२५५५०१२३',
    '"\'+12125550123"',
    '’+12125550123',
  ])('may have what cannot be seen, and any digits: %j', async (number) => {
    expect(await numbersIn(`number\n${number}\n`)).toEqual(['+12125550123']);
  });

  test('may have what cannot be seen in any field, and in those without a name', async () => {
    const header = 'number,count,country,type,capabilities,location,address_requirements,';
    const fields = ['+12125550123', '2', 'US', 'toll free', 'voice', 'New York', 'any', ''];
    const hidden = fields.map((field) => `\u200B${field}\u00A0\u200E`);
    const text = (row: string[]) => `${header}\n${row.join()}\n\u200B,\u00A0\n`;
    expect(await read(text(hidden))).toEqual(await read(text(fields)));
  });

  test.each([
    ...['x123', ' ext. 5', ';ext=5', '#5', ' extension 7', ',,5', 'p5', 'w5'].map((tail) => [
      `"+12125550123${tail}"`,
      'has an extension',
    ]),
    ['4.40E+11', 'rounded by a spreadsheet'],
    ['"1,2E+11"', 'rounded by a spreadsheet'],
    ['+1-800-FLOWERS', 'has letters'],
    ['+21012345678', 'E.164'],
    [`"+12125550123${' '.repeat(100)}x5"`, 'E.164'],
    [`"+1212555012${' '.repeat(100)}3"`, 'E.164'],
  ])('with %s is refused: %s', async (number, reason) => {
    expect(await problemsIn(`number,price\n${number},1\n`)).toContain(reason);
  });

  test('may have commas in the names of its columns, and accents in two ways', async () => {
    const columns = parseColumnMap('city_state=location');
    const text = 'number;"City, State"\n+12125550123;Mu\u0308nchen\n';
    expect((await read(text, { columns }))[0]?.terms.location).toBe('M\u00fcnchen');
  });

  test('may call its columns otherwise, where --columns says what they are', async () => {
    const columns = parseColumnMap('Phone No=number,land=country,note=');
    const text = 'phone no,Land,note\n+12125550123,ca,x\n';
    expect(await read(text, { columns })).toMatchObject([
      { number: '+12125550123', terms: { country: 'CA', location: null } },
    ]);
    expect(await problemsIn('number\n', { columns })).toContain('no column "phone_no"');
  });
});
