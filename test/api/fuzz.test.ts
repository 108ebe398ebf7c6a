import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Answer } from '../support/client.ts';
import { anyBody, mutated } from '../support/hostile.ts';
import { buyOne, findOne, sendRaw, shown } from '../support/numbers.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let id: number;
beforeAll(async () => {
  trunkline = await startTrunkline();
  ({ id } = await buyOne(trunkline.support));
});
afterAll(() => trunkline.close());

/** A refusal is fine, and so is success; failing is not. */
async function sane(answering: Promise<Answer>): Promise<Answer> {
  const answer = await answering;
  expect(answer.status, answer.text).toBeLessThan(500);
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  if (answer.status >= 400) expect(answer.json.error, answer.text).toBeTruthy();
  return answer;
}

const types = fc.constantFrom('application/json', 'application/octet-stream', 'text/html', '*/*');

describe('bodies', () => {
  test('no body fails the service, on PUT or POST', async () => {
    const { support } = trunkline;
    const methods = fc.constantFrom('PUT', 'POST');
    const property = fc.asyncProperty(methods, anyBody, types, async (method, payload, type) => {
      const target = method === 'PUT' ? id : null;
      await sane(sendRaw(support, method, target, { payload, type }));
    });
    await fc.assert(property, tries(200));
    await support.list();
  });

  test('a valid number with values of it replaced is refused, or stays a valid number', async () => {
    const { support } = trunkline;
    const valid = await shown(support, id);
    const property = fc.asyncProperty(mutated(valid), async (phone_number) => {
      await sane(support.update(id, { phone_number }, { include: 'settings' }));
      await support.show(id, { include: 'settings' });
    });
    await fc.assert(property, tries(200));
    expect(Object.keys(await shown(support, id))).toEqual(Object.keys(valid));
    await support.list();
  });

  test('a valid order with values of it replaced never sells twice, and never fails', async () => {
    const { support } = trunkline;
    const { token } = await findOne(support);
    const order = {
      phone_number: { token, nickname: 'x', address_sid: 'AD1' },
      address_sid: 'AD1',
    };
    const ids = new Set<number>();
    const property = fc.asyncProperty(mutated(order), async (body) => {
      const answer = await sane(support.create(body));
      if (answer.status === 200) ids.add(answer.json.phone_number.id);
    });
    await fc.assert(property, tries(100));
    expect(ids.size).toBeLessThanOrEqual(1);
  });
});

const anItem = (key: string, item: string) => (bytes: number) =>
  filled(key, Math.floor(bytes / (item.length + 1)), () => item);
const counting = (key: string) => (bytes: number) =>
  filled(key, Math.floor(bytes / 7), (index) => String(100_000 + index));
const filled = (key: string, count: number, itemAt: (index: number) => string) =>
  `{"phone_number":{"${key}":[${Array.from({ length: count }, (_, at) => itemAt(at)).join(',')}]}}`;
const keyed = (bytes: number) =>
  Object.fromEntries(Array.from({ length: bytes / 14 }, (_, index) => [`c${index}`, 'x']));
const body = (phone_number: object) => JSON.stringify({ phone_number });

describe('large bodies', () => {
  /** Each makes a body of about so many bytes. */
  const bodies: [string, (bytes: number) => string][] = [
    ['many ids that are none', anItem('group_ids', '0')],
    ['many values of a wrong type', anItem('greeting_ids', '""')],
    ['many groups that do not exist', counting('group_ids')],
    ['many greetings that do not exist', counting('greeting_ids')],
    ['one group many times', anItem('group_ids', '1')],
    ['many greeting categories', (n) => body({ categorised_greetings: keyed(n) })],
    ['many unknown properties', (n) => body(keyed(n))],
    ['a long token', (n) => body({ token: 'f'.repeat(n) })],
    ['a long nickname', (n) => body({ nickname: ' '.repeat(n) })],
    ['a long telephone number', (n) => body({ failover_number: `+${'1'.repeat(n)}` })],
    ['a long locale', (n) => body({ settings: { callback_locale: 'e'.repeat(n) } })],
  ];

  // Growing, so that what takes too long is found before it takes for ever.
  test.each(bodies)('%s: answered quickly, up to the largest body', async (_, bodyOf) => {
    const { support } = trunkline;
    for (const kib of [4, 16, 64, 250]) {
      const payload = bodyOf(kib * 1024);
      await sane(sendRaw(support, 'PUT', id, { payload }));
      await sane(sendRaw(support, 'POST', null, { payload }));
    }
  });
});

describe('searches', () => {
  test('no pattern fails a search, in any country, wherever the page lies', async () => {
    const { support } = trunkline;
    const pattern = fc.string({
      unit: fc.constantFrom(...'0123456789aZ**'.split('')),
      maxLength: 15,
    });
    const countries = fc.constantFrom('US', 'CA', 'GB', 'DE', 'IE', 'JP', 'EE', 'BR', 'AQ');
    const query = fc.record(
      {
        country: countries,
        contains: pattern,
        area_code: fc.constantFrom('500', '212', '999', '205'),
        toll_free: fc.boolean(),
        page: fc.integer({ min: 1, max: 100 }),
      },
      { requiredKeys: ['country'] },
    );
    const property = fc.asyncProperty(query, async (asked) => {
      expect((await support.search(asked)).status).toBeLessThan(500);
    });
    await fc.assert(property, tries(100));
  });

  test('no value of a parameter fails the service', async () => {
    const { support } = trunkline;
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('', '0', '-1', '1e9', '\u0000', '\ud800', '*'.repeat(2_000), '９９'),
    );
    const names = ['country', 'contains', 'area_code', 'toll_free', 'page', 'per_page', 'include'];
    const cursors = ['page[size]', 'page[after]', 'page[before]', 'minimal_mode'];
    const query = fc.dictionary(fc.constantFrom(...names, ...cursors), value, { maxKeys: 4 });
    const urls = fc.constantFrom(path, `${path}/search`, `${path}/${id}`);
    const property = fc.asyncProperty(urls, query, async (url, asked) => {
      const parameters = Object.entries({ country: 'US', ...asked }).map(
        ([name, text]) => `${name}=${encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '?'))}`,
      );
      await sane(support.request({ method: 'GET', url: `${url}?${parameters.join('&')}` }));
    });
    await fc.assert(property, tries(200));
  });
});
