import { expect, onTestFinished, test } from 'vitest';
import { fakeTwilio } from '../../support/fake-twilio.ts';
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
