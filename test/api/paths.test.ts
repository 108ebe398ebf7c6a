import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path } from '../support/client.ts';
import { exchange, firstAnswer } from '../support/raw-socket.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let port: number;
beforeAll(async () => {
  trunkline = await startTrunkline();
  await trunkline.server.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = trunkline.server.server.address() as AddressInfo);
});
afterAll(() => trunkline.close());

/** The target as it stands, which a URL class would tidy up. */
async function called(target: string, method = 'GET', at = port) {
  const { authorization } = trunkline.support;
  const lines = ['Host: phones', `Authorization: ${authorization}`, 'Connection: close', '', ''];
  const answer = firstAnswer(
    await exchange(at, [`${method} ${target} HTTP/1.1`, ...lines].join('\r\n')),
  );
  return { ...answer, json: answer.body === '' ? undefined : JSON.parse(answer.body) };
}

const search = '?country=US&per_page=1';

describe('a path', () => {
  test.each([
    [`${path}/search`, `${path}/search`],
    [`${path}/search/`, `${path}/search/`],
    [`${path}/search.json`, `${path}/search.json`],
    [`${path}/search.json/`, `${path}/search.json/`],
    [`/${path}/search`, `${path}/search`],
    [`///${path}///search//`, `${path}/search/`],
    [path.replace('/v2', '//v2') + '/search', `${path}/search`],
    [`http://phones${path}/search`, `${path}/search`],
    [`HTTP://PHONES${path}//search`, `${path}/search`],
    [`/%61pi${path.slice(4)}/search`, `/%61pi${path.slice(4)}/search`],
  ])('%s is served, and its links lead to the service', async (target, linked) => {
    const { status, json } = await called(target + search);
    expect(status).toBe(200);
    expect(json.next_page).toBe(`http://phones${linked}${search}&page=2`);
    expect((await called(json.next_page)).status).toBe(200);
  });

  test.each([
    `/api/v2/../v2/channels/voice/phone_numbers`,
    `/api/v2/./channels/voice/phone_numbers`,
    `/api/%2e%2e/api/v2/channels/voice/phone_numbers`,
    `/api%2Fv2/channels/voice/phone_numbers`,
    `/api%2fv2/channels/voice/phone_numbers`,
    `${path}%2F1`,
    `${path};x=1`,
    `//evil.example${path}`,
    `/\\evil.example${path}`,
    `${path}/%ff`,
    `${path}/%c3`,
    `${path}/%zz`,
    '/api/v2/channels/voice',
    '/api',
  ])('%s is none of ours', async (target) => {
    const { status, json } = await called(target);
    expect([status, json.error]).toEqual([404, 'InvalidEndpoint']);
  });

  test.each([
    `${path}/1%2F2`,
    `${path}/%00`,
    `${path}/a%00b`,
    '/api/v2/channels/voice/greetings/%00',
  ])('%s has an id that no record has', async (target) => {
    const { status, json } = await called(target);
    expect([status, json.error]).toEqual([404, 'RecordNotFound']);
  });

  test('of any length has an id that no record has', async () => {
    const { status, json } = await called(`${path}/${'9'.repeat(10_000)}`);
    expect([status, json.error]).toEqual([404, 'RecordNotFound']);
  });

  test('that is none, but the server itself, tells every method there is; and is none of ours otherwise', async () => {
    const other = await startTrunkline({ corsOrigin: 'https://app.example.com' });
    await other.server.listenAt(['127.0.0.1'], 0);
    for (const { server } of [trunkline, other]) {
      const own = (server.server.address() as AddressInfo).port;
      const { status, headers, body } = await called('*', 'OPTIONS', own);
      expect([status, body]).toEqual([204, '']);
      expect(headers).toContain('allow: delete, get, head, options, patch, post, put');
      expect((await called('*', 'GET', own)).json.error).toBe('InvalidEndpoint');
    }
    await other.close();
  });

  test('of other methods is the same', async () => {
    for (const target of [`/${path}/`, `${path}.json/`, `http://phones${path}`]) {
      expect((await called(target, 'OPTIONS')).headers).toContain(
        'allow: get, head, options, post',
      );
    }
  });
});

describe('the list that include is', () => {
  const settings = 'include=settings';
  test.each([
    [`${settings},ivrs`],
    ['include=settings&include=ivrs'],
    ['include[]=settings&include[]=ivrs'],
    ['include%5B%5D=settings&include%5B%5D=ivrs'],
    ['include[]=settings&include=ivrs'],
    ['include[0]=settings&include[1]=ivrs'],
    ['include%5B1%5D=settings&include%5B10%5D=ivrs'],
    ['include[0]=settings,ivrs&include[0]='],
    ['include[0]=settings&include[0]=ivrs'],
    ['include=,settings,&include=&include=ivrs,settings'],
  ])('%s', async (query) => {
    const { id } = await trunkline.support.buy();
    const { status, json } = await called(`${path}/${id}?${query}`);
    expect(status).toBe(200);
    expect(json.phone_number.settings).toBeDefined();
    expect(json.ivrs).toEqual([]);
  });

  test.each([
    ['include[]=nonsense', '"nonsense"'],
    ['include=settings&include=nonsense', '"nonsense"'],
    ['include[0]=settings&include[1]=Settings', '"Settings"'],
    ['include=settings,%E2%80%8Bivrs', '"\\u200bivrs"'],
    [`include=${'x'.repeat(1_000)}`, `"${'x'.repeat(40)}"`],
  ])('%s has a value that is none, which is named', async (query, value) => {
    const { status, json } = await called(`${path}/1?${query}`);
    expect([status, json.error]).toEqual([400, 'BadRequest']);
    expect(json.description).toContain(value);
    expect(json.details.include[0].description).toContain(value);
  });
});
