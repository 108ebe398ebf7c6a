import { describe, expect, test } from 'vitest';
import { CarrierRefused } from '../../../src/app/ports/carriers.ts';
import { fakeTwilio } from '../../support/fake-twilio.ts';
import { stillClock } from '../../support/process-ports.ts';
import {
  american,
  openOn,
  order,
  problemOf,
  startedTwilio,
  stock,
  window,
} from '../../support/twilio.ts';
import { carrierContract } from '../contract.ts';
import { permit } from '../../support/owned.ts';

carrierContract('twilio', async () => {
  const fake = await fakeTwilio(stock);
  return {
    carrier: await openOn(fake),
    searches: [
      { country: 'US', area_code: '212' },
      { country: 'US', contains: '5*5', toll_free: false },
      { country: 'US', contains: '*12' },
      { country: 'US', toll_free: true },
      { country: 'US', type: 'toll_free' },
      { country: 'DE', type: 'mobile' },
      { country: 'US', locality: 'ny' },
      { country: 'GB', locality: 'leeds' },
      { country: 'DE', contains: '1512' },
    ],
    plenty: american,
    addressed: { country: 'GB' },
    foreign: '+80012345678',
    pageSize: 3,
    close: () => fake.close(),
  };
});

describe('a search', () => {
  test('shows what Twilio lists: terms, place, price, capabilities in mixed case', async () => {
    const { carrier } = await startedTwilio();
    const { available } = await carrier.search({ country: 'US', toll_free: false }, window);
    expect(available[0]).toEqual({
      number: stock[0]?.number,
      country_code: 'US',
      number_type: 'local',
      location: 'NY',
      price: '$1.15',
      address_requirements: 'none',
      business_verification: false,
      capabilities: { sms: true, mms: true, voice: true, emergency_address: true },
    });
    const british = await carrier.search({ country: 'GB' }, window);
    expect(
      british.available.map(({ number_type, location, address_requirements }) => [
        number_type,
        location,
        address_requirements,
      ]),
    ).toEqual([
      ['local', 'Leeds', 'any'],
      ['local', 'Leeds', 'any'],
    ]);
  });

  test('asks only the lists that the country has, and nothing where Twilio sells nothing', async () => {
    const { carrier, fake } = await startedTwilio();
    await carrier.search({ country: 'DE' }, window);
    const lists = fake.requests.filter((line) => /AvailablePhoneNumbers\/DE\//.test(line));
    expect(lists.map((line) => line.replace(/\?.*/, ''))).toEqual([
      'GET /AvailablePhoneNumbers/DE/National.json',
      'GET /AvailablePhoneNumbers/DE/Mobile.json',
    ]);
    expect(await carrier.sellsIn('PT')).toBe(false);
    expect(await carrier.sellsIn('DE')).toBe(true);
  });

  test.each([
    ['74992', 'Contains=74992'],
    ['*749*', 'Contains=749'],
    ['5*123*6', 'Contains=123'],
    ['1*2*3', undefined],
    ['5', undefined],
  ])('for %s asks Twilio for what it can express', async (contains, asked) => {
    const { carrier, fake } = await startedTwilio();
    const { available } = await carrier.search({ country: 'US', contains }, window);
    const pattern = new RegExp(contains.replaceAll('*', '\\d'));
    for (const { number } of available) expect(number.slice(2)).toMatch(pattern);
    const lists = fake.requests.filter((line) => line.includes('/US/'));
    expect(lists.length).toBeGreaterThan(0);
    for (const line of lists) expect(/Contains=[^&]*/.exec(line)?.[0]).toBe(asked);
  });

  test('is asked once for all who wait for it', async () => {
    const { carrier, fake } = await startedTwilio();
    await carrier.search(american, window);
    const asked = fake.requests.length;
    const other = { country: 'GB' };
    const answers = await Promise.all([
      carrier.search(other, window),
      carrier.search(other, window),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    // The country's lists and prices, and its local numbers.
    expect(fake.requests.length - asked).toBe(3);
  });

  test('is asked anew after five minutes', async () => {
    const { fake } = await startedTwilio();
    const clock = stillClock();
    const carrier = await openOn(fake, {}, clock);
    const search = async () =>
      (await carrier.search(american, window)).available.map(({ number }) => number);
    const first = await search();
    fake.numbers.reverse();
    clock.advance(5 * 60_000);
    expect(await search()).toEqual(first);
    clock.advance(1);
    expect(await search()).not.toEqual(first);
  });

  test('shows a number again that was sold, and that another gave back to Twilio', async () => {
    const { fake } = await startedTwilio();
    const clock = stillClock();
    const carrier = await openOn(fake, {}, clock);
    const search = async () => (await carrier.search(american, window)).available;
    const [terms] = await search();
    await carrier.buy(order, permit);
    expect(await search()).not.toContainEqual(terms);
    fake.owned.clear();
    clock.advance(10 * 60_000 + 1);
    expect(await search()).toContainEqual(terms);
  });

  test('for an area code that does not exist finds nothing', async () => {
    const { carrier } = await startedTwilio();
    const found = await carrier.search({ country: 'US', area_code: '111' }, window);
    expect(found).toMatchObject({ count: 0, span: 0, available: [] });
  });

  test('fails when Twilio does, and is asked again the next time', async () => {
    const { carrier, fake } = await startedTwilio();
    fake.fail('GET /AvailablePhoneNumbers/US/Local', { status: 503, code: 20503 });
    const problem = await problemOf(carrier.search(american, window));
    expect(problem).not.toBeInstanceOf(CarrierRefused);
    expect(problem.message).toContain('20503');
    expect((await carrier.search(american, window)).available).toHaveLength(50);
  });

  test('fails when prices are in another currency: they would be shown as dollars', async () => {
    const { carrier, fake } = await startedTwilio();
    fake.priceUnit = 'EUR';
    expect((await problemOf(carrier.search(american, window))).message).toContain('EUR');
  });

  test.each([undefined, null, '', '-1', 'free'])(
    'leaves out types whose price is %j: they are neither quoted nor priced',
    async (price) => {
      const { carrier, fake } = await startedTwilio();
      fake.prices = { local: '1.15', ...(price !== undefined && { 'toll free': price }) };
      const { available } = await carrier.search({ country: 'US', toll_free: true }, window);
      expect(available).toEqual([]);
      const { number = '' } = stock.find(({ type }) => type === 'toll_free') ?? {};
      const owned = { number, country_code: 'US', number_type: 'toll_free' } as const;
      expect(await carrier.quote(owned)).toBeNull();
      expect(await carrier.priceOf(owned)).toBeNull();
    },
  );

  test.each([
    ['1.10', '$1.10'],
    ['0.00', '$0.00'],
    ['2', '$2.00'],
    ['1.1000', '$1.10'],
    ['1.155', '$1.16'],
    ['4.3500', '$4.35'],
  ])(
    'shows a price of %s as %s: never less than is charged, nor a cent more',
    async (price, shown) => {
      const { carrier, fake } = await startedTwilio();
      fake.prices = { local: price };
      const { available } = await carrier.search(american, window);
      expect(available[0]?.price).toBe(shown);
    },
  );
});
