import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sixOperations } from '../support/bare.ts';
import { path } from '../support/client.ts';
import { buyOne, findOne, idsOf, numbersIn, refusedFields, sendRaw } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const kib = 1024;

const padded = (size: number) => {
  const body = JSON.stringify({ phone_number: { nickname: 'padded' } });
  return body + ' '.repeat(size - body.length);
};

describe('bodies', () => {
  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/octet-stream',
    'application/x-www-form-urlencoded',
    'text/plain',
    'Application/JSON',
  ])('JSON called %s is JSON', async (type) => {
    const { support } = trunkline;
    const { id } = await buyOne(support);
    const payload = JSON.stringify({ phone_number: { nickname: type } });
    const answer = await sendRaw(support, 'PUT', id, { payload, type });
    expect(answer.status).toBe(200);
    expect(answer.json.phone_number.nickname).toBe(type);
    const { token } = await findOne(support);
    const order = JSON.stringify({ phone_number: { token } });
    expect((await sendRaw(support, 'POST', null, { payload: order, type })).status).toBe(200);
  });

  test.each([
    'application/json',
    'application/octet-stream',
    'application/x-www-form-urlencoded',
    'json',
    '',
    'application/json charset=utf-8',
  ])('GET and DELETE labelled %s without a body are plain GET and DELETE', async (type) => {
    const { support } = trunkline;
    const { id } = await buyOne(support);
    const headers = { 'content-type': type };
    for (const { name, isRead, request } of sixOperations(id)) {
      if (!isRead && name !== 'delete') continue;
      expect((await support.request({ ...request, headers })).status).toBe(200);
    }
  });

  test('JSON that is called nothing at all is JSON', async () => {
    const { support } = trunkline;
    const { id } = await buyOne(support);
    const payload = Buffer.from('{"phone_number":{"nickname":"unlabelled"}}');
    const answer = await support.request({ method: 'PUT', url: `${path}/${id}`, payload });
    expect(answer.status).toBe(200);
    expect(answer.json.phone_number.nickname).toBe('unlabelled');
  });

  test('DELETE takes the body {}', async () => {
    const { support } = trunkline;
    const { id } = await buyOne(support);
    const answer = await support.request({
      method: 'DELETE',
      url: `${path}/${id}`,
      headers: { 'content-type': 'application/json' },
      payload: '{}',
    });
    expect([answer.status, answer.text]).toEqual([200, 'null']);
  });

  test.each(['{}', 'not JSON', '{"phone_number":{"nickname":"x"}}'])(
    'GET with the body %s is answered as if there were none',
    async (payload) => {
      const { support } = trunkline;
      const headers = { 'content-type': 'application/json' };
      const answer = await support.request({ method: 'GET', url: path, headers, payload });
      expect(answer.status).toBe(200);
    },
  );

  test.each([
    '{',
    '{"phone_number":}',
    "{'phone_number':{}}",
    '[',
    'null',
    '1',
    '"x"',
    '[]',
    '',
    ' ',
  ])('POST and PUT with the body %j: 400', async (payload) => {
    const { support } = trunkline;
    const { id } = await buyOne(support);
    for (const [method, target] of [
      ['POST', null],
      ['PUT', id],
    ] as const) {
      const answer = await sendRaw(support, method, target, { payload });
      expect(answer.status).toBe(400);
      expect(answer.json.error).toBe('BadRequest');
    }
  });

  test.each([[[]], ['x'], [null], [1], [true]])(
    'phone_number %j is no object: 400',
    async (value) => {
      const answer = await trunkline.support.create({ phone_number: value });
      expect(answer.status).toBe(400);
      expect(answer.json.description).toContain('"phone_number"');
    },
  );

  test('a byte order mark before the JSON changes nothing', async () => {
    const { support } = trunkline;
    const { id } = await buyOne(support);
    const payload = `\uFEFF${JSON.stringify({ phone_number: { nickname: 'marked' } })}`;
    expect((await sendRaw(support, 'PUT', id, { payload })).status).toBe(200);
  });

  test('__proto__ and constructor in a body are ignored, wherever they stand', async () => {
    const { support } = trunkline;
    const { id } = await buyOne(support);
    const payload =
      '{"__proto__":{"phone_number":{"nickname":"no"}},"phone_number":{"nickname":"yes","__proto__":{"priority":1},"constructor":{"prototype":{"priority":1}},"settings":{"__proto__":{"voicemail":false}}}}';
    const answer = await sendRaw(support, 'PUT', id, { payload });
    expect(answer.status).toBe(200);
    expect(answer.json.phone_number).toMatchObject({ nickname: 'yes', priority: 0 });
    expect(({} as Record<string, unknown>)['priority']).toBeUndefined();
    const shown = await support.show(id, { include: 'settings' });
    expect(shown.json.phone_number.settings.voicemail).toBe(true);
  });

  test('up to 64 KiB are read; more is a 413, and nothing is changed', async () => {
    const { support } = trunkline;
    const bought = await buyOne(support);
    const large = await sendRaw(support, 'PUT', bought.id, { payload: padded(64 * kib + 1) });
    expect(large.status).toBe(413);
    expect(large.json.error).toBe('PayloadTooLarge');
    expect(large.json.description).toContain('65536 bytes (64 KiB)');
    expect((await support.show(bought.id)).json.phone_number.nickname).toBeNull();
    const fitting = await sendRaw(support, 'PUT', bought.id, { payload: padded(64 * kib) });
    expect(fitting.status).toBe(200);
    const post = await sendRaw(support, 'POST', null, { payload: padded(10_000 * kib) });
    expect(post.status).toBe(413);
  });
});

describe('parameters', () => {
  test('blank ones are as good as none', async () => {
    const { support } = trunkline;
    const { id } = await buyOne(support);
    const blank = await support.list({ minimal_mode: '', page: '', per_page: ' ', include: '' });
    expect(blank.json).toMatchObject({ count: (await support.list()).json.count });
    const query = { country: 'US', area_code: '', contains: '', toll_free: '' };
    expect(numbersIn(await support.search(query))).toEqual(
      numbersIn(await support.search({ country: 'US' })),
    );
    expect((await support.show(id, { include: ' ' })).status).toBe(200);
    expect((await support.search({ country: '' })).status).toBe(400);
  });

  test('of a repeated one the last counts', async () => {
    const { support } = trunkline;
    const url = `${path}/search?country=XX&country=CA&per_page=60&per_page=2`;
    const { status, json } = await support.request({ method: 'GET', url });
    expect(status).toBe(200);
    expect(json.phone_numbers.length).toBeLessThanOrEqual(2);
    for (const { country_code } of json.phone_numbers) expect(country_code).toBe('CA');
  });

  test('unknown ones are ignored, on all operations', async () => {
    const { support } = trunkline;
    const { id } = await buyOne(support);
    const { token } = await findOne(support);
    const unknown = 'query=pizza&sort_by=name&a%5Bb%5D=c&%F0%9F%8D%95=1&__proto__=x&constructor=y';
    for (const { request } of sixOperations(id, token)) {
      const url = `${request.url}${request.url.includes('?') ? '&' : '?'}${unknown}`;
      expect((await support.request({ ...request, url })).status).toBe(200);
    }
  });

  test('booleans are true, false, 1 and 0; anything else is a 400', async () => {
    const { support } = trunkline;
    await buyOne(support);
    const keys = async (minimal_mode: string) =>
      Object.keys((await support.list({ minimal_mode })).json.phone_numbers[0]).length;
    const full = await keys('false');
    expect(await keys('0')).toBe(full);
    expect(await keys('true')).toBe(10);
    expect(await keys('1')).toBe(10);
    for (const minimal_mode of ['yes', '2', 'tru', 'null']) {
      expect((await support.list({ minimal_mode })).status).toBe(400);
    }
  });

  test('keys that no operation knows, and read-only ones, are ignored in bodies', async () => {
    const { support } = trunkline;
    const bought = await buyOne(support);
    const whole = (await support.show(bought.id, { include: 'settings' })).json.phone_number;
    const answer = await support.update(bought.id, {
      phone_number: { ...whole, id: 1, number: '+15005550006', unknown: {}, nickname: 'only this' },
      ivrs: [],
      locale: 'en',
    });
    expect(answer.status).toBe(200);
    expect(answer.json.phone_number).toEqual({
      ...bought,
      nickname: 'only this',
      name: 'only this',
    });
    expect(idsOf(await support.list())).toContain(bought.id);
  });

  test('what is wrong in a body is named, and nothing of it is done', async () => {
    const { support } = trunkline;
    const bought = await buyOne(support);
    const answer = await support.update(bought.id, {
      phone_number: { nickname: 'new', recorded: 'yes', settings: { voicemail: 1 } },
    });
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({
      error: 'RecordInvalid',
      description: 'Record validation errors',
    });
    expect(refusedFields(answer)).toEqual({
      recorded: ['InvalidType'],
      'settings.voicemail': ['InvalidType'],
    });
    expect((await support.show(bought.id)).json.phone_number).toEqual(bought);
  });
});
