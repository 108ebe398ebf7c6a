import { expect, test } from 'vitest';
import { greetings } from '../../src/domain/resources/greetings.ts';
import { ivrMenus, ivrRoutes } from '../../src/domain/resources/ivr-parts.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import { temporaryFolder } from '../support/bare.ts';
import { largest } from '../support/audio-service.ts';
import { path, type Client } from '../support/client.ts';
import { serveWatched, type Watched } from '../support/event-loop.ts';
import { fileField, formOf, sendForm } from '../support/forms.ts';
import { largeIvr } from '../support/large-ivr.ts';
import { recordsOf } from '../support/records.ts';
import { stockFolder } from '../support/stock.ts';

/** Enough that a deep page of a pattern takes long; the tests must not take long. */
const inventorySize = 50_000;
const areaCodes = ['205', '212', '310', '415', '617'];

/** Spread over area codes as numbers are, and the same each time. */
const inventoryNumbers = Array.from({ length: inventorySize }, (_, index) => {
  const scattered = String((index * 7_919) % 8_000_000).padStart(7, '0');
  return `+1${areaCodes[index % areaCodes.length]}${Number(scattered) + 2_000_000}`;
});

async function serveLargeStock(): Promise<Watched> {
  const data = await temporaryFolder();
  const stock = await stockFolder(data);
  await stock.add(inventoryNumbers, { price: '1.00' });
  return serveWatched(data);
}

type Send = () => Promise<{ readonly status: number }>;

/** The worst of each kind that one request can be. */
async function worstRequests({ client, url }: Watched): Promise<[string, Send][]> {
  const { page, records, route, audio } = await furnish(client);
  const get = (target: string) => () => client.request({ method: 'GET', url: target });
  const put = (target: string, payload: string | object) => () =>
    client.request({ method: 'PUT', url: target, payload });
  const search = (query: Record<string, string | number>) => () =>
    client.search({ per_page: 100, ...query });
  const bare = (headers: Record<string, string>) => () => fetch(`${url}${path}`, { headers });
  const basic = Buffer.from('/token:'.repeat(1_690)).toString('base64');
  const nested = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  const many = Object.fromEntries(Array.from({ length: 4_000 }, (_, at) => [`key${at}`, at]));
  const parts = Array.from({ length: 2_000 }, (_, at): [string, string] => [`a${at}`, 'x']);
  return [
    ['a small request', get(`${path}?per_page=1`)],
    ['malformed Basic', bare({ authorization: `Basic ${basic}` })],
    ['endless headers', bare(Object.fromEntries([['a', 'x'.repeat(15_000)]]))],
    ['a long query string', get(`${path}?${'a=b&'.repeat(3_500)}`)],
    ['a deep body', put(route, nested)],
    ['a body of unknown properties', put(route, { ivr_route: many })],
    [
      'a body of many mistakes',
      put(route, { ivr_route: { options: { group_ids: Array(15_000).fill('a') } } }),
    ],
    ['a body of a long text', put(route, { ivr_route: { action: 'x'.repeat(60_000) } })],
    ['a page of large records', get(page)],
    ['a large record', get(records[0] ?? page)],
    ['a change of a large record', put(records[1] ?? page, { ivr: { name: 'Larger' } })],
    ['a list of greetings', get(`${recordsOf(client, greetings).path}?per_page=100`)],
    ['a list with all that it includes', get(`${path}?per_page=100&include=ivrs,all_greetings`)],
    ['the last page of a list', get(`${path}?per_page=100&page=100`)],
    [
      'a form of many parts',
      () => sendForm(client, 'PUT', audio, formOf(Object.fromEntries(parts))),
    ],
    [
      'a form of endless headers',
      () => sendForm(client, 'PUT', audio, formOf({ ['x'.repeat(60_000)]: 'a' })),
    ],
    [
      'the largest audio, sent',
      () => sendForm(client, 'PUT', audio, formOf({}, { bytes: largest, field: fileField })),
    ],
    [
      'the largest audio, taken',
      () =>
        fetch(`${url}${audio}/upload`, { headers: { authorization: client.authorization } }).then(
          async (answer) => {
            await answer.arrayBuffer();
            return answer;
          },
        ),
    ],
    ['a vanity search', search({ country: 'US', contains: 'PIZZA' })],
    ['a search with wildcards', search({ country: 'US', contains: '4*4*4*4' })],
    ['a deep page of a search', search({ country: 'US', page: 100 })],
    ['a deep page of a vanity search', search({ country: 'US', contains: '1***1***1', page: 100 })],
    ...['AU', 'AT', 'DE', 'BR', 'AR', 'GB', 'CA'].map((country): [string, Send] => [
      `the first search in ${country}`,
      search({ country }),
    ]),
  ];
}

async function furnish(client: Client) {
  const ids: number[] = [];
  for (let made = 0; made < 5; made += 1) ids.push((await largeIvr(client)).id);
  const { id, menus } = await recordsOf(client, ivrs).make({ name: 'Front desk' });
  const menu = menus[0] ?? (await recordsOf(client, ivrMenus, [id]).make({ name: 'More' }));
  const routes = recordsOf(client, ivrRoutes, [id, menu.id]);
  const made = await routes.make({ keypress: '1', action: 'voicemail' });
  const voicemail = recordsOf(client, greetings);
  const greeting = await voicemail.make({ name: 'Away', category_id: 1 });
  for (let more = 1; more < 100; more += 1) await voicemail.make({ name: 'Away', category_id: 1 });
  const { path: collection } = recordsOf(client, ivrs);
  return {
    page: `${collection}?page[size]=100`,
    records: ids.map((one) => `${collection}/${one}`),
    route: `${routes.path}/${made.id}`,
    audio: `${voicemail.path}/${greeting.id}`,
  };
}

test('ASVS 11.1.4: the worst requests of each kind are answered, and hold others up as printed', async () => {
  const service = await serveLargeStock();
  const held: [number, string][] = [];
  for (const [kind, send] of await worstRequests(service)) {
    await service.delay();
    const { status } = await send();
    expect(status, kind).toBeLessThan(500);
    held.push([await service.delay(), `${status} ${kind}`]);
  }
  const lines = held
    .toSorted(([a], [b]) => b - a)
    .map(([delay, kind]) => `${delay.toFixed(0).padStart(6)} ms  ${kind}`);
  process.stdout.write(`the event loop was held for at most\n${lines.join('\n')}\n`);
});

test('who searches deep keeps nobody waiting: a small request is answered before the searches', async () => {
  const { client, inject } = await serveLargeStock();
  const answered: string[] = [];
  const noted = async (name: string, sent: Promise<{ status?: number; statusCode?: number }>) => {
    const { status, statusCode = status } = await sent;
    expect(statusCode).toBe(200);
    answered.push(name);
  };
  // Connections and code are warm, so that what is sent first comes first.
  await Promise.all(Array.from({ length: 20 }, () => inject({ method: 'GET', url: '/healthz' })));
  const searches = Array.from({ length: 15 }, (_, digit) =>
    noted(
      'search',
      client.search({
        country: 'US',
        contains: `${digit % 10}***1***${digit % 3}`,
        page: 100,
        per_page: 100,
      }),
    ),
  );
  await Promise.all([...searches, noted('small', inject({ method: 'GET', url: '/healthz' }))]);
  expect(answered.indexOf('small')).toBeLessThan(answered.length - 1);
});
