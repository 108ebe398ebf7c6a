import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { send } from '../support/bare.ts';
import { path } from '../support/client.ts';
import { exchange, firstAnswer } from '../support/raw-socket.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
  await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => trunkline.close());

async function answered(target: string, headers: string[], version = '1.1') {
  const { port } = trunkline.server.server.address() as AddressInfo;
  const { authorization } = trunkline.support;
  const lines = [...headers, `Authorization: ${authorization}`, 'Connection: close', '', ''];
  const request = [`GET ${target} HTTP/${version}`, ...lines].join('\r\n');
  const { status, body } = firstAnswer(await exchange(port, request));
  return { status, json: JSON.parse(body) };
}

/** Where credentials are asked for, and where they are not. */
const targets = [path, '/nothing', '/healthz', '/openapi.json'];

describe('ASVS 5.1.1, 13.1.1: the host of a request, which names the account', () => {
  test.each([
    ['two', ['Host: localhost', 'Host: acme.localhost']],
    ['the same one twice', ['Host: localhost', 'Host: localhost']],
    ['two in other letters', ['host: localhost', 'HOST: acme.localhost']],
    ['three', ['Host: a', 'Host: b', 'Host: c']],
  ])('is said once: %s are refused', async (_, headers) => {
    for (const target of targets) {
      expect(await answered(target, headers)).toEqual({
        status: 400,
        json: { error: 'BadRequest', description: 'The request has more than one Host header' },
      });
    }
  });

  test('is said: a request of HTTP/1.1 without it is refused', async () => {
    for (const target of targets) {
      expect(await answered(target, [])).toEqual({
        status: 400,
        json: { error: 'BadRequest', description: 'The request has no Host header' },
      });
    }
  });

  test('need not be said in HTTP/1.0: that means the default account', async () => {
    expect((await answered(path, [], '1.0')).status).toBe(200);
  });

  test.each([
    '',
    '..',
    'local host',
    'a/b',
    'a?b',
    'a#b',
    'a,b',
    'a%zz',
    'a:b:c',
    ':80',
    'jo@localhost',
    'localhost:port',
    'localhost:99999',
    'localhost, acme',
    '<script>',
    '[::1',
    '[::g]',
    '1.2.3.999',
  ])('is one: %s is refused', async (host) => {
    for (const target of targets) {
      expect(await answered(target, [`Host: ${host}`])).toEqual({
        status: 400,
        json: { error: 'BadRequest', description: 'The Host header names no host' },
      });
    }
  });

  test.each([
    'localhost',
    'LOCALHOST:3000',
    'localhost.',
    '127.0.0.1:80',
    '[::1]:3000',
    'trunk_line',
  ])('may be %s', async (host) => {
    expect((await answered(path, [`Host: ${host}`])).status).toBe(200);
  });

  test('is the one that the target names, where it names one', async () => {
    const target = `http://acme.localhost${path}`;
    expect((await answered(target, ['Host: localhost'])).json.description).toBe(
      'The target names another host than the Host header',
    );
    expect((await answered(`http://localhost${path}`, ['Host: localhost'])).status).toBe(200);
  });

  test('is one where a trusted proxy passes it on', async () => {
    const trusting = await startTrunkline({ trustProxy: true });
    onTestFinished(() => trusting.close());
    const through = async (host: string) => {
      const headers = { 'x-forwarded-host': host };
      return (await send(trusting, { method: 'GET', url: '/healthz', headers })).status;
    };
    expect(await through('acme.example.com')).toBe(200);
    expect(await through('a/b')).toBe(400);
  });
});
