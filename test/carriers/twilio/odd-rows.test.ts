import { describe, expect, onTestFinished, test } from 'vitest';
import { fakeTwilio } from '../../support/fake-twilio.ts';
import { stillClock } from '../../support/process-ports.ts';
import { ownedPagesOf, permit } from '../../support/owned.ts';
import { openOn, order, startedTwilio, stock, window } from '../../support/twilio.ts';

const values: readonly unknown[] = [null, undefined, 7, '', 'text', true, [], {}];
const casesOf = (fields: readonly string[]) =>
  fields.flatMap((field) => values.map((value) => [field, value] as const));
const numbers = ['+12125550101', '+12125550102', '+12125550103'];

test.each(
  casesOf([
    'capabilities',
    'friendly_name',
    'region',
    'locality',
    'postal_code',
    'address_requirements',
    'beta',
    'iso_country',
    'latitude',
    'phone_number',
  ]),
)('a row for sale whose %s is %j does not break the search', async (field, value) => {
  const fake = await fakeTwilio(
    numbers.map((number, index) => ({
      number,
      country: 'US',
      type: 'local' as const,
      ...(index === 1 && { odd: { [field]: value } }),
    })),
  );
  onTestFinished(() => fake.close());
  const carrier = await openOn(fake);
  const { available } = await carrier.search({ country: 'US' }, window);
  const shown = field === 'phone_number' ? [numbers[0], numbers[2]] : numbers;
  expect(available.map(({ number }) => number)).toEqual(shown);
  for (const one of available) {
    expect(one.location === null || typeof one.location === 'string').toBe(true);
    expect(['none', 'any', 'local', 'foreign']).toContain(one.address_requirements);
    for (const able of Object.values(one.capabilities)) expect(able).toBeTypeOf('boolean');
  }
});

test.each([
  ['N\ud800Y', 'NY'],
  ['\udc00NY\0', 'NY'],
  ['\u001b[31mNY\u0085', '[31mNY'],
  ['  NY ', 'NY'],
  ['\u202eN\u200bY', 'NY'],
  [' \0 ', null],
  ['x'.repeat(101), null],
])('a place that is called %j is shown as %j', async (region, location) => {
  const fake = await fakeTwilio([{ number: numbers[0]!, country: 'US', type: 'local', region }]);
  onTestFinished(() => fake.close());
  const { available } = await (await openOn(fake)).search({ country: 'US' }, window);
  expect(available).toMatchObject([{ location }]);
});

test.each(
  casesOf(['friendly_name', 'phone_number', 'address_sid', 'capabilities', 'date_created']),
)(
  'a number of the operator whose %s is %j does not break the list of what is owned',
  async (field, value) => {
    const { carrier, fake } = await startedTwilio();
    await carrier.buy(order, permit);
    const number = stock[1]?.number ?? '';
    const odd = { [field]: value };
    fake.owned.set('PNodd', { sid: 'PNodd', number, friendlyName: 'Ours', addressSid: null, odd });
    const listed = (await ownedPagesOf(carrier)).flat();
    expect(listed.map((one) => one.number)).toEqual([order.number]);
    expect((await carrier.findOwned(order.number))?.reference).toBe(order.reference);
  },
);

const holes: readonly unknown[] = [null, 7, 'text', false, []];

test.each(holes)('a row for sale that is %j does not break the search', async (row) => {
  const { carrier, fake } = await startedTwilio();
  fake.rows.push(row);
  const { available } = await carrier.search({ country: 'DE' }, window);
  expect(available.map(({ number }) => number)).toEqual(
    stock.filter(({ country }) => country === 'DE').map(({ number }) => number),
  );
  expect(await carrier.quote(available[0]!)).toEqual(available[0]);
});

test.each(holes)('a row of what is owned that is %j does not break the list', async (row) => {
  const { carrier, fake } = await startedTwilio();
  fake.rows.push(row);
  await carrier.buy(order, permit);
  const listed = (await ownedPagesOf(carrier)).flat();
  expect(listed.map(({ number }) => number)).toEqual([order.number]);
  expect((await carrier.findOwned(order.number))?.reference).toBe(order.reference);
  await carrier.release({ ...order, resource: null }, permit);
  expect(fake.owned.size).toBe(0);
});

test.each(holes)('a price that is %j leaves the others', async (row) => {
  const { carrier, fake } = await startedTwilio();
  fake.rows.push(row);
  const { country_code, number_type } = { country_code: 'US', number_type: 'local' } as const;
  expect(await carrier.priceOf({ number: order.number, country_code, number_type })).toBe(115);
});

async function logged() {
  const fake = await fakeTwilio(stock);
  onTestFinished(() => fake.close());
  const said: object[] = [];
  const warn = (facts: object | string) => void said.push(Object(facts) as object);
  const clock = stillClock();
  return { fake, said, clock, carrier: await openOn(fake, {}, { ...clock, logger: { warn } }) };
}

describe('a row that has no usable number', () => {
  test.each([null, '', 'a number', {}])(
    'is said in the log once for each list: %j',
    async (number) => {
      const { fake, said, clock, carrier } = await logged();
      for (const one of [null, { phone_number: number }]) fake.rows.push(one);
      for (let searches = 0; searches < 3; searches += 1) {
        await carrier.search({ country: 'DE' }, window);
        await carrier.search({ country: 'GB', toll_free: false }, window);
        await carrier.listOwned(null);
        clock.advance(3_600_000);
      }
      expect(said.map((facts) => (facts as { list: string }).list).toSorted()).toEqual([
        'DE mobile',
        'DE national',
        'GB local',
        'owned',
      ]);
    },
  );

  test('is the only one that is spoken of', async () => {
    const { said, carrier } = await logged();
    await carrier.search({ country: 'DE' }, window);
    await carrier.buy(order, permit);
    await carrier.listOwned(null);
    expect(said).toEqual([]);
  });
});
