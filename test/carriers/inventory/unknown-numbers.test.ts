import { describe, expect, test } from 'vitest';
import { problemsOfFile, readFileOf, readNumbers } from '../../support/number-files.ts';

describe('a number that the metadata does not know', () => {
  test.each(['+18615550123', '+16215550123', '+80012345678', '+883510012345', '+441481450123'])(
    '%s is sold as the file says, and counted',
    async (number) => {
      const text = `number,country,type\n${number},ca,Toll Free\n`;
      const { numbers, doubtful } = await readFileOf(text);
      expect(numbers.at(0)).toMatchObject({
        number,
        terms: { country: 'CA', number_type: 'toll_free', location: null },
      });
      expect(doubtful).toEqual({ count: 1, first: { number, line: 2 } });
    },
  );

  test('is taken with trust, under the first country of its calling code', async () => {
    expect(await readNumbers('number\n+18615550123', { trust: true })).toMatchObject([
      { terms: { country: 'US', number_type: 'local' } },
    ]);
    const problems = await problemsOfFile('number\n+80012345678', { trust: true });
    expect(problems).toContain('name one in the column country');
  });

  test('is of the country of its area code, where that is known', async () => {
    expect(await readNumbers('number\n+14160550123', { trust: true })).toMatchObject([
      { terms: { country: 'CA' } },
    ]);
  });

  test.each([
    ['+442079460123', 'mobile', 1],
    ['+12125550123', 'mobile', 0],
    ['+442079460123', 'local', 0],
  ])(
    'is also one that is sold as another type: %s as %s counts %i',
    async (number, type, count) => {
      const { doubtful } = await readFileOf(`number,type\n${number},${type}\n`);
      expect(doubtful.count).toBe(count);
    },
  );

  test.each([
    ['country', 'UK', 'country "UK" is not an ISO 3166-1'],
    ['type', 'pager', 'type "pager" is none of local, national, mobile, toll_free'],
  ])('with a wrong %s is refused', async (column, value, reason) => {
    expect(await problemsOfFile(`number,${column}\n+12125550123,${value}\n`)).toContain(reason);
  });

  test('is a local number by default where the file says its country', async () => {
    expect(await readNumbers('number,country\n+18615550123,CA')).toMatchObject([
      { terms: { country: 'CA', number_type: 'local' } },
    ]);
    expect(await problemsOfFile('number,type\n+18615550123,local')).toContain('not a valid number');
  });

  test.each(['+65123456789', '+4420794601234', '+225010203040555', '+65123456'])(
    'as %s has not as many digits as its country has: refused, and taken with trust',
    async (number) => {
      const text = `number,country,type\n${number},SG,mobile\n`;
      expect(await problemsOfFile(text)).toContain('import with --trust');
      const { numbers, doubtful } = await readFileOf(text, { trust: true });
      expect(numbers.at(0)).toMatchObject({ number, terms: { country: 'SG' } });
      expect(doubtful.count).toBe(1);
      const range = await readNumbers(text.replace(number, `${number}-99`), { trust: true });
      expect(range.at(-1)?.number).toBe(`${number.slice(0, -2)}99`);
    },
  );

  test.each(['+1861555012', '+186155501234', '+999123456', '+123456', '+6512345678901234'])(
    'as %s is refused where it can be none in E.164 form, trusted or not',
    async (number) => {
      const text = `number,country,type\n${number},US,local\n`;
      const problems = await problemsOfFile(text, { trust: true });
      expect(problems).toContain('line 2: ');
      expect(problems).not.toContain('--trust');
    },
  );
});
