import { getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/carriers/data/catalogue.ts';
import { path, type AvailableNumberAnswer, type Client } from '../support/client.ts';
import { buyOne, findOne, refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;

beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

type Query = Record<string, string | number | boolean>;

async function numbersOf(query: Query): Promise<AvailableNumberAnswer[]> {
  const { status, json } = await client.search(query);
  expect(status).toBe(200);
  return json.phone_numbers;
}

async function expectRefused(query: Query, field: string): Promise<void> {
  const answer = await client.search(query);
  expect(answer.status).toBe(422);
  expect(answer.json.error).toBe('RecordInvalid');
  expect(refusedFields(answer)).toEqual({ [field]: ['InvalidValue'] });
}

const nothing = { phone_numbers: [], next_page: null, previous_page: null, count: 0 };

describe('a search', () => {
  test('answers in the envelope of lists, each number with its keys in their order', async () => {
    const { status, headers, json } = await client.search({ country: 'US' });
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(Object.keys(json)).toEqual(['phone_numbers', 'next_page', 'previous_page', 'count']);
    for (const number of json.phone_numbers) {
      expect(Object.keys(number)).toEqual([
        'number',
        'display_number',
        'toll_free',
        'location',
        'country_code',
        'token',
        'price',
        'address_requirements',
        'capabilities',
        'nickname',
      ]);
      expect(Object.keys(number.capabilities)).toEqual(['sms', 'mms', 'voice']);
    }
  });

  test('tells what an American number costs, needs and can do', async () => {
    expect(await findOne(client, { country: 'US', area_code: '205' })).toEqual({
      number: expect.stringMatching(/^\+1205[2-9]\d{6}$/),
      display_number: expect.stringMatching(/^\+1 \(205\) \d{3}-\d{4}$/),
      toll_free: false,
      location: 'AL',
      country_code: 'US',
      token: expect.stringMatching(/^[0-9a-f]{32}$/),
      price: '$1.15',
      address_requirements: 'none',
      capabilities: { sms: true, mms: true, voice: true },
      nickname: null,
    });
  });

  test('finds 50 numbers, all different, each with a token of its own', async () => {
    const numbers = await numbersOf({ country: 'US' });
    expect(numbers).toHaveLength(50);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(50);
    expect(new Set(numbers.map(({ token }) => token)).size).toBe(50);
  });

  test('finds numbers that can be bought with what the answer says', async () => {
    const available = await findOne(client, { country: 'CA', area_code: '403' });
    const bought = await client.create({ phone_number: { token: available.token } });
    const { number, display_number, toll_free, location, country_code } = available;
    expect(bought.json.phone_number).toMatchObject({
      number,
      display_number,
      toll_free,
      location,
      country_code,
      capabilities: available.capabilities,
    });
  });

  test.each([
    ['/search.json', 'country=US'],
    ['/search', 'country=US&area_code=&contains=&toll_free=&page=&per_page='],
    ['/search', 'country=us&contains=%20%20'],
    ['/search.json', 'country=US&query=undocumented&sort_by=price'],
    ['/search', 'country=GB&country=US'],
  ])('ignores blank and undocumented parameters: %s?%s', async (below, query) => {
    const answer = await client.request({ method: 'GET', url: `${path}${below}?${query}` });
    expect(answer.status).toBe(200);
    const found = answer.json.phone_numbers.map(({ number }: { number: string }) => number);
    expect(found).toEqual((await numbersOf({ country: 'US' })).map(({ number }) => number));
  });

  test('finds the same for every account, but under tokens of its own', async () => {
    const acme = await trunkline.signUp('acme');
    const [ours, theirs] = [await findOne(client), await findOne(acme)];
    expect(theirs.number).toBe(ours.number);
    expect(theirs.token).not.toBe(ours.token);
  });

  test('is refused to accounts on the plan trial, with a title and a message', async () => {
    const trying = await trunkline.signUp('trying', { plan: 'trial' });
    const { status, json } = await trying.search({ country: 'US' });
    expect(status).toBe(403);
    expect(json).toEqual({ error: { title: 'Forbidden', message: expect.any(String) } });
  });
});

describe('country', () => {
  test.each(['', '?country=', '?country=%20', '?area_code=510', '?query=pizza'])(
    'is required: "%s" is a 400',
    async (query) => {
      const { status, json } = await client.request({
        method: 'GET',
        url: `${path}/search${query}`,
      });
      expect(status).toBe(400);
      expect(json).toEqual({
        error: 'BadRequest',
        description: expect.stringContaining('country'),
        details: { country: [{ description: 'Country: is required', error: 'BlankValue' }] },
      });
    },
  );

  test.each(['XX', 'USA', 'U', '1', 'United States', 'ZZ', 'EU', '*', 'US,CA', '__proto__'])(
    'must be an ISO code: "%s" is a 422',
    (country) => expectRefused({ country }, 'country'),
  );

  test.each(['us', 'Us', ' US '])('may be written "%s"', async (country) => {
    const found = (await numbersOf({ country })).map(({ number }) => number);
    const usual = (await numbersOf({ country: 'US' })).map(({ number }) => number);
    expect(found).toEqual(usual);
    expect((await numbersOf({ country, area_code: '510' })).length).toBe(50);
  });

  test.each(['AQ', 'KP', 'VA', 'cn'])(
    '%s, where nothing is sold, is an empty list',
    async (country) => {
      const { status, json } = await client.search({ country });
      expect(status).toBe(200);
      expect(json).toEqual(nothing);
    },
  );
});

describe('area_code', () => {
  test.each([
    ['US', '510', 'CA'],
    ['US', '212', 'NY'],
    ['CA', '604', 'BC'],
    ['us', 205, 'AL'],
  ])('in %s %s finds numbers there, in %s', async (country, area_code, location) => {
    const numbers = await numbersOf({ country, area_code });
    expect(numbers).toHaveLength(50);
    for (const one of numbers) {
      expect(one.number.slice(0, 5)).toBe(`+1${area_code}`);
      expect(one).toMatchObject({ location, country_code: country.toUpperCase() });
    }
  });

  test.each([
    ['US', '999'],
    ['US', '604'],
    ['CA', '510'],
  ])('of nowhere in that country is an empty list: %s %s', async (country, area_code) => {
    expect((await client.search({ country, area_code })).json).toEqual(nothing);
  });

  test.each(['GB', 'DE', 'PR', 'JM', 'AQ'])(
    'is for the United States and Canada only, not for %s',
    (country) => expectRefused({ country, area_code: '510' }, 'area_code'),
  );

  test.each(['5', '51', '5100', 'abc', '51*', '+510', '5.0', '510,212'])(
    'must have three digits: "%s" is a 422',
    (area_code) => expectRefused({ country: 'US', area_code }, 'area_code'),
  );
});

describe('toll_free', () => {
  test.each([
    ['true', true],
    ['1', true],
    ['false', false],
    ['0', false],
  ])('%s finds only numbers whose toll_free is %s', async (toll_free, expected) => {
    for (const country of ['US', 'CA', 'IL']) {
      const numbers = await numbersOf({
        country,
        toll_free,
        ...(country === 'IL' && { per_page: 5 }),
      });
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.every((one) => one.toll_free === expected)).toBe(true);
    }
  });

  test('that is not given finds both kinds', async () => {
    const pizza = { country: 'US', contains: '74992' };
    const both = (await client.search(pizza)).json.count;
    const tollFree = (await client.search({ ...pizza, toll_free: true })).json.count;
    const others = (await client.search({ ...pizza, toll_free: false })).json.count;
    expect(tollFree).toBeGreaterThan(0);
    expect(others).toBeGreaterThan(0);
    expect(both).toBe(tollFree + others);
  });

  test.each(['yes', '2', 'null', '-1'])('%s is a 400', async (toll_free) => {
    const { status, json } = await client.search({ country: 'US', toll_free });
    expect(status).toBe(400);
    expect(json.description).toContain('toll_free');
  });

  test('with a geographic area code is an empty list, as in the samples', async () => {
    const query = { country: 'US', area_code: '510', contains: '', toll_free: true };
    expect((await client.search(query)).json).toEqual(nothing);
  });

  test('with a toll-free area code finds its numbers, which have no location', async () => {
    const numbers = await numbersOf({ country: 'US', area_code: '888', toll_free: true });
    expect(numbers).toHaveLength(50);
    for (const one of numbers) {
      expect(one.number).toMatch(/^\+1888/);
      expect(one).toMatchObject({ toll_free: true, location: null });
    }
  });
});

describe('the numbers of every country', () => {
  const catalogue = readCatalogue();
  const countries = [...new Set(catalogue.map((row) => row.country_code))];

  test('are sold in more than sixty of them', () => {
    expect(countries.length).toBeGreaterThan(60);
  });

  test.each(countries)('are valid, priced and shown as usual: %s', async (country) => {
    const isNanp = getCountryCallingCode(country as 'US') === '1';
    for (const toll_free of [true, false]) {
      for (const one of await numbersOf({ country, toll_free, per_page: 20 })) {
        const parsed = parsePhoneNumberFromString(one.number);
        expect([one.number, parsed?.number, parsed?.isValid()]).toEqual([
          one.number,
          one.number,
          true,
        ]);
        expect(one.country_code).toBe(country);
        expect(one.display_number).toBe(
          isNanp
            ? one.number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 ($1) $2-$3')
            : parsed?.formatInternational(),
        );
        const terms = catalogue.find(
          ({ country_code, number_type, price }) =>
            country_code === country &&
            (number_type === 'toll_free') === toll_free &&
            price === one.price,
        );
        expect(terms?.capabilities).toMatchObject(one.capabilities);
      }
    }
  });

  test('tell their place by name outside the North American plan, where it is known', async () => {
    const numbers = await numbersOf({ country: 'DE', toll_free: false, contains: '89******' });
    const munich = numbers.filter(({ number }) => number.startsWith('+4989'));
    expect(munich.length).toBeGreaterThan(0);
    for (const { location } of munich) expect(location).toBe('Munich');
  });

  test('can be bought without more ado where the answer says that no address is needed', async () => {
    for (const country of ['US', 'CA', 'PR', 'IL', 'SE', 'TN', 'NA', 'BW']) {
      const { address_requirements } = await findOne(client, { country });
      expect([country, address_requirements]).toEqual([country, 'none']);
      expect((await buyOne(client, {}, { country })).country_code).toBe(country);
    }
  });
});
