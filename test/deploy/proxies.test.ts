import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { maxAudioSize } from '../../src/domain/audio.ts';
import { temporaryFolder } from '../support/bare.ts';
import { bootstrapToken } from '../support/cli.ts';
import { serveProcess } from '../support/cli-process.ts';
import { formOf, formType } from '../support/forms.ts';
import {
  isInstalled,
  publicName,
  startProxy,
  unlessInstalled,
  type ProxyName,
} from '../support/proxy.ts';

const authorization = `Bearer ${bootstrapToken}`;
const voice = '/api/v2/channels/voice';
const search = `${voice}/phone_numbers/search.json?country=US&per_page=1`;
const megabyte = 1024 * 1024;

async function behind(name: ProxyName) {
  const service = await serveProcess(await temporaryFolder(), {
    args: ['--trust-proxy', 'loopback'],
  });
  const proxy = await startProxy(name, service.url);
  const find = async (headers = {}) =>
    proxy.send({ path: search, headers: { authorization, ...headers } });
  const post = (path: string, type: string, body: string | Buffer) =>
    proxy.send(
      { method: 'POST', path: `${voice}${path}`, headers: { authorization, 'content-type': type } },
      body,
    );
  return { service, proxy, find, post };
}

describe.for<ProxyName>(['nginx', 'caddy'])('with the example for %s', (name) => {
  describe.skipIf(!isInstalled(name))(`it is served over TLS${unlessInstalled(name)}`, () => {
    test('links are https, at the name that the client has called, and browsers keep to that', async () => {
      const { find } = await behind(name);
      const { status, headers, text } = await find();
      expect(status).toBe(200);
      expect(JSON.parse(text).next_page).toBe(`https://${publicName}${search}&page=2`);
      expect(headers['strict-transport-security']).toContain('max-age=');
    });

    test('nothing that a client says of proxies is believed', async () => {
      const { service, find } = await behind(name);
      const { text } = await find({
        'x-forwarded-proto': 'http',
        'x-forwarded-port': '81',
        'x-forwarded-prefix': '/elsewhere',
        'x-forwarded-for': '192.0.2.9',
        forwarded: 'for=192.0.2.9;host=elsewhere.example.com;proto=http',
      });
      expect(JSON.parse(text).next_page).toBe(`https://${publicName}${search}&page=2`);
      const senders = () => service.log().flatMap(({ address }) => address ?? []);
      await expect.poll(senders).toEqual(['127.0.0.1']);
    });

    test('the details of /readyz are not for its clients', async () => {
      const { proxy } = await behind(name);
      const { text } = await proxy.send({ path: '/readyz' });
      expect(JSON.parse(text)).toEqual({ status: 'ready' });
    });

    test('what is too large for an operation is told by the service', async () => {
      const { post } = await behind(name);
      const { status, text } = await post(
        '/phone_numbers.json',
        'application/json',
        ' '.repeat(megabyte),
      );
      expect(status).toBe(413);
      expect(JSON.parse(text).error).toBeDefined();
    });

    test('audio as large as greetings may have passes', async () => {
      const { post } = await behind(name);
      const bytes = Buffer.alloc(maxAudioSize);
      bytes.write('ID3');
      const form = formOf({ 'greeting[name]': 'Long', 'greeting[category_id]': '1' }, { bytes });
      const { status, text } = await post('/greetings.json', formType, form);
      expect(status, text).toBe(201);
    });
  });
});

test.skipIf(!isInstalled('nginx'))('nginx sends who comes without TLS to it', async () => {
  const { proxy } = await behind('nginx');
  const sent = get({
    host: '127.0.0.1',
    port: proxy.plainPort,
    path: '/openapi.json',
    headers: { host: publicName },
  });
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(308);
  expect(answer.headers.location).toBe(`https://${publicName}/openapi.json`);
});
