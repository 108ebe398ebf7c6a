import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNumberFile, WrongFile } from '../../../src/carriers/inventory/number-file.ts';
import { temporaryFolder } from '../../support/bare.ts';

async function read(text: string) {
  const file = join(await temporaryFolder(), 'numbers.csv');
  await writeFile(file, text);
  return readNumberFile(file);
}

async function problemsIn(text: string): Promise<string> {
  try {
    await read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(WrongFile);
    return (error as WrongFile).message;
  }
  throw new Error('it was read');
}

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

  test.each([
    ['1,50', 'fields'],
    ['"1,50"', 'US dollars'],
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
    const text = 'number,location\r\n+12125550123,"New\r\nYork"\r\nx,"\n\n"\r\ny,\r\n';
    expect(await problemsIn(text)).toMatch(/^nothing was imported; line 4: .*; line 7: /);
  });

  test('with many wrong lines names ten, and counts the others', async () => {
    const problems = await problemsIn(`number\n${'x\n'.repeat(25)}`);
    expect(problems.match(/line \d+/g)).toHaveLength(10);
    expect(problems).toContain('and 15 lines more');
  });

  test.each([
    [
      '+12125550123,"open',
      'Quote Not Closed: the parsing is finished with an opening quote at line 2',
    ],
    ['+12125550123,a"b"c', 'Invalid Opening Quote: a quote is found on field 1 at line 2'],
    ['+12125550123,"a"b', 'Invalid Closing Quote: got "b" at line 2'],
  ])('whose quotes do not match is wrong: %s', async (line, reason) => {
    const problems = await problemsIn(`number,location\n${line}\n`);
    expect(problems).toContain(`nothing was imported; ${reason}`);
  });

  test('with a number twice is wrong, however it is written', async () => {
    const problems = await problemsIn('number\n+12125550123\n+12125550124\n+1 212 555 0123\n');
    expect(problems).toContain('line 4: +12125550123 is in line 2 already');
  });

  test.each([
    ['', 'empty'],
    ['+12125550123\n', 'first line'],
    ['number,colour\n', 'first line'],
    ['price\n1\n', 'first line'],
    ['number,number\n', 'first line'],
  ])('that begins %j is wrong: %s', async (text, reason) => {
    expect(await problemsIn(text)).toContain(reason);
  });
});
