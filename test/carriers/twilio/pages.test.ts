import { expect, test } from 'vitest';
import { searchFilters } from '../../../src/domain/search.ts';
import { permit } from '../../support/owned.ts';
import type { FakeTwilio } from '../../support/fake-twilio.ts';
import { american, order, startedTwilio, stock } from '../../support/twilio.ts';

/** The lists that Twilio was asked for, with how many of each. */
const askedOf = ({ requests }: FakeTwilio): string[] =>
  requests.flatMap((line) => {
    const [, list, query] = /AvailablePhoneNumbers\/(\w+\/\w+)\.json\?(.*)/.exec(line) ?? [];
    return list === undefined ? [] : [`${list} ${new URLSearchParams(query).get('PageSize')}`];
  });

const numbersOf = (available: readonly { number: string }[]) =>
  available.map(({ number }) => number);
const tollFree = numbersOf(stock.filter(({ type }) => type === 'toll_free'));

test('the first page asks Twilio for no more than it shows', async () => {
  const { carrier, fake } = await startedTwilio();
  for (const [country, limit] of [
    ['US', 50],
    ['GB', 1],
  ] as const) {
    fake.requests.length = 0;
    const { available } = await carrier.search({ country }, { limit, offset: 0 });
    expect(available).toHaveLength(limit);
    expect(askedOf(fake)).toEqual([`${country}/Local ${limit}`]);
  }
});

test.each(['12025550101', '+12025550101', '1202555****', '202*', '**2025'])(
  'so does one of numbers with %s, of which Twilio finds nearly what is meant',
  async (contains) => {
    const { carrier, fake } = await startedTwilio();
    const filters = searchFilters({ country: 'US', contains });
    await carrier.search(filters, { limit: 5, offset: 0 });
    expect(askedOf(fake)[0]).toBe('US/Local 5');
  },
);

test('later pages ask for more, once, and none that was shown moves', async () => {
  const { carrier, fake } = await startedTwilio();
  const pageAt = async (offset: number) =>
    numbersOf((await carrier.search(american, { limit: 10, offset })).available);
  const first = await pageAt(0);
  fake.numbers.reverse();
  const second = await pageAt(10);
  expect(second).toHaveLength(10);
  expect(askedOf(fake)).toEqual(['US/Local 10', 'US/Local 20']);
  fake.numbers.reverse();
  expect([await pageAt(0), await pageAt(10)]).toEqual([first, second]);
  expect(new Set([...first, ...second]).size).toBe(20);
  expect(askedOf(fake)).toHaveLength(2);
});

test('a page that no type fills alone goes on with the next type, for the rest only', async () => {
  const { carrier, fake } = await startedTwilio();
  const locals = stock.filter(({ country, type }) => country === 'US' && type === 'local');
  const offset = locals.length - 5;
  const page = await carrier.search({ country: 'US' }, { limit: 10, offset });
  expect(numbersOf(page.available).slice(5)).toEqual(tollFree.slice(0, 5));
  expect(askedOf(fake)).toEqual([`US/Local ${offset + 10}`, 'US/TollFree 5']);
});

test('while there may be more, count and span say one more; at the end they are exact', async () => {
  const { carrier } = await startedTwilio();
  const filters = { country: 'US', toll_free: true };
  const [first, last] = [
    await carrier.search(filters, { limit: 8, offset: 0 }),
    await carrier.search(filters, { limit: 8, offset: 16 }),
  ];
  expect([first.span, first.count]).toEqual([9, 9]);
  expect([last.span, last.count, last.available.length]).toEqual([20, 20, 4]);
});

test('a window behind all there is is empty, and ends', async () => {
  const { carrier } = await startedTwilio();
  const page = await carrier.search({ country: 'US' }, { limit: 100, offset: 9_900 });
  expect(page.available).toEqual([]);
  expect(page.span).toBe(stock.filter(({ country }) => country === 'US').length);
});

test('a first page that is sold out asks for the next one', async () => {
  const { carrier, fake } = await startedTwilio();
  const first = async () =>
    numbersOf((await carrier.search(american, { limit: 2, offset: 0 })).available);
  const shown = await first();
  for (const number of shown) await carrier.buy({ ...order, number, reference: number }, permit);
  const next = await first();
  expect(next).toHaveLength(2);
  for (const number of shown) expect(next).not.toContain(number);
  expect(askedOf(fake)).toEqual(['US/Local 2', 'US/Local 4']);
});

test('searches that wait for each other ask once', async () => {
  const { carrier, fake } = await startedTwilio();
  const pages = await Promise.all(
    [0, 0, 10].map((offset) => carrier.search(american, { limit: 10, offset })),
  );
  expect(pages[0]).toEqual(pages[1]);
  expect(askedOf(fake)).toEqual(['US/Local 10', 'US/Local 20']);
});

test('rows that cannot be used are made up for by others', async () => {
  const { carrier, fake } = await startedTwilio();
  const broken = stock.slice(0, 5).map((one) => ({ ...one, odd: { phone_number: null } }));
  fake.numbers.splice(0, 5, ...broken);
  const { available } = await carrier.search(american, { limit: 10, offset: 0 });
  expect(available).toHaveLength(10);
  expect(askedOf(fake)).toEqual(['US/Local 10', 'US/Local 250']);
});

test('what Twilio cannot be asked for is looked for among more', async () => {
  const { carrier, fake } = await startedTwilio();
  await carrier.search({ country: 'US', contains: '5*5' }, { limit: 10, offset: 0 });
  expect(askedOf(fake)[0]).toBe('US/Local 1000');
});

test.each([
  [{ country: 'US', locality: 'ny' }, ['US/Local InRegion=NY']],
  [{ country: 'US', locality: 'New York' }, ['US/Local InLocality=New York']],
  [{ country: 'GB', locality: 'Leeds' }, ['GB/Local InLocality=Leeds']],
  [
    { country: 'DE', locality: 'Berlin' },
    ['DE/National InLocality=Berlin', 'DE/Mobile InLocality=Berlin'],
  ],
  [{ country: 'US', type: 'toll_free' }, ['US/TollFree ']],
] as const)('%j asks for that alone', async (filters, lists) => {
  const { carrier, fake } = await startedTwilio();
  await carrier.search(filters, { limit: 50, offset: 0 });
  const asked = fake.requests.flatMap((line) => {
    const { pathname, searchParams } = new URL(line.replace(/^GET /, ''), 'http://fake');
    const list = /AvailablePhoneNumbers\/(\w+\/\w+)\.json/.exec(pathname)?.[1];
    const place = [...searchParams].filter(([name]) => name.startsWith('In'));
    return list === undefined ? [] : [`${list} ${place.map((one) => one.join('=')).join()}`];
  });
  expect(asked).toEqual(lists);
});
