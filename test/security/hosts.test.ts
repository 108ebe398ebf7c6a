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

async function answered(
  target: string,
  headers: string[],
  version = '1.1',
  { authorization } = trunkline.support,
) {
  const { port } = trunkline.server.server.address() as AddressInfo;
  const lines = [...headers, `Authorization: ${authorization}`, 'Connection: close', '', ''];
  const request = [`GET ${target} HTTP/${version}`, ...lines].join('\r\n');
  const { status, body } = firstAnswer(await exchange(port, request));
  return { status, json: JSON.parse(body) };
}

const refusal = (error: string, problem: string, name = 'Host') => ({
  error: 'BadRequest',
  description: `${name} ${problem}`,
  details: { [name]: [{ description: expect.stringContaining(problem), error }] },
});

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
        json: refusal('DuplicateValue', 'is sent more than once'),
      });
    }
  });

  test('is said: a request of HTTP/1.1 without it is refused', async () => {
    for (const target of targets) {
      expect(await answered(target, [])).toEqual({
        status: 400,
        json: refusal('BlankValue', 'is needed in HTTP/1.1'),
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
        json: refusal('InvalidValue', 'names no host'),
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

  test.each([
    ['http://acme.localhost', 'localhost'],
    ['http://localhost:81', 'localhost'],
    ['http://localhost', 'localhost:443'],
    ['https://localhost', 'localhost:80'],
    ['http://localhost..', 'localhost'],
    ['http://jo@localhost', 'localhost'],
    ['http://', 'localhost'],
    ['http://a b', 'localhost'],
    ['http://local%68ost', 'localhost'],
  ])('is the one that the target names, where it names one: %s is not %s', async (place, host) => {
    const { status } = await answered(`${place}${path}`, [`Host: ${host}`]);
    expect(status).toBe(400);
  });

  test.each([
    ['http://localhost', 'localhost'],
    ['HTTP://LOCALHOST', 'localhost'],
    ['http://localhost:80', 'localhost'],
    ['http://localhost', 'localhost:80'],
    ['http://localhost:', 'localhost'],
    ['https://localhost:443', 'localhost'],
    ['https://localhost', 'localhost:443'],
    ['http://localhost.', 'localhost'],
    ['http://localhost', 'localhost.'],
    ['http://localhost.:80', 'localhost'],
    ['http://localhost:8080', 'localhost.:8080'],
    ['http://[::1]:80', '[::1]'],
  ])('in the target may be written otherwise: %s is %s', async (place, host) => {
    expect((await answered(`${place}${path}`, [`Host: ${host}`])).status).toBe(200);
  });

  test('is the target’s in HTTP/1.0 without Host: for the account and for links', async () => {
    const acme = await trunkline.signUp('acme');
    const called = `http://acme.localhost:81${path}/search?country=US&per_page=1`;
    const { status, json } = await answered(called, [], '1.0', acme);
    expect(status).toBe(200);
    expect(json.next_page).toBe(`${called}&page=2`);
    expect((await answered(called, [], '1.0')).status).toBe(401);
    for (const place of ['http://a%zz', 'http://']) {
      expect(await answered(`${place}${path}`, [], '1.0')).toEqual({
        status: 400,
        json: refusal('InvalidValue', 'names no host', 'target'),
      });
    }
  });

  test('is one where a trusted proxy passes it on', async () => {
    const trusting = await startTrunkline({ trustProxy: true });
    onTestFinished(() => trusting.close());
    const through = (headers: Record<string, string>) =>
      send(trusting, { method: 'GET', url: '/healthz', headers });
    expect((await through({ 'x-forwarded-host': 'acme.example.com' })).status).toBe(200);
    for (const [name, value] of [
      ['X-Forwarded-Host', 'a/b'],
      ['Forwarded', 'host="a/b"'],
      ['Host', 'a/b'],
    ] as const) {
      const { status, json } = await through({ [name]: value });
      expect([status, json]).toEqual([400, refusal('InvalidValue', 'names no host', name)]);
    }
    // Who has no Host has one by the proxy.
    await trusting.server.listen({ host: '127.0.0.1', port: 0 });
    const { port } = trusting.server.server.address() as AddressInfo;
    const lines = [`GET ${path} HTTP/1.0`, 'X-Forwarded-Host: %zz', '', ''];
    expect(firstAnswer(await exchange(port, lines.join('\r\n'))).status).toBe(400);
  });
});
