import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { path, type Answer, type Client } from '../support/client.ts';
import { buyOne, findOne, refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
let client: Client;
beforeAll(async () => {
  trunkline = await startTrunkline();
  client = trunkline.support;
});
afterAll(() => trunkline.close());

const talk = '/api/v2/channels/voice';
const listPaths = [path, `${talk}/lines`, `${talk}/deleted_phone_numbers`, `${talk}/ivr`];
const pages = [
  'page=0',
  'page=x',
  'per_page=-1',
  'page[size]=0',
  'page[after]=x',
  'page[before]=x',
];
const flags = ['yes', '2', 'null', 'truefalse'];

const mistakes: [string, string, string][] = [
  ...flags.map((value): [string, string, string] => [
    'toll_free',
    `${path}/search?country=US&toll_free=${value}`,
    'InvalidType',
  ]),
  ...flags.flatMap((value) =>
    [path, `${talk}/lines`].map((list): [string, string, string] => [
      'minimal_mode',
      `${list}?minimal_mode=${value}`,
      'InvalidType',
    ]),
  ),
  ['country', `${path}/search`, 'BlankValue'],
  ['country', `${path}/search?country=`, 'BlankValue'],
  ['country', `${path}/search?country=XX`, 'InvalidValue'],
  ['area_code', `${path}/search?country=GB&area_code=200`, 'InvalidValue'],
  ['contains', `${path}/search?country=US&contains=-`, 'InvalidValue'],
  ['page', `${path}/search?country=US&page=x`, 'InvalidValue'],
  ['per_page', `${path}/search?country=US&per_page=x`, 'InvalidValue'],
  ['page', `${path}/search?country=US&page=10001`, 'InvalidValue'],
  ['include', `${path}/1?include=everything`, 'InvalidValue'],
  ...listPaths.flatMap((list) =>
    [...pages, 'page=101'].map((page): [string, string, string] => [
      page.split('=')[0] ?? '',
      `${list}?${page}`,
      'InvalidValue',
    ]),
  ),
  ['page[before]', `${path}?page[after]=x&page[before]=x`, 'InvalidValue'],
];

const expectNamed = (answer: Answer, field: string, error: string) => {
  expect([400, 422]).toContain(answer.status);
  expect(refusedFields(answer)).toEqual({ [field]: [error] });
};

describe('a mistake names its field', () => {
  test.each(mistakes)('%s: GET %s is %s', async (field, url, error) => {
    expectNamed(await client.request({ method: 'GET', url }), field, error);
  });

  test.each([
    ['phone_number', {}, 'BlankValue'],
    ['phone_number', { phone_number: [] }, 'InvalidType'],
    ['token', { phone_number: {} }, 'BlankValue'],
  ])('%s: creating with %j is %s', async (field, body, error) => {
    expectNamed(await client.create(body), field, error);
  });

  test.each(['group', 'brand', 'schedule', 'address', 'greeting', 'ivr', 'digital_line', 'fault'])(
    '%s: a body without it',
    async (singular) => {
      const paths: Record<string, string> = {
        group: '/api/v2/groups',
        brand: '/api/v2/brands',
        schedule: '/api/v2/business_hours/schedules',
        address: `${talk}/addresses`,
        greeting: `${talk}/greetings`,
        ivr: `${talk}/ivr`,
        digital_line: `${talk}/digital_lines`,
        fault: '/api/v2/trunkline/sandbox/faults',
      };
      for (const payload of [{}, { wrong: {} }]) {
        const answer = await client.request({ method: 'POST', url: paths[singular]!, payload });
        expectNamed(answer, singular, 'BlankValue');
      }
    },
  );

  test('dry_run, include and Idempotency-Key of creating a number', async () => {
    const { token } = await findOne(client);
    const payload = { phone_number: { token } };
    const post = (query: string, key?: string) =>
      client.request({
        method: 'POST',
        url: `${path}?${query}`,
        payload,
        ...(key !== undefined && { headers: { 'idempotency-key': key } }),
      });
    expectNamed(await post('dry_run=perhaps'), 'dry_run', 'InvalidType');
    expectNamed(await post('include=x'), 'include', 'InvalidValue');
    expectNamed(await post('', 'k'.repeat(256)), 'Idempotency-Key', 'ValueTooLong');
  });

  test('include and the key of the body of updating one', async () => {
    const { id } = await buyOne(client);
    expectNamed(
      await client.update(id, { phone_number: {} }, { include: 'x' }),
      'include',
      'InvalidValue',
    );
    expectNamed(await client.update(id, {}), 'phone_number', 'BlankValue');
  });
});

test('past the depth of pages a search recommends what it takes, a list what that takes', async () => {
  const search = await client.search({ country: 'US', page: 10_001 });
  expect(search.json.error).toBe('InvalidPaginationDepth');
  expect(search.json.description).toMatch(/contains/);
  expect(search.json.description).not.toMatch(/page\[|cursor/i);
  expect((await client.list({ page: 101 })).json.description).toMatch(/page\[after\]/);
});

test('malformed JSON is told by its place, in any operation that takes a body', async () => {
  for (const url of [path, '/api/v2/groups', `${talk}/ivr`]) {
    const answer = await client.request({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      payload: '{\n  "phone_number": {"nickname": }\n}',
    });
    expect(answer.status).toBe(400);
    expect(answer.json.description).toBe(
      'The body is not valid JSON: line 2, column 32: expected a value, found "}"',
    );
  }
});
