import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { scriptFault } from '../support/faults.ts';
import { send, sixOperations } from '../support/bare.ts';
import { path, type Answer } from '../support/client.ts';
import { buyOne, sendRaw } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const json = 'application/json; charset=utf-8';
const kib = 1024;

/** One request for each status that the six operations answer. */
async function oneOfEach(): Promise<[number, Answer][]> {
  const { support } = trunkline;
  const bought = await buyOne(support);
  const endUser = await trunkline.signUp('support', { role: 'end-user' });
  const limited = await startTrunkline({ rateLimit: 1 });
  onTestFinished(() => limited.close());
  await limited.support.list();
  const get = (url: string) => support.request({ method: 'GET', url });
  const fault = { operation: 'search', kind: 'unavailable' } as const;
  return [
    [200, await support.show(bought.id)],
    [200, await support.list()],
    [200, await support.search({ country: 'US' })],
    [200, await support.update(bought.id, { phone_number: { nickname: 'x' } })],
    [200, await support.remove(bought.id)],
    [200, await get('/healthz')],
    [200, await get('/readyz')],
    [200, await get('/openapi.json')],
    [400, await get(`${path}/search`)],
    [400, await get(`${path}?page=101`)],
    [400, await sendRaw(support, 'POST', null, { payload: '{' })],
    [400, await support.create({})],
    [401, await send(trunkline, { method: 'GET', url: path })],
    [
      401,
      await support.request({ method: 'GET', url: path, headers: { authorization: 'Bearer x' } }),
    ],
    [403, await endUser.list()],
    [404, await support.show(bought.id)],
    [404, await get('/nothing')],
    [404, await get(`${path}/%zz`)],
    [404, await get(`${path}/${'1'.repeat(2_000)}`)],
    [405, await support.request({ method: 'PATCH', url: path })],
    [413, await support.create({ phone_number: { nickname: 'x'.repeat(300 * kib) } })],
    [422, await support.create({ phone_number: { token: 'x' } })],
    [422, await support.search({ country: 'XX' })],
    [429, await limited.support.list()],
    [503, await scriptFault(trunkline.data, fault, () => support.search({ country: 'US' }))],
  ];
}

describe('every answer', () => {
  let answers: [number, Answer][];

  test('has the status it should have', async () => {
    answers = await oneOfEach();
    expect(answers.map(([, { status }]) => status)).toEqual(answers.map(([status]) => status));
  });

  test('is JSON, and says so', () => {
    for (const [, { headers, text }] of answers) {
      expect(headers['content-type']).toBe(json);
      expect(() => JSON.parse(text)).not.toThrow();
    }
  });

  test('has an error key when it is an error, and none when it is not', () => {
    for (const [status, answer] of answers) {
      const error: unknown = answer.json?.error;
      if (status < 400) expect(error).toBeUndefined();
      else expect(['string', 'object']).toContain(typeof error);
    }
  });

  test('has a Retry-After of whole seconds on 429 and 503, and on nothing else', () => {
    for (const [status, { headers }] of answers) {
      if (status === 429 || status === 503) expect(headers['retry-after']).toMatch(/^[1-9]\d*$/);
      else expect(headers).not.toHaveProperty('retry-after');
    }
  });

  test('asks for credentials with a 401, and with nothing else', () => {
    for (const [status, { headers }] of answers) {
      if (status === 401) expect(headers['www-authenticate']).toBe('Basic realm="Trunkline"');
      else expect(headers).not.toHaveProperty('www-authenticate');
    }
  });

  test('has no Location', () => {
    for (const [, { headers }] of answers) expect(headers).not.toHaveProperty('location');
  });

  test('has an x-request-id of its own', () => {
    const ids = answers.map(([, { headers }]) => headers['x-request-id']);
    for (const id of ids) expect(id).toMatch(/^[\w-]{8,64}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('paths', () => {
  test.each(sixOperations(1))('$name: with .json it is the same', async ({ request }) => {
    const [url, query] = request.url.split('?');
    const plain = await trunkline.support.request(request);
    const suffixed = await trunkline.support.request({
      ...request,
      url: `${url}.json${query ? `?${query}` : ''}`,
    });
    expect(suffixed.status).toBe(plain.status);
    if (plain.status !== 200) expect(suffixed.text).toBe(plain.text);
    else expect(Object.keys(suffixed.json)).toEqual(Object.keys(plain.json));
  });

  test('a bare question mark at the end changes nothing', async () => {
    const { support } = trunkline;
    const { id } = await buyOne(support);
    for (const url of [`${path}?`, `${path}.json?`, `${path}/${id}?`, `${path}/${id}.json?`]) {
      expect((await support.request({ method: 'GET', url })).status).toBe(200);
    }
  });

  test('.json in a parameter is a value', async () => {
    const url = `${path}/search?country=US&contains=a.json`;
    expect((await trunkline.support.request({ method: 'GET', url })).status).toBe(422);
  });

  test.each(['/healthz', '/readyz', '/openapi.json'])('%s needs no credentials', async (url) => {
    for (const host of ['localhost', 'nobody.example.com']) {
      expect((await send(trunkline, { method: 'GET', url, headers: { host } })).status).toBe(200);
    }
  });
});

describe('health', () => {
  test('/healthz and /readyz answer a status', async () => {
    expect((await send(trunkline, { method: 'GET', url: '/healthz' })).json).toEqual({
      status: 'ok',
    });
    const ready = await send(trunkline, { method: 'GET', url: '/readyz' });
    expect(ready.json).toMatchObject({ status: 'ready' });
  });

  test('/readyz is 503 while the store cannot be reached, /healthz is not', async () => {
    const started = await startTrunkline();
    onTestFinished(() => started.close());
    Object.assign(started.ports.store, { ping: () => Promise.reject(new Error('secret detail')) });
    const ready = await send(started, { method: 'GET', url: '/readyz' });
    expect(ready.status).toBe(503);
    expect(ready.json.error).toBe('Unavailable');
    expect(ready.text).not.toContain('secret detail');
    expect((await send(started, { method: 'GET', url: '/healthz' })).status).toBe(200);
  });

  test('/readyz waits two seconds for the store: then it is 503', async () => {
    const started = await startTrunkline();
    onTestFinished(() => started.close());
    const asked = new Promise<void>((resolve) => {
      const hang = () => (resolve(), new Promise(() => {}));
      Object.assign(started.ports.store, { ping: hang });
    });
    let isAnswered = false;
    const ready = send(started, { method: 'GET', url: '/readyz' }).finally(
      () => (isAnswered = true),
    );
    await asked;
    await started.clock.pass(1_999);
    expect(isAnswered).toBe(false);
    await started.clock.advance(1);
    expect((await ready).status).toBe(503);
  });

  test('what goes wrong inside is a 500 that tells nothing of it', async () => {
    const started = await startTrunkline();
    onTestFinished(() => started.close());
    Object.assign(started.ports.store, {
      of: () => {
        throw new Error('secret detail');
      },
    });
    const answer = await send(started, {
      method: 'GET',
      url: path,
      headers: { authorization: started.support.authorization },
    });
    expect(answer.status).toBe(500);
    expect(answer.json.error).toBe('InternalError');
    expect(answer.text).not.toContain('secret detail');
    expect(answer.headers).not.toHaveProperty('retry-after');
  });
});
