import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SearchPage } from '../../src/app/ports/carriers.ts';
import { greetings } from '../../src/domain/resources/greetings.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import { path } from '../support/client.ts';
import { largeIvr } from '../support/large-ivr.ts';
import { recordsOf } from '../support/records.ts';
import { slowClient } from '../support/slow-client.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const most = 3;
let trunkline: TestTrunkline;
let search: TestTrunkline['sandbox']['search'];
/** answer the searches that wait */
let waiting: ((page: SearchPage) => void)[];

async function start(maxRequestsInFlight: number): Promise<void> {
  trunkline = await startTrunkline({ maxRequestsInFlight });
  await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
}
afterEach(() => trunkline.close());

function answerAll(): void {
  for (const answer of waiting.splice(0)) answer({ available: [], count: 0, span: 0 });
}

const connected = () => slowClient((trunkline.server.server.address() as AddressInfo).port);

const requestOf = (url: string) =>
  `GET ${url} HTTP/1.1\r\nhost: localhost\r\nauthorization: ${trunkline.support.authorization}\r\n\r\n`;

describe('ASVS 11.1.4: requests of an account that are under way', () => {
  beforeEach(async () => {
    await start(most);
    waiting = [];
    const { sandbox } = trunkline;
    ({ search } = sandbox);
    Object.assign(sandbox, {
      search: () => new Promise<SearchPage>((resolve) => void waiting.push(resolve)),
    });
  });
  afterEach(() => {
    Object.assign(trunkline.sandbox, { search });
    answerAll();
  });

  test('are so many; one more is a 429 that says when to come again, until one is answered', async () => {
    const { support } = trunkline;
    const searches = Array.from({ length: most }, () => support.search({ country: 'US' }));
    await expect.poll(() => waiting.length).toBe(most);
    const { status, headers, json } = await support.list();
    expect({ status, json }).toEqual({
      status: 429,
      json: {
        error: 'TooManyRequests',
        description: 'The account has 3 requests under way already',
      },
    });
    expect(headers['retry-after']).toBe('1');
    // What is refused takes no place, and another account has its own.
    expect((await (await trunkline.signUp('other')).list()).status).toBe(200);
    answerAll();
    for (const { status: answered } of await Promise.all(searches)) expect(answered).toBe(200);
    expect((await support.list()).status).toBe(200);
  });

  test('are over when their connection is broken', async () => {
    const { support } = trunkline;
    const clients = await Promise.all(Array.from({ length: most }, connected));
    for (const client of clients) client.send(requestOf(`${path}/search?country=US`));
    await expect.poll(() => waiting.length).toBe(most);
    expect((await support.list()).status).toBe(429);
    for (const client of clients) client.vanish();
    await expect.poll(async () => (await support.list()).status).toBe(200);
  });

  test('are over when their connection is broken, those too that wait behind others there', async () => {
    const { support } = trunkline;
    const client = await connected();
    client.send(requestOf(`${path}/search?country=US`).repeat(most));
    await expect.poll(() => waiting.length).toBe(most);
    expect((await support.list()).status).toBe(429);
    client.vanish();
    await expect.poll(async () => (await support.list()).status).toBe(200);
    answerAll();
    const searches = Array.from({ length: most }, () => support.search({ country: 'US' }));
    await expect.poll(() => waiting.length).toBe(most);
    answerAll();
    for (const { status } of await Promise.all(searches)) expect(status).toBe(200);
  });

  test('are under way while their answers are not read, and cut off after two minutes', async () => {
    const { support } = trunkline;
    const records = recordsOf(support, greetings);
    const name = 'x'.repeat(255);
    for (let made = 0; made < 100; made += 1) await records.make({ name, category_id: 1 });
    const clients = await Promise.all(Array.from({ length: most }, connected));
    // Until what lies between the two ends of a connection is full.
    const isFull = async () => {
      for (const client of clients) client.send(requestOf(records.path));
      return (await support.list()).status === 429;
    };
    await expect.poll(isFull, { interval: 1 }).toBe(true);
    await trunkline.clock.advance(120_000);
    await expect.poll(async () => (await support.list()).status).toBe(200);
    for (const client of clients) client.vanish();
  });
});

test('ASVS 11.1.4: so many bytes of answers wait to be read; one more is a 429 until some are', async () => {
  await start(0);
  const { support } = trunkline;
  for (let made = 0; made < 5; made += 1) await largeIvr(support);
  const { path: collection } = recordsOf(support, ivrs);
  const url = `${collection}?page[size]=100`;
  const read = () => support.request({ method: 'GET', url });
  const clients = await Promise.all(Array.from({ length: 30 }, connected));
  const isFull = async () => {
    for (const client of clients) client.send(requestOf(url));
    return (await read()).status === 429;
  };
  await expect.poll(isFull, { interval: 1 }).toBe(true);
  const { headers, json } = await read();
  expect(json.error).toBe('TooManyRequests');
  expect(headers['retry-after']).toBe('1');
  expect(headers['etag']).toBeUndefined();
  // What is small is answered.
  expect((await support.list()).status).toBe(200);
  for (const client of clients) client.vanish();
  await expect.poll(async () => (await read()).status).toBe(200);
});
