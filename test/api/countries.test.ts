import { expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import type { KindForSale } from '../../src/app/ports/carriers.ts';
import { problemsOf } from '../support/numbers.ts';
import { shop } from '../support/shop.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const url = '/api/v2/trunkline/countries';

async function started(overrides: Parameters<typeof startTrunkline>[1] = {}) {
  const trunkline = await startTrunkline({}, overrides);
  onTestFinished(() => trunkline.close());
  return trunkline;
}

const ask = ({ support }: TestTrunkline, query: Record<string, string> = {}, etag = '') =>
  support.request({ method: 'GET', url, query, headers: { 'if-none-match': etag } });

const seller = (name: string, code: number, kinds: readonly KindForSale[]) =>
  Object.assign(shop(name, code, []), { kinds: async () => kinds });

const kind = (price: number | null, more: Partial<KindForSale> = {}): KindForSale => ({
  country_code: 'FR',
  number_type: 'local',
  price,
  address_requirements: 'none',
  business_verification: false,
  ...more,
});

test('the sandbox says what it sells, on the terms that its searches show', async () => {
  const trunkline = await started();
  const { countries } = (await ask(trunkline)).json;
  const codes = countries.map((one: { country_code: string }) => one.country_code);
  expect(codes).toEqual(codes.toSorted((a: string, b: string) => (a < b ? -1 : 1)));
  const canada = countries.find((one: { country_code: string }) => one.country_code === 'CA');
  expect(canada).toMatchObject({ calling_code: '1', name: 'Canada' });
  expect(canada.types.length).toBeGreaterThan(1);
  for (const { type, price, address_requirements, carriers, not_offered } of canada.types) {
    const { price: shown, ...found } = await trunkline.support.find({ country: 'CA', type });
    expect([price, address_requirements]).toEqual([shown, found.address_requirements]);
    expect([carriers, not_offered]).toEqual([['sandbox'], null]);
  }
});

test('what is for verified businesses only is shown with the reason, and nobody sells it', async () => {
  const [{ types }] = (await ask(await started(), { country: 'gb' })).json.countries;
  expect(types.find((one: { type: string }) => one.type === 'mobile')).toMatchObject({
    carriers: [],
    not_offered: expect.stringContaining('GB mobile numbers need a verified business'),
  });
});

test('of several carriers the cheapest is shown, whoever does not say a price comes last', async () => {
  const carriers = configuredCarriers([
    seller('one', 8, [
      kind(null, { address_requirements: 'any' }),
      kind(90, { number_type: 'mobile' }),
    ]),
    seller('two', 9, [kind(300, { address_requirements: 'local' })]),
    seller('three', 10, [kind(200, { business_verification: true })]),
    shop('four', 11, []),
  ]);
  const [france, ...others] = (await ask(await started({ carriers }))).json.countries;
  expect(others).toEqual([]);
  expect(france).toEqual({
    country_code: 'FR',
    calling_code: '33',
    name: 'France',
    types: [
      {
        type: 'local',
        price: '$3.00',
        address_requirements: 'local',
        carriers: ['one', 'two'],
        not_offered: null,
      },
      {
        type: 'mobile',
        price: '$0.90',
        address_requirements: 'none',
        carriers: ['one'],
        not_offered: null,
      },
    ],
  });
});

test('a price that is known to nobody yet is null', async () => {
  const carriers = configuredCarriers([seller('one', 8, [kind(null)])]);
  const [france] = (await ask(await started({ carriers }))).json.countries;
  expect(france.types[0]).toMatchObject({ price: null, carriers: ['one'] });
});

test('a country is asked for by its code; another word is refused', async () => {
  const trunkline = await started();
  expect((await ask(trunkline, { country: 'AQ' })).json.countries).toEqual([]);
  const refused = await ask(trunkline, { country: 'France' });
  expect(refused.status).toBe(400);
  expect(problemsOf(refused)).toContain('two letters');
});

test('the list need not be sent again while it is the same', async () => {
  const trunkline = await started();
  const { headers } = await ask(trunkline);
  expect((await ask(trunkline, {}, String(headers['etag']))).status).toBe(304);
});
