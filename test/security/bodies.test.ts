import { afterAll, beforeAll, expect, test } from 'vitest';
import { maxJsonDepth } from '../../src/http/json-depth.ts';
import { ivrMenus, ivrRoutes } from '../../src/domain/resources/ivr-parts.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import { path, type Answer } from '../support/client.ts';
import { recordsOf } from '../support/records.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const voice = '/api/v2/channels/voice';
const writes = [
  ['POST', path],
  ['PUT', `${path}/1`],
  ['POST', `${voice}/ivr`],
  ['PUT', `${voice}/ivr/1/menus/1/routes/1`],
  ['PUT', `${voice}/settings`],
  ['POST', `${voice}/greetings`],
  ['POST', '/api/v2/sandbox/faults'],
] as const;

function send(method: 'POST' | 'PUT', url: string, payload: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'deep' };
  return trunkline.support.request({ method, url, headers, payload });
}

/** Of so many levels, with brackets in text that count for nothing. */
const nested = (levels: number) => `${'{"a\\"[{":'.repeat(levels - 1)}[]${'}'.repeat(levels - 1)}`;

test.each(writes)(
  'ASVS 13.2.2: %s %s takes bodies of so many levels, and no more',
  async (method, url) => {
    for (const levels of [maxJsonDepth + 1, 6_000]) {
      const { status, json } = await send(method, url, nested(levels));
      expect({ status, json }).toEqual({
        status: 400,
        json: {
          error: 'BadRequest',
          description: 'The body has more than 32 levels of objects and arrays',
        },
      });
    }
    const { json } = await send(method, url, nested(maxJsonDepth));
    expect(JSON.stringify(json)).not.toContain('levels');
  },
);

test('a deep body that is not JSON is refused before it is read', async () => {
  const { status } = await send('POST', path, '['.repeat(60_000));
  expect(status).toBe(400);
});

test('a refusal tells ten mistakes, and how many more there are', async () => {
  const { route } = await routeOfIvr();
  const group_ids = Array.from({ length: 1_000 }, (_, index) => 100_000 + index);
  const { status, json } = await route({ action: 'group', options: { group_ids } });
  expect(status).toBe(422);
  expect(json.details['options.group_ids']).toHaveLength(10);
  expect(json.details.base).toEqual([
    { description: 'Base: there are 990 more mistakes like these', error: 'InvalidValue' },
  ]);
});

test('a refusal is no longer than what it refuses, by much', async () => {
  const { route } = await routeOfIvr();
  const long = 'x'.repeat(30_000);
  const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`key${index}`, 1]));
  const hostile = [
    { overflow_options: [{ [long]: 1 }] },
    { overflow_options: [many] },
    { overflow_options: [{ a: [many] }] },
    { action: long, options: { [long.slice(1)]: 1 } },
    { options: { group_ids: Array(9_000).fill('a'), tags: Array(5_000).fill(1) } },
  ];
  for (const properties of hostile) {
    const { status, text } = await route({ action: 'group', ...properties });
    expect(status).toBe(422);
    expect(text.length).toBeLessThan(4_000);
  }
});

test('overflow options are small flat objects, and come back as they were sent', async () => {
  const { route } = await routeOfIvr();
  const overflow_options = [
    { action: 'voicemail', after: 30, active: true, none: null, group_ids: [1, 2], tags: ['a'] },
  ];
  const made = await route({ action: 'voicemail', overflow_options });
  expect(made.json.ivr_route.overflow_options).toEqual(overflow_options);
});

test.each([
  ['an object inside', [{ a: { b: 1 } }]],
  ['a list of lists', [{ a: [[1]] }]],
  ['long text', [{ a: 'x'.repeat(256) }]],
  ['a long name', [{ ['x'.repeat(65)]: 1 }]],
  ['many properties', [Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`a${at}`, 1]))]],
  ['a long list', [{ a: Array(101).fill(1) }]],
  ['more than ten', Array.from({ length: 11 }, () => ({}))],
])('overflow options with %s are refused', async (_, overflow_options) => {
  const { route } = await routeOfIvr();
  const { status, json } = await route({ action: 'voicemail', overflow_options });
  expect(status).toBe(422);
  expect(Object.keys(json.details)[0]).toMatch(/^overflow_options/);
});

async function routeOfIvr() {
  const ivr = await recordsOf(trunkline.support, ivrs).make({ name: 'Front desk' });
  const menu = await recordsOf(trunkline.support, ivrMenus, [ivr.id]).make({ name: 'More' });
  const routes = recordsOf(trunkline.support, ivrRoutes, [ivr.id, menu.id]);
  return { route: (properties: object) => routes.create({ keypress: '1', ...properties }) };
}
