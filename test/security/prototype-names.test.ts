import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resources } from '../../src/domain/resources/index.ts';
import { memberPath } from '../../src/http/resources/paths.ts';
import { operationsIn, type FoundOperation } from '../support/api-document.ts';
import { send } from '../support/bare.ts';
import { path, type Answer } from '../support/client.ts';
import { parentsOf, recordsOf } from '../support/records.ts';
import type { Schema } from '../support/schema-values.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

/** What every object has without being given it, so what a table made of one seems to hold. */
const names = [
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
  '__lookupSetter__',
  'toLocaleString',
  'propertyIsEnumerable',
];

type Route = Omit<FoundOperation, 'method'> & {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
};

let trunkline: TestTrunkline;
let routes: Route[];
let schemas: Readonly<Record<string, Schema>>;
beforeAll(async () => {
  trunkline = await startTrunkline({
    strictHosts: true,
    testClock: '2026-01-31T09:00:00Z',
    carriers: 'sandbox',
  });
  const ids = await oneOfEach();
  const { json } = await send(trunkline, { method: 'GET', url: '/openapi.json' });
  schemas = json.components.schemas;
  routes = operationsIn(json).map((operation) => ({
    ...operation,
    method: operation.method.toUpperCase() as Route['method'],
    url: operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(ids.get(name))),
  }));
});
afterAll(() => trunkline.close());

/** The id of one record of each kind, by its name in paths. */
async function oneOfEach(): Promise<Map<string, unknown>> {
  const { support } = trunkline;
  const ids = new Map<string, unknown>([['phone_number_id', (await support.buy()).id]]);
  const user = { email: 'jo@example.com' };
  const made = { method: 'POST', url: '/api/v2/users', payload: { user } } as const;
  ids.set('user_id', (await support.request(made)).json.user.id);
  for (const declaration of resources) {
    if (!declaration.operations.includes('create')) continue;
    const above = await parentsOf(support, declaration);
    const { id } = await recordsOf(support, declaration, above).make();
    const inPath = [...memberPath(declaration).matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    inPath.forEach((name, at) => ids.set(name, [...above, id][at]));
  }
  return ids;
}

/** They take a search token. */
const purchases = new Set(['CreatePhoneNumber', 'DryRunPhoneNumber']);

/** Where a body has one of a few values, by the names on the way there; `[]` is an element of an array. */
function choicesIn(schema: Schema, above: readonly string[] = []): string[][] {
  const { $ref, anyOf = [], items, properties = {} } = schema;
  if ($ref) return choicesIn(schemas[$ref.split('/').at(-1) ?? ''] ?? {}, above);
  if (schema.enum || 'const' in schema || schema.type === 'boolean') return [[...above]];
  return [
    ...anyOf.flatMap((one) => choicesIn(one, above)),
    ...(items ? choicesIn(items, [...above, '[]']) : []),
    ...Object.entries(properties).flatMap(([name, one]) => choicesIn(one, [...above, name])),
  ];
}

function bodyWith([name, ...below]: readonly string[], value: string): unknown {
  if (name === undefined) return value;
  const inside = bodyWith(below, value);
  return name === '[]' ? [inside] : { [name]: inside };
}

const request = ({ method, url }: Route, rest: object): Promise<Answer> =>
  trunkline.support.request({ method, url, ...rest });

describe('ASVS 5.1.2, 5.1.3: a name that every object has', () => {
  test('is none of the values of any query parameter', async () => {
    const tried: string[] = [];
    for (const route of routes) {
      for (const { name, in: place, schema } of route.parameters) {
        if (place !== 'query') continue;
        tried.push(`${route.operationId} ${name}`);
        const isChoice = choicesIn(schema).length > 0 || name.startsWith('p');
        for (const value of names) {
          const { status, json } = await request(route, { query: { [name]: value } });
          expect(status, `${tried.at(-1)} ${value}`).toBeLessThan(500);
          if (isChoice) expect([tried.at(-1), value, status]).toEqual([tried.at(-1), value, 400]);
          if (status >= 400) expect(json.error).toBeTruthy();
        }
      }
    }
    for (const name of ['minimal_mode', 'page', 'page[size]', 'page[after]', 'per_page']) {
      expect(tried).toContain(`ListPhoneNumbers ${name}`);
    }
    const others = ['toll_free', 'country', 'area_code', 'contains'];
    for (const name of others) expect(tried).toContain(`SearchAvailablePhoneNumbers ${name}`);
    expect(tried).toContain('CreatePhoneNumber dry_run');
    expect(tried).toContain('ShowPhoneNumber include');
  });

  test('is none of the values of any property of a body', async () => {
    const tried: string[] = [];
    const { token } = await trunkline.support.find();
    // What is done to many is told in the rows of a job, each by the rules of the single operation; a webhook is looked up first.
    for (const route of routes.filter(
      ({ operationId }) => !/Many|(Update|Patch)Webhook/.test(operationId),
    )) {
      const { schema = {} } = route.requestBody?.content['application/json'] ?? {};
      for (const choice of choicesIn(schema)) {
        const field = choice
          .slice(1)
          .filter((name) => name !== '[]')
          .join('.');
        tried.push(`${route.operationId} ${field}`);
        for (const value of names) {
          const payload = bodyWith(choice, value) as Record<string, object>;
          // Without one nobody looks at the rest.
          if (purchases.has(route.operationId))
            Object.assign(payload['phone_number'] ?? {}, { token });
          const { status, json } = await request(route, { payload });
          const isDryRun = route.operationId === 'DryRunPhoneNumber';
          const expected = [tried.at(-1), value, isDryRun ? 200 : 422];
          expect([tried.at(-1), value, status]).toEqual(expected);
          expect(Object.keys((json.dry_run ?? json).details)).toContain(field);
        }
      }
    }
    for (const field of ['recorded', 'call_recording_consent', 'settings.voicemail']) {
      expect(tried).toContain(`UpdatePhoneNumber ${field}`);
    }
    expect(tried).toContain('UpdateIvrRoute action');
    expect(tried).toContain('CreateSandboxFault kind');
    expect(tried.length).toBeGreaterThan(50);
  });

  test('is none of the keys of a map', async () => {
    const { support } = trunkline;
    const { id } = await support.buy();
    for (const name of names) {
      const payload = `{"phone_number":{"categorised_greetings":{"${name}":"voicemail_en"}}}`;
      const { status } = await support.request({ method: 'PUT', url: `${path}/${id}`, payload });
      // One that would change what objects are is not even read.
      expect([name, status]).toEqual([name, name === '__proto__' ? 200 : 422]);
    }
    expect((await support.show(id)).json.phone_number.categorised_greetings).toEqual(
      (await support.show((await support.buy()).id)).json.phone_number.categorised_greetings,
    );
  });

  test('is an unknown parameter, an unknown property, an unknown field of a form, and nothing more', async () => {
    const { support } = trunkline;
    const { id } = await support.buy();
    const query = names.map((name) => `${name}=true`).join('&');
    expect((await support.request({ method: 'GET', url: `${path}?${query}` })).status).toBe(200);
    const properties = names.map((name) => `"${name}":{"sms_enabled":true}`).join(',');
    const payload = `{"phone_number":{${properties},"nickname":"x"},${properties}}`;
    const { status, json } = await support.request({
      method: 'PUT',
      url: `${path}/${id}`,
      payload,
    });
    expect(status).toBe(200);
    expect(json.phone_number.nickname).toBe('x');
    expect(Object.keys(json.phone_number).filter((key) => names.includes(key))).toEqual([]);
    expect({}).not.toHaveProperty('sms_enabled');
  });

  test.each(names)('(%s) is no path, no id, no country, no account and no token', async (name) => {
    const { support } = trunkline;
    for (const url of [`/${name}`, `/api/v2/${name}`, `${path}/${name}`, `${path}/1/${name}`]) {
      const { status, json } = await support.request({ method: 'GET', url });
      expect([url, status]).toEqual([url, 404]);
      expect(json.error).toMatch(/^(InvalidEndpoint|RecordNotFound)$/);
    }
    expect((await support.search({ country: name })).status).toBe(422);
    expect((await support.create({ phone_number: { token: name } })).status).toBe(422);
    for (const headers of [{ authorization: `Bearer ${name}` }, { host: `${name}.localhost` }]) {
      expect((await support.request({ method: 'GET', url: path, headers })).status).toBe(401);
    }
  });
});
