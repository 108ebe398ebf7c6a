import type { AddressInfo } from 'node:net';
import { parse } from 'content-disposition';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { send } from '../support/bare.ts';
import { path } from '../support/client.ts';
import { scriptFault } from '../support/faults.ts';
import { greetingsIn, mp3 } from '../support/greetings.ts';
import { exchange, firstAnswer } from '../support/raw-socket.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

type Headers = Readonly<Record<string, unknown>>;

const metricsToken = 'a-token-for-metrics';
const revalidated = 'max-age=0, private, must-revalidate';

let trunkline: TestTrunkline;
let id: number;
beforeAll(async () => {
  trunkline = await startTrunkline({ metricsToken });
  id = (await trunkline.support.buy()).id;
  await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => trunkline.close());

async function start(options: Record<string, unknown>): Promise<TestTrunkline> {
  const started = await startTrunkline(options);
  onTestFinished(() => started.close());
  return started;
}

/** What a socket is answered to these lines. */
async function answered(lines: string[]) {
  const { port } = trunkline.server.server.address() as AddressInfo;
  const { status, headers, body } = firstAnswer(
    await exchange(port, [...lines, '', ''].join('\r\n')),
  );
  const pairs = headers
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(/: (.*)/s).slice(0, 2));
  return { status, headers: Object.fromEntries(pairs) as Headers, body };
}

function expectGuarded(headers: Headers): void {
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
}

describe('ASVS 8.2.1, 14.4.1 to 14.4.7: every answer', () => {
  test('of every status tells browsers what not to do with it, and is kept by nobody', async () => {
    const { support, data } = trunkline;
    const get = (url: string, headers = {}) => support.request({ method: 'GET', url, headers });
    const limited = await start({ rateLimit: 1 });
    await limited.support.list();
    const readOnly = await trunkline.signUp('support', { scope: 'read' });
    const { token } = await support.find();
    const fault = { operation: 'search', kind: 'unavailable' } as const;
    const answers = [
      [200, await support.search({ country: 'US' })],
      [200, await support.update(id, { phone_number: { nickname: 'x' } })],
      [200, await get('/healthz')],
      [200, await get('/readyz')],
      [
        201,
        await support.request({
          method: 'POST',
          url: '/api/v2/groups',
          payload: { group: { name: 'x' } },
        }),
      ],
      [204, await support.request({ method: 'DELETE', url: '/api/v2/trunkline/sandbox/faults' })],
      [400, await get(`${path}/search`)],
      [400, await support.request({ method: 'POST', url: path, payload: '{' })],
      [401, await send(trunkline, { method: 'GET', url: path })],
      [401, await get('/metrics', { authorization: 'Bearer wrong' })],
      [403, await readOnly.create({ phone_number: { token } })],
      [404, await get('/nothing')],
      [404, await get(`${path}/%zz`)],
      [404, await get(`${path}/${'1'.repeat(2_000)}`)],
      [204, await support.request({ method: 'OPTIONS', url: path })],
      [405, await support.request({ method: 'PATCH', url: path })],
      [404, await support.show(1)],
      [413, await support.create({ phone_number: { nickname: 'x'.repeat(300_000) } })],
      [422, await support.create({ phone_number: { token: 'x' } })],
      [429, await limited.support.list()],
      [503, await scriptFault(data, fault, () => support.search({ country: 'US' }))],
    ] as const;
    for (const [status, answer] of answers) {
      expect(answer.status).toBe(status);
      expectGuarded(answer.headers);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers).not.toHaveProperty('etag');
      expect(answer.headers['content-disposition']).toBe('attachment; filename="api.json"');
    }
  });

  test.each([
    ['is not HTTP', ['nonsense'], 400],
    ['has headers that are too long', ['GET / HTTP/1.1', `X: ${'x'.repeat(100_000)}`], 431],
    ['has no host', ['GET / HTTP/1.1'], 400],
    [
      'expects what nobody knows',
      ['GET /nothing HTTP/1.1', 'Host: localhost', 'Expect: pudding'],
      404,
    ],
  ])('to what %s too', async (_, lines, expected) => {
    const { status, headers, body } = await answered(lines);
    expect(status).toBe(expected);
    expectGuarded(headers);
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(body).error).toBeTruthy();
  });

  test('on the port of the metrics too', async () => {
    const own = await start({ metricsPort: 0 });
    const { headers } = await own.metricsServer!.inject({ method: 'GET', url: '/metrics' });
    expectGuarded(headers);
    expect(headers['cache-control']).toBe('no-store');
  });

  test('that has an ETag is revalidated, and is guarded all the same: 200 and 304', async () => {
    const { support } = trunkline;
    const urls = [path, `${path}/${id}`, `${path}?page[size]=1`, '/api/v2/groups', '/openapi.json'];
    for (const url of urls) {
      const first = await support.request({ method: 'GET', url });
      const held = { 'if-none-match': String(first.headers.etag) };
      const second = await support.request({ method: 'GET', url, headers: held });
      expect([first.status, second.status, second.text]).toEqual([200, 304, '']);
      for (const { headers } of [first, second]) {
        expectGuarded(headers);
        expect(headers['cache-control']).toBe(revalidated);
      }
    }
  });

  test.each([
    ['by http', {}, {}, false],
    ['by https, as nobody who is trusted says', {}, { 'x-forwarded-proto': 'https' }, false],
    [
      'by https, as a trusted proxy says',
      { trustProxy: true },
      { 'x-forwarded-proto': 'https' },
      true,
    ],
    [
      'by http, as a trusted proxy says',
      { trustProxy: true },
      { 'x-forwarded-proto': 'http' },
      false,
    ],
    ['by https, as the public URL says', { publicUrl: 'https://phones.example.com' }, {}, true],
    ['by http, as the public URL says', { publicUrl: 'http://phones.example.com' }, {}, false],
  ])('to who comes %s: HSTS or not', async (_, options, headers, isExpected) => {
    const started = await start(options);
    const { authorization } = started.support;
    for (const url of [path, `${path}/1`, '/nothing', '/healthz']) {
      const answer = await send(started, {
        method: 'GET',
        url,
        headers: { authorization, ...headers },
      });
      expect(answer.headers['strict-transport-security']).toBe(
        isExpected ? 'max-age=31536000; includeSubDomains' : undefined,
      );
    }
  });
});

describe('ASVS 12.5.2, 14.4.2: audio', () => {
  test.each([
    ['hello.mp3', 'hello.mp3'],
    ['Grüße 💥.mp3', 'Grüße 💥.mp3'],
    ['../../etc/passwd', 'passwd'],
    ['a; filename=evil.html', 'a; filename=evil.html'],
    ['evil.html', 'evil.html'],
    [`${'x'.repeat(254)}💥`, 'x'.repeat(254)],
    ['', null],
  ])('that was uploaded as %j is a file to keep, whole or in part', async (name, expected) => {
    const greeting = greetingsIn(trunkline);
    const { id: made } = await greeting.makeIn(1);
    expect((await greeting.upload(made, { bytes: mp3, name })).status).toBe(200);
    for (const range of ['', 'bytes=0-9']) {
      const { status, headers } = await greeting.download(made, range ? { range } : {});
      expect(status).toBe(range ? 206 : 200);
      const { type, parameters } = parse(String(headers['content-disposition']));
      expect(type).toBe('attachment');
      expect(parameters['filename']).toBe(expected ?? `${made}.mp3`);
      expect(headers['content-type']).toBe('audio/mpeg');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['cache-control']).toBe(revalidated);
      expectGuarded(headers);
    }
  });

  test('that comes with the service has the name it is shown with', async () => {
    const { headers } = await greetingsIn(trunkline).download('voicemail_en');
    expect(headers['content-disposition']).toBe('attachment; filename=voicemail_en.mp3');
  });

  test('of which a part is asked for that is not there: the refusal is kept by nobody', async () => {
    const { status, headers } = await greetingsIn(trunkline).download('voicemail_en', {
      range: 'bytes=99999999-',
    });
    expect(status).toBe(416);
    expectGuarded(headers);
    expect(headers['cache-control']).toBe('no-store');
  });
});
