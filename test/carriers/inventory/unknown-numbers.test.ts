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

  test.each([
    ['country', 'UK', 'country "UK" is not an ISO 3166-1'],
    ['type', 'pager', 'type "pager" is none of local, national, mobile, toll_free'],
  ])('with a wrong %s is refused', async (column, value, reason) => {
    expect(await problemsOfFile(`number,${column}\n+12125550123,${value}\n`)).toContain(reason);
  });

  test('is refused where it can be none in E.164 form, trusted or not', async () => {
    const text = 'number,country,type\n+1861555012,US,local\n';
    expect(await problemsOfFile(text, { trust: true })).toContain('line 2: ');
  });
});
