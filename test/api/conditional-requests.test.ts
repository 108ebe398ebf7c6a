import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Client } from '../support/client.ts';
import { buyOne } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
let id: number;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
  id = (await buyOne(client)).id;
});
afterAll(() => trunkline.close());

const asked = (headers: Record<string, string>) =>
  client.request({ method: 'GET', url: `${path}/${id}`, headers });
const holding = (etag: string) => asked({ 'if-none-match': etag });
const versionOf = async () => String((await client.show(id)).headers.etag);

describe('the version that a client holds', () => {
  test.each([
    ['*', () => '*'],
    ['one of several', (etag: string) => `"a", ${etag} ,W/"b"`],
    ['what a proxy made of it: -gzip', (etag: string) => etag.replace(/"$/, '-gzip"')],
    ['what a proxy made of it: --gzip', (etag: string) => etag.replace(/"$/, '--gzip"')],
    ['what a proxy made of it: ;gzip', (etag: string) => etag.slice(2).replace(/"$/, ';gzip"')],
    ['what a proxy made of it: -br', (etag: string) => `"a", ${etag.replace(/"$/, '-br"')}`],
    ...['-deflate', '--br', ';zstd'].map((suffix): [string, (etag: string) => string] => [
      `what a proxy made of it: ${suffix}`,
      (etag) => etag.replace(/"$/, `${suffix}"`),
    ]),
    ['the same without W/: weak and strong tags compare alike', (etag: string) => etag.slice(2)],
  ])('is the current one when it is %s', async (_, heldFrom) => {
    const answer = await holding(heldFrom(await versionOf()));
    expect([answer.status, answer.text]).toEqual([304, '']);
  });

  test.each([
    ['nothing', () => ''],
    ['others', () => `W/"${'0'.repeat(32)}", "a"`],
    ['what it is without quotes', (etag: string) => etag.slice(3, -1)],
    ['a part of it', (etag: string) => `${etag.slice(0, -2)}"`],
    ['a tag that is called *', () => '"*"'],
  ])('is not the current one when it is %s', async (_, heldFrom) => {
    expect((await holding(heldFrom(await versionOf()))).status).toBe(200);
  });

  test('is compared for a client that wants it validated, whatever date it says', async () => {
    const held = { 'if-none-match': await versionOf() };
    const date = { 'if-modified-since': new Date(0).toUTCString() };
    for (const more of [{ 'cache-control': 'no-cache' }, date]) {
      expect((await asked({ ...held, ...more })).status).toBe(304);
    }
    expect((await asked({ 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' })).status).toBe(
      200,
    );
  });
});

const change = (match: string) =>
  client.request({
    method: 'PUT',
    url: `${path}/${id}`,
    headers: { 'if-match': match },
    payload: { phone_number: { nickname: match } },
  });

describe('If-Match', () => {
  test('with a tag changes nothing, as tags are weak: 412', async () => {
    const before = await versionOf();
    for (const match of [before, before.slice(2), '"a"', `"a", ${before}`]) {
      const { status, json } = await change(match);
      expect([status, json.error]).toEqual([412, 'PreconditionFailed']);
    }
    expect(await versionOf()).toBe(before);
  });

  test('says nothing of what is read', async () => {
    expect((await asked({ 'if-match': '"a"' })).status).toBe(200);
  });

  test('of * is any version', async () => {
    expect((await change('*')).status).toBe(200);
  });
});
