import { describe, expect, test } from 'vitest';
import { parseColumnMap } from '../../../src/carriers/inventory/columns.ts';
import { readNumberFile } from '../../../src/carriers/inventory/number-file.ts';
import { problemsOfFile as problemsIn, readNumbers as read } from '../../support/number-files.ts';

const termsIn = async (text: string) => (await read(text))[0]?.terms;

describe('a line of a number alone', () => {
  test.each([
    ['+12125550123', { country: 'US', number_type: 'local', location: 'NY', price: 115 }],
    ['+14165550123', { country: 'CA', number_type: 'local', location: 'ON' }],
    ['+18005550123', { country: 'US', number_type: 'toll_free', location: null }],
    ['+442079460123', { country: 'GB', number_type: 'local', location: 'London', digits: 10 }],
    ['+447400123456', { country: 'GB', number_type: 'mobile', location: null }],
    ['+4930901820', { country: 'DE', number_type: 'local', location: 'Berlin', digits: 8 }],
    ['+390612345678', { country: 'IT', number_type: 'local', digits: 10, price: 100 }],
  ])('%s: country, type, place and usual price follow', async (number, terms) => {
    expect(await termsIn(`number\n${number}\n`)).toMatchObject(terms);
  });

  test('has the usual capabilities, and needs no address: it is the operator’s own', async () => {
    expect(await termsIn('number\n+12125550123')).toMatchObject({
      capabilities: 'voice sms mms emergency_address',
      address_requirements: 'none',
    });
  });
});

describe('a line', () => {
  test('says what differs', async () => {
    const header = 'price,number,capabilities,location,address_requirements';
    const line = '$0.5,+1 (212) 555-0123,"SMS, voice",Manhattan,Local';
    expect(await read(`${header}\n${line}\n`)).toEqual([
      expect.objectContaining({
        number: '+12125550123',
        terms: {
          country: 'US',
          number_type: 'local',
          digits: 10,
          price: 50,
          location: 'Manhattan',
          capabilities: 'voice sms',
          address_requirements: 'local',
        },
      }),
    ]);
  });

  test.each([
    ['2125550123', 'E.164'],
    ['', 'missing'],
    ['+12', 'E.164'],
    ['+11234567890', 'not a valid number'],
    ['+80012345678', 'not a valid number of any country'],
    ['+19005550123', 'premium rate'],
    ['pizza', 'E.164'],
  ])('with the number %j is wrong: %s', async (number, reason) => {
    const problems = await problemsIn(`number,price\n${number},1.00\n`);
    expect(problems).toContain('line 2: ');
    expect(problems).toContain(reason);
  });

  test.each(['1.5', '$1.50', '1,50', 'US$ 1.5', '1.50 USD', '1,5 $', '１.５', '\u00A01.50\u200B'])(
    'with the price %j costs $1.50',
    async (price) => {
      expect((await termsIn(`number;price\n+12125550123;${price}\n`))?.price).toBe(150);
    },
  );

  test.each([
    ['1,50', 'in field 3'],
    ['"1,500"', 'US dollars'],
    ['1.50 EUR', 'US dollars'],
    ['-1', 'US dollars'],
    ['€1', 'US dollars'],
    ['1.005', 'US dollars'],
    ['free', 'US dollars'],
    ['10485.76', 'above $10485.75'],
  ])('with the price %s is wrong: %s', async (price, reason) => {
    expect(await problemsIn(`number,price\n+12125550123,${price}\n`)).toContain(reason);
  });

  test.each([
    ['capabilities', 'voice fax', 'fax'],
    ['address_requirements', 'some', 'some'],
    ['location', 'x'.repeat(101), '100 characters'],
    [
      'location',
      '"NY\n+12125550124,NY"',
      'line 2: location "NY\\n+12125550124,NY" has a line break',
    ],
    ['location', '\u001B[31mred', 'location "\\u001b[31mred" has a line break or another control'],
    ['country', 'U\u0007S', 'country "U\\u0007S" is not'],
  ])('with wrong %s is wrong', async (column, value, reason) => {
    expect(await problemsIn(`number,${column}\n+12125550123,${value}\n`)).toContain(reason);
  });
});

describe('a file', () => {
  test('is read in the order of its numbers; blank lines, a byte order mark and CRLF do no harm', async () => {
    const text = '\uFEFFNumber , Price\r\n\r\n+12125550124,1\r\n+12125550123,2\r\n';
    expect((await read(text)).map(({ number }) => number)).toEqual([
      '+12125550123',
      '+12125550124',
    ]);
  });

  test('with wrong lines names each by its number, and is not read at all', async () => {
    const problems = await problemsIn('number\n+12125550123\nx\n\n+12125550124\ny\n');
    expect(problems).toMatch(/^nothing was imported; line 3: .*; line 6: /);
  });

  test('may have line breaks within quotes: wrong lines are named as editors count them', async () => {
    const text = 'number,note\r\n+12125550123,"New\r\nYork"\r\nx,"\n\n"\r\ny,\r\n';
    expect(await problemsIn(text, { columns: parseColumnMap('note=') })).toMatch(
      /^nothing was imported; line 4: .*; line 7: /,
    );
  });

  test('with many wrong lines names ten, and counts the others', async () => {
    const problems = await problemsIn(`number\n${'x\n'.repeat(25)}`);
    expect(problems.match(/line \d+/g)).toHaveLength(10);
    expect(problems).toContain('and 15 lines more');
  });

  test.each([
    ['+12125550123,"open\n+12125550124,x', 'line 2: has a quote (") that is not closed'],
    [
      '+12125550123,"open\n+12125550124,"x"',
      'line 2: has a field whose quote (") is closed in line 3, before',
    ],
    ['+12125550123,a"b"c', 'line 2: has a quote (") within a field'],
    ['x,\n+12125550123,"open', 'as it has; line 3: has a quote (") that is not closed'],
    ['+12125550123,"a"b', 'line 2: has a field whose quote (") is closed in line 2, before'],
    ['\n"\n\n",\n\n+12125550123,"open\n\n"",\n', 'line 7: has a quote (") that is not closed'],
    [
      `+12125550123,"open${'\n+12125550124,x'.repeat(20_000)}`,
      'line 2: has a quote (") that is not',
    ],
  ])(
    'whose quotes do not match is wrong, by the line where their record begins (%#)',
    async (line, reason) => {
      expect(await problemsIn(`number,location\n${line}\n`)).toContain(reason);
    },
  );

  test('with a quote that is not closed is not read to its end', async () => {
    const [header, line] = [
      'number,location\n+12125550123,"open\n',
      '+12125550124,x\n'.repeat(4_000),
    ];
    let taken = 0;
    async function* endless() {
      yield Buffer.from(header);
      for (; taken < 100; taken++) yield Buffer.from(line);
    }
    await expect(readNumberFile(endless())).rejects.toThrow('line 2: has a quote');
    expect(taken).toBeLessThan(50);
  });

  test('of many lines keeps what each says, and names each by its number', async () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => `+${12125550000 + at},${at % 7}.25`);
    const text = ['number,price', ...lines].join('\n');
    const prices = (await read(text)).map(({ terms }) => terms.price);
    expect(prices).toEqual(lines.map((_, at) => (at % 7) * 100 + 25));
    const problems = await problemsIn(`${text}\n+12125550000,1`);
    expect(problems).toContain('line 3002: +12125550000 is in line 2 already');
  });

  test('names a wrong line once, in the order of lines, whatever is wrong with it', async () => {
    const problems = await problemsIn('number\n+12125550100-99\n+12125550150-59\nx\n');
    expect(problems).toMatch(/^nothing was imported; line 3: [^;]*; line 4: [^;]*$/);
  });

  test('with a number twice is wrong, however it is written', async () => {
    const problems = await problemsIn('number\n+12125550123\n+12125550124\n+1 212 555 0123\n');
    expect(problems).toContain('line 4: +12125550123 is in line 2 already');
  });

  test.each([
    ['', 'empty'],
    [',,\n', 'empty'],
    ['number\n', 'no line after that'],
    ['+12125550123\n', 'line 1: is a number already: the first line must name the columns'],
    ['\u202A+1 (212) 555-0800,US\n', 'line 1: is a number already'],
    ['number,colour\n', 'line 1: "colour" is no known column; known are number, '],
    ['price\n1\n', 'line 1: must name the columns, and has no column number, but "price"'],
    ['number,number\n', 'line 1: has the column number twice'],
    ['number;"a, b, c"\n', 'line 1: "a_b_c" is no known column'],
    ['number,a,b,c,d,e,f,g,h,i,j,k,l\n', '"j", 2 more are no known columns'],
    [
      '\n\nnumber,location\n\n+12125550123,"a"b\n',
      'line 5: has a field whose quote (") is closed in line 5',
    ],
    ['PK\u0003\u0004', 'workbook'],
  ])('that begins %j is wrong: %s', async (text, reason) => {
    expect(await problemsIn(text)).toContain(reason);
  });
});
