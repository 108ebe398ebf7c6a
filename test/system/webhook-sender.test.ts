import { readFile, rm } from 'node:fs/promises';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkedLookup, createWebhookSender } from '../../src/system/webhook-sender.ts';
import { isPrivateAddress } from '../../src/domain/webhooks/private-address.ts';
import {
  hangUp,
  hangUpInTheMiddle,
  never,
  receiver,
  status,
  type Reply,
} from '../support/receiver.ts';
import { hasOpenssl, makeCertificates } from '../support/postgres-tls.ts';
import { testClock } from '../support/test-clock.ts';

const clock = testClock();
const open = createWebhookSender(clock, { allowPrivate: true });
const closed = createWebhookSender(clock, { allowPrivate: false });
const post = (url: string, headers: Record<string, string> = {}) => ({
  url,
  method: 'POST',
  headers,
  body: '{}',
});

const several = [
  { address: '10.0.0.1', family: 4 },
  { address: '93.184.215.14', family: 4 },
  { address: 'fd00::1', family: 6 },
];

async function notFound(): Promise<never> {
  throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
}

const slowly: Reply = (answer) => {
  answer.writeHead(200);
  answer.write('x');
};

const privateAddresses = [
  '0.0.0.0',
  '0.1.2.3',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.8.8.8',
  '169.254.169.254',
  '172.31.0.1',
  '192.0.0.8',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:10.0.0.1',
  '::ffff:0:a00:1',
  '64:ff9b::a00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:a00:1::1',
  'fc00::1',
  'fd12::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
];

test.each(privateAddresses)('%s is no address of the internet', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each(['8.8.8.8', '100.128.0.1', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
  '%s is one',
  (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  },
);

describe('unless the operator allows it, nothing goes to a private address', () => {
  test.each([
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::127.0.0.1]',
    'localhost',
  ])('however it is written: %s', async (host) => {
    const one = await receiver();
    const { port } = new URL(one.url);
    const answer = await closed.send(post(`http://${host}:${port}/hook`));
    expect(answer).toMatchObject({ kind: 'refused' });
    expect(answer).toMatchObject({
      error: expect.stringContaining('--webhook-private-targets') as string,
    });
    expect(one.requests).toEqual([]);
  });

  test('a name that leads to a public address when it is asked for first, and to a private one then', async () => {
    const one = await receiver();
    const answers = ['93.184.215.14', '127.0.0.1'];
    const asked: string[] = [];
    const resolve = async (name: string) => {
      asked.push(name);
      return [{ address: answers[Math.min(asked.length, answers.length) - 1] ?? '', family: 4 }];
    };
    // Whoever checks the name alone is told the first, and connects to the second.
    expect(isPrivateAddress((await resolve('rebind.example'))[0]?.address ?? '')).toBe(false);
    const sender = createWebhookSender(clock, { allowPrivate: false, resolve });
    const { port } = new URL(one.url);
    const answer = await sender.send(post(`http://rebind.example:${port}/hook`));
    expect(answer).toMatchObject({
      kind: 'refused',
      // Which address it is tells of the network here.
      error: expect.stringMatching(/^rebind\.example leads to a private address: /) as string,
    });
    expect(one.requests).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  test('of several addresses, only the public ones are connected to', async () => {
    const lookup = checkedLookup(
      async () => several,
      (address) => !isPrivateAddress(address),
    );
    const all = promisify((done: (error: Error | null, found: unknown) => void) =>
      lookup('several.example', { all: true }, done),
    );
    expect(await all()).toEqual([{ address: '93.184.215.14', family: 4 }]);
  });
});

test('what a receiver answers is told: status, headers and body', async () => {
  const one = await receiver((answer, { headers, body }) => {
    answer.writeHead(418, { 'X-Sent': String(headers['x-mine']) }).end(`got ${body}`);
  });
  const answer = await open.send(post(one.url, { 'X-Mine': 'yes' }));
  expect(answer).toMatchObject({ status_code: 418, payload: 'got {}' });
  expect(answer).toMatchObject({
    headers: expect.arrayContaining([['X-Sent', 'yes']]) as string[],
  });
});

test('a redirect is not followed', async () => {
  const one = await receiver(status(302, { Location: '/elsewhere' }));
  expect(await open.send(post(one.url))).toMatchObject({ status_code: 302 });
  expect(one.requests).toHaveLength(1);
});

test('of an endless answer 16 kB are read, and then the connection ends', async () => {
  let isClosed = false;
  const one = await receiver((answer) => {
    answer.writeHead(200);
    answer.on('close', () => (isClosed = true));
    const more = () => {
      while (!answer.destroyed && answer.write('x'.repeat(1_000)));
    };
    answer.on('drain', more);
    more();
  });
  const answer = await open.send(post(one.url));
  expect(answer).toMatchObject({ status_code: 200, payload: 'x'.repeat(16_384) });
  await expect.poll(() => isClosed).toBe(true);
});

test('headers without an end are not read to it', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(100_000)}`);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const answer = await open.send(post(`http://127.0.0.1:${port}/`));
  expect(answer).toEqual({ kind: 'failed', error: 'the headers of the answer are too long' });
});

test.each([
  ['hangs up at once', hangUp],
  ['hangs up in the middle of its answer', hangUpInTheMiddle],
])('who %s has not been told', async (_, reply) => {
  const one = await receiver(reply);
  const answer = await open.send(post(one.url));
  expect(answer).toMatchObject({
    kind: 'failed',
    error: expect.stringContaining('hung up') as string,
  });
});

test.each([
  ['does not answer', never],
  ['begins and does not end', slowly],
])('who %s is waited for for 10 seconds in all', async (_, reply) => {
  const one = await receiver(reply);
  const sending = open.send(post(one.url));
  await expect.poll(() => one.requests.length).toBe(1);
  await clock.advance(9_999);
  await clock.advance(1);
  expect(await sending).toMatchObject({ kind: 'timeout' });
});

test('nobody there, no such host, and what is no URL are told as they are', async () => {
  const one = await receiver();
  await one.close();
  expect(await open.send(post(one.url))).toMatchObject({
    kind: 'failed',
    error: expect.stringContaining('refused') as string,
  });
  const lost = createWebhookSender(clock, { allowPrivate: true, resolve: notFound });
  expect(await lost.send(post('http://nowhere.example/'))).toEqual({
    kind: 'failed',
    error: 'there is no such host',
  });
  expect(await open.send(post('no url'))).toMatchObject({ kind: 'failed' });
});

test('a header with a line break is not sent', async () => {
  const one = await receiver();
  const answer = await open.send(post(one.url, { 'X-Mine': 'a\r\nX-Other: b' }));
  expect(answer).toMatchObject({ kind: 'refused' });
  expect(one.requests).toEqual([]);
});

const withOpenssl = test.skipIf(!hasOpenssl);

withOpenssl(
  'a certificate that nobody vouches for is not believed, whatever the environment says',
  async () => {
    const { file, folder } = makeCertificates();
    onTestFinished(() => rm(folder, { recursive: true }));
    const [cert, key] = [await readFile(file('server.crt')), await readFile(file('server.key'))];
    const server = createTlsServer({ cert, key }, (_, answer) => void answer.end());
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const url = `https://localhost:${port}/`;
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    onTestFinished(() => void delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']);
    expect(await open.send(post(url))).toMatchObject({ kind: 'failed' });
    const trusting = createWebhookSender(clock, {
      allowPrivate: true,
      ca: await readFile(file('authority.crt'), 'utf8'),
    });
    expect(await trusting.send(post(url))).toMatchObject({ status_code: 200 });
  },
);
