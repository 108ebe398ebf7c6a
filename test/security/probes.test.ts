import type { InjectOptions } from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { send } from '../support/bare.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const metricsToken = 'a-token-for-metrics';
const authorization = `Bearer ${metricsToken}`;

async function start(options: Record<string, unknown> = {}): Promise<TestTrunkline> {
  const trunkline = await startTrunkline({ metricsToken, ...options });
  onTestFinished(() => trunkline.close());
  return trunkline;
}

const fails = () => Promise.reject(new Error('secret detail'));

const ready = (trunkline: TestTrunkline, request: InjectOptions) =>
  send(trunkline, { method: 'GET', url: '/readyz', ...request });

describe('ASVS 14.3.3: /readyz', () => {
  test.each<[string, InjectOptions]>([
    ['from elsewhere', { remoteAddress: '192.0.2.1' }],
    [
      'from elsewhere, as if by loopback',
      { remoteAddress: '192.0.2.1', headers: { host: '127.0.0.1' } },
    ],
    [
      'with a wrong token',
      { remoteAddress: '192.0.2.1', headers: { authorization: 'Bearer wrong' } },
    ],
    ['through a proxy on the machine', { headers: { 'x-forwarded-for': '192.0.2.1' } }],
    ['through one that says so otherwise', { headers: { forwarded: 'for=192.0.2.1' } }],
    ['through one that names itself only', { headers: { via: '1.1 proxy' } }],
    ['through one that passes the host on', { headers: { host: 'phones.example.com' } }],
    ['by the name of an account', { headers: { host: 'acme.example.com' } }],
  ])('tells who asks %s whether, and no more', async (_, request) => {
    for (const options of [{}, { trustProxy: true }]) {
      const { status, json } = await ready(await start(options), request);
      expect([status, json]).toEqual([200, { status: 'ready' }]);
    }
  });

  test('does not take a forwarded address for the peer', async () => {
    const trunkline = await start({ trustProxy: true });
    const headers = { 'x-forwarded-for': '127.0.0.1' };
    const { json } = await ready(trunkline, { remoteAddress: '192.0.2.1', headers });
    expect(json).toEqual({ status: 'ready' });
  });

  test.each<[string, InjectOptions]>([
    ['has the token', { remoteAddress: '192.0.2.1', headers: { authorization } }],
    [
      'has it, through a proxy',
      { headers: { authorization, 'x-forwarded-for': '192.0.2.1', host: 'a.example' } },
    ],
    ['is on the machine', { remoteAddress: '127.0.0.1' }],
    ['is there, by IPv6', { remoteAddress: '::1', headers: { host: '[::1]:3000' } }],
    [
      'is there, by IPv4 in IPv6',
      { remoteAddress: '::ffff:127.0.0.1', headers: { host: '127.0.0.1' } },
    ],
    ['is there, by a name of an account', { headers: { host: 'acme.localhost:3000' } }],
  ])('tells the operator, who %s, of carriers and reconciliation', async (_, request) => {
    const { status, json } = await ready(await start(), request);
    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(['status', 'carriers', 'reconciliation']);
  });

  test('has no token where there are no metrics', async () => {
    const trunkline = await start({ metricsToken: undefined });
    for (const given of ['', 'Bearer', 'Bearer null', 'Bearer undefined']) {
      const headers = { authorization: given };
      const { json } = await ready(trunkline, { remoteAddress: '192.0.2.1', headers });
      expect(json).toEqual({ status: 'ready' });
    }
  });

  test('asks no more of the store for strangers than whether it is there', async () => {
    const trunkline = await start();
    Object.assign(trunkline.ports.store.reconciliation, { last: fails });
    expect((await ready(trunkline, { remoteAddress: '192.0.2.1' })).status).toBe(200);
    expect((await ready(trunkline, {})).status).toBe(503);
  });

  test('says no more than that when the store is not ready, to nobody', async () => {
    const trunkline = await start();
    Object.assign(trunkline.ports.store, { ping: fails });
    for (const remoteAddress of ['192.0.2.1', '127.0.0.1']) {
      const { status, json } = await ready(trunkline, { remoteAddress });
      expect(status).toBe(503);
      expect(json).toEqual({ error: 'Unavailable', description: 'The store is not ready' });
    }
  });
});

describe('/openapi.json', () => {
  test('is the same for everybody and every host but for where the service is, and sent again only where it has changed', async () => {
    const trunkline = await start();
    const get = (request: InjectOptions = {}) =>
      send(trunkline, { method: 'GET', url: '/openapi.json', ...request });
    const first = await get();
    const again = await get();
    expect([again.text, again.headers.etag]).toEqual([first.text, first.headers.etag]);
    const other = await get({ headers: { host: 'acme.example.com' } });
    expect(other.headers.etag).not.toBe(first.headers.etag);
    expect({ ...other.json, servers: first.json.servers }).toEqual(first.json);
    const held = { 'if-none-match': String(first.headers.etag) };
    expect((await get({ headers: held })).status).toBe(304);
    expect((await get({ method: 'HEAD' })).status).toBe(200);
  });
});
