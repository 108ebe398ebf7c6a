import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { path } from '../support/client.ts';
import { formType } from '../support/forms.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const large = '/openapi.json';
const page = `${path}/search?country=US&per_page=20`;

function get(url: string, headers: Record<string, string> = {}) {
  const { authorization } = trunkline.support;
  return trunkline.server.inject({
    url,
    headers: { host: 'localhost', authorization, ...headers },
  });
}

describe('a large answer', () => {
  test.each([
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['*', 'gzip'],
    ['gzip;q=0', undefined],
    ['gzip;q=0, *', undefined],
    ['gzip;q=0.0,*;q=1', undefined],
    ['*;q=0', undefined],
    ['gzip;q=0.5, identity', undefined],
    ['identity', undefined],
    ['deflate', undefined],
    ['nonsense;;q=,', undefined],
    ['', undefined],
  ])('for Accept-Encoding: %s is sent as %s', async (asked, encoding) => {
    for (const url of [large, page]) {
      const { headers, rawPayload } = await get(url, { 'accept-encoding': asked });
      expect(headers['content-encoding']).toBe(encoding);
      const read = { gzip: gunzipSync, br: brotliDecompressSync }[encoding ?? ''];
      const text = (read ? read(rawPayload) : rawPayload).toString();
      expect(Object.keys(JSON.parse(text))).toEqual(Object.keys((await get(url)).json()));
      if (encoding) expect(headers['vary']).toContain('accept-encoding');
    }
  });

  test('is not compressed for who does not ask', async () => {
    const { headers, rawPayload } = await get(page);
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers['content-length']).toBe(String(rawPayload.length));
  });

  test('has one weak version in every encoding, and a 304 that varies as it does', async () => {
    const tags = new Set<unknown>();
    for (const asked of ['identity', 'gzip', 'br']) {
      const { headers } = await get(large, { 'accept-encoding': asked });
      expect(headers['vary']).toBe('accept-encoding');
      tags.add(headers['etag']);
    }
    expect(tags.size).toBe(1);
    const held = { 'accept-encoding': 'gzip', 'if-none-match': String([...tags][0]) };
    const { statusCode, headers, body } = await get(large, held);
    expect([statusCode, body, headers['vary']]).toEqual([304, '', 'accept-encoding']);
    expect(headers).not.toHaveProperty('content-encoding');
  });

  test('is not compressed for another site’s page, which would learn from its length', async () => {
    const headers = { 'accept-encoding': 'gzip', 'sec-fetch-site': 'cross-site' };
    expect((await get(page, headers)).headers).not.toHaveProperty('content-encoding');
  });
});

test.each(['/healthz', '/api/v2/channels/voice/greetings/voicemail_en/upload'])(
  'what is small, or audio, is sent as it is: %s',
  async (url) => {
    const { headers } = await get(url, { 'accept-encoding': 'gzip, br' });
    expect(headers).not.toHaveProperty('content-encoding');
  },
);

test('audio has one encoding, and does not vary by what is asked', async () => {
  const { statusCode, headers } = await get(
    '/api/v2/channels/voice/greetings/voicemail_en/upload',
    { 'accept-encoding': 'gzip' },
  );
  expect(statusCode).toBe(200);
  expect(headers).not.toHaveProperty('vary');
});

test.each([
  ['beside the API', {}],
  ['on a port of their own', { metricsPort: 0 }],
])('metrics %s are compressed too', async (_, options) => {
  const metricsToken = 'a-token-for-metrics';
  const measured = await startTrunkline({ metricsToken, ...options });
  onTestFinished(() => measured.close());
  const { headers, rawPayload } = await (measured.metricsServer ?? measured.server).inject({
    url: '/metrics',
    headers: { host: 'a', authorization: `Bearer ${metricsToken}`, 'accept-encoding': 'gzip' },
  });
  expect(headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(rawPayload).toString()).toContain('# TYPE');
});

const send = (encoding: string, type: string, url: string, payload: Buffer | string) =>
  trunkline.support.request({
    method: 'POST',
    url,
    headers: { 'content-type': type, 'content-encoding': encoding },
    payload,
  });

describe('a body that is compressed', () => {
  const name = JSON.stringify({ group: { name: 'x' } });
  const forms = ['application/json', 'application/x-www-form-urlencoded', formType];

  test.each(['gzip', 'GZIP', 'x-gzip', 'br', 'deflate', 'zstd', 'compress', 'identity, gzip', '*'])(
    'in %s is a 415 that names it, whatever it is labelled and wherever it is sent',
    async (encoding) => {
      for (const url of ['/api/v2/groups', '/api/v2/channels/voice/greetings', '/oauth/tokens']) {
        for (const type of forms) {
          const { status, json, headers } = await send(encoding, type, url, gzipSync(name));
          expect([url, type, status]).toEqual([url, type, 415]);
          expect(json.error).toBe('UnsupportedMediaType');
          expect(json.description).toContain(encoding);
          expect(Object.keys(json.details)).toEqual(['Content-Encoding']);
          expect(headers['accept-encoding']).toBe('identity');
        }
      }
    },
  );

  test.each(['identity', 'Identity', ''])('in %j is not', async (encoding) => {
    const answer = await send(encoding, 'application/json', '/api/v2/groups', name);
    expect(answer.status).toBe(201);
  });

  test('is looked at once there are credentials, and only where there is one', async () => {
    const headers = { 'content-encoding': 'gzip', authorization: 'Bearer wrong' };
    const refused = await trunkline.support.request({
      method: 'POST',
      url: '/api/v2/groups',
      headers,
      payload: gzipSync(name),
    });
    expect(refused.status).toBe(401);
    expect((await get(path, { 'content-encoding': 'gzip' })).statusCode).toBe(200);
  });
});
