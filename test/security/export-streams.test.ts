import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { PhoneNumberStore, StoredLine } from '../../src/app/ports/phone-numbers.ts';
import { path } from '../support/client.ts';
import { fillAccount } from '../support/many-numbers.ts';
import { buyOne } from '../support/numbers.ts';
import { bodyIn, slowClient } from '../support/slow-client.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

/** More than a connection holds on its way. */
const count = 9_000;
const stallTimeout = 120_000;
const maxAtATime = 4;

let trunkline: TestTrunkline;
const connections: Socket[] = [];
/** Pages of numbers that were read, and files that nobody reads on any more. */
let pages = 0;
let ended = 0;

async function* watched(all: AsyncIterable<readonly StoredLine[]>) {
  try {
    for await (const page of all) {
      pages += 1;
      yield page;
    }
  } finally {
    ended += 1;
  }
}

const watchedNumbers = (numbers: PhoneNumberStore) =>
  Object.assign(Object.create(numbers), { all: () => watched(numbers.all()) });

/** Has it counted what is read of the numbers. */
function watchNumbers({ ports }: TestTrunkline): void {
  const { store } = ports;
  const of = store.of.bind(store);
  Object.assign(store, {
    of(account: { id: number }) {
      const own = of(account);
      return Object.create(own, { phoneNumbers: { get: () => watchedNumbers(own.phoneNumbers) } });
    },
  });
}

beforeAll(async () => {
  trunkline = await startTrunkline();
  const { id } = await buyOne(trunkline.support);
  await fillAccount(trunkline, id, count - 1);
  watchNumbers(trunkline);
  await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
  trunkline.server.server.on('connection', (socket) => void connections.push(socket));
});
beforeEach(() => {
  pages = 0;
  ended = 0;
});
afterAll(() => trunkline.close());

/** A client that has asked for a file. */
async function reader(url = `${path}.ndjson`) {
  const { port } = trunkline.server.server.address() as AddressInfo;
  const before = connections.length;
  const client = await slowClient(port);
  onTestFinished(() => client.vanish());
  await expect.poll(() => connections.length).toBeGreaterThan(before);
  const { authorization } = trunkline.support;
  const lines = ['host: localhost', `authorization: ${authorization}`, 'connection: close'];
  client.send(`GET ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  return { ...client, connection: connections.at(-1)! };
}

/** Nothing more is read of what was asked for so far. */
async function settledPages(): Promise<number> {
  await expect.poll(() => pages).toBeGreaterThan(0);
  let last = -1;
  await expect
    .poll(() => [last, (last = pages)], { interval: 500 })
    .toSatisfy(([before, now]) => before === now);
  return pages;
}

/** The chunks of RFC 9112, 7.1, joined. */
function unchunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const end = body.indexOf('\r\n', at);
    const size = parseInt(body.toString('latin1', at, end), 16);
    if (!(size > 0)) return Buffer.concat(chunks);
    chunks.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

const minimalFile = () =>
  trunkline.support.request({ method: 'GET', url: `${path}.csv?minimal_mode=1` }).catch(String);

describe('ASVS 11.1.4: a client that takes a file of all numbers', () => {
  test('has all of them, each as a line', async () => {
    const { readAll } = await reader();
    const lines = unchunked(bodyIn(await readAll()))
      .toString()
      .split('\n');
    expect(lines.length).toBe(count + 1);
    expect(new Set(lines.slice(0, -1).map((line) => JSON.parse(line).id)).size).toBe(count);
  });

  test('has no more read than the connection holds while it reads nothing, and is cut off after two minutes', async () => {
    const { connection } = await reader();
    const read = await settledPages();
    expect(read).toBeLessThan(count / 100);
    await trunkline.clock.advance(stallTimeout - 1);
    expect(connection.destroyed).toBe(false);
    await trunkline.clock.advance(1);
    expect(connection.destroyed).toBe(true);
    await expect.poll(() => ended).toBe(1);
    expect(pages).toBe(read);
  });

  test('may take as long as it likes while it goes on', async () => {
    const { readAll, connection } = await reader();
    await settledPages();
    await trunkline.clock.advance(stallTimeout - 1);
    const before = pages;
    const reading = readAll();
    await expect.poll(() => pages).toBeGreaterThan(before);
    await trunkline.clock.advance(stallTimeout - 1);
    expect(
      unchunked(bodyIn(await reading))
        .toString()
        .split('\n').length,
    ).toBe(count + 1);
    expect(connection.destroyed).toBe(true);
  });

  test('has nothing more read once it is gone', async () => {
    const { vanish } = await reader();
    await settledPages();
    vanish();
    await expect.poll(() => ended).toBe(1);
    expect(pages).toBeLessThan(count / 100);
  });

  test('by HEAD has nothing read', async () => {
    const { status } = await trunkline.support.request({ method: 'HEAD', url: `${path}.csv` });
    expect([status, pages]).toEqual([200, 0]);
  });

  test('has four files at a time; one more is a 429, and those that ended make room', async () => {
    const readers = await Promise.all(Array.from({ length: maxAtATime }, () => reader()));
    await settledPages();
    await expect.poll(async () => Object(await minimalFile()).status).toBe(429);
    for (const { vanish } of readers) vanish();
    await expect.poll(() => ended).toBe(maxAtATime);
    const { readAll } = await reader();
    expect((await readAll()).toString('latin1', 0, 15)).toBe('HTTP/1.1 200 OK');
  });
});
