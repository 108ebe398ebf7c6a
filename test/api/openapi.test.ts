import { numberFilterNames } from '../../src/domain/phone-numbers/number-filters.ts';
import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { packageFile } from '../../src/package-file.ts';
import { addresses } from '../../src/domain/resources/addresses.ts';
import { resources } from '../../src/domain/resources/index.ts';
import { routeOf } from '../../src/http/resources/routes.ts';
import { schemasOf } from '../../src/http/resources/schemas.ts';
import { version } from '../../src/version.ts';
import { renderOpenApi } from '../../scripts/openapi-document.ts';
import {
  operationsIn,
  referredTo,
  type ApiDocument,
  type FoundOperation,
} from '../support/api-document.ts';
import { otherOperations } from '../support/contract/other-operations.ts';
import { send } from '../support/bare.ts';
import { path } from '../support/client.ts';
import { factsOf } from '../support/samples.ts';
import type { Schema } from '../support/schema-values.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const large = ' '.repeat(300 * 1024);

let trunkline: TestTrunkline;
let text: string;
let document: ApiDocument;
let all: FoundOperation[];
beforeAll(async () => {
  trunkline = await startTrunkline();
  ({ text, json: document } = await send(trunkline, { method: 'GET', url: '/openapi.json' }));
  all = operationsIn(document);
});
afterAll(() => trunkline.close());

const operation = (method: string, url: string): FoundOperation => {
  const found = all.find((one) => one.method === method && one.path === url);
  if (!found) throw new Error(`no ${method} ${url}`);
  return found;
};
const member = `${path}/{phone_number_id}`;

const operations: [string, string, string, string[]][] = [
  [
    'ListPhoneNumbers',
    'get',
    path,
    [
      'If-None-Match',
      ...numberFilterNames.map((name) => `filter[${name}]`).toSorted(),
      'include',
      'minimal_mode',
      'page',
      'page[after]',
      'page[before]',
      'page[size]',
      'per_page',
      'query',
      'sort',
    ],
  ],
  [
    'SearchAvailablePhoneNumbers',
    'get',
    `${path}/search`,
    ['area_code', 'contains', 'country', 'locality', 'page', 'per_page', 'toll_free', 'type'],
  ],
  ['ShowPhoneNumber', 'get', member, ['If-None-Match', 'include', 'phone_number_id']],
  ['CreatePhoneNumber', 'post', path, ['Idempotency-Key', 'If-Match', 'dry_run', 'include']],
  ['UpdatePhoneNumber', 'put', member, ['If-Match', 'include', 'phone_number_id']],
  ['DeletePhoneNumber', 'delete', member, ['If-Match', 'phone_number_id']],
];

/** The operations of resources of which the list has none: those are held to what they declare. */
function newerThan(expected: readonly string[]): string[] {
  const declared = resources.map((declaration) =>
    declaration.operations.map((name) => {
      const { operationId } = schemasOf(declaration)[name] as { operationId: string };
      const { method, url } = routeOf(declaration, name);
      return `${operationId}: ${method.toLowerCase()} ${url.replaceAll(/:(\w+)/g, '{$1}')}`;
    }),
  );
  return declared.filter((lines) => !lines.some((line) => expected.includes(line))).flat();
}

const requiredOf = (method: string, url: string) =>
  operation(method, url)
    .parameters.filter((one) => one.required)
    .map(({ name }) => name);

/** A schema, or what it refers to. */
const schemaOf = (schema: Schema = {}): Schema =>
  schema.$ref === undefined ? schema : referredTo(document, schema.$ref);

/** What stands in a body under its key. */
function bodyOf(method: string, url: string): Schema {
  const { requestBody } = operation(method, url);
  const { properties = {} } = schemaOf(requestBody?.content['application/json']?.schema);
  return schemaOf(Object.values(properties)[0]);
}

const withoutServers = (json: string) => ({ ...JSON.parse(json), servers: undefined });

describe('GET /openapi.json', () => {
  test('is the file that is committed, but for where the service is', async () => {
    const committed = await readFile(packageFile('openapi.json'), 'utf8');
    expect(withoutServers(text)).toEqual(withoutServers(committed));
    expect(document.servers).toEqual([{ url: 'http://localhost' }]);
  });

  test('is made from the schemas of the routes', async () => {
    expect(await readFile(packageFile('openapi.json'), 'utf8')).toBe(await renderOpenApi());
  });

  test('has nothing of the sandbox where the service has none', async () => {
    const plain = await startTrunkline({ carriers: 'inventory' });
    onTestFinished(() => plain.close());
    const answer = await send(plain, { method: 'GET', url: '/openapi.json' });
    expect(text).toMatch(/sandbox/i);
    expect(answer.text).not.toContain('/sandbox/');
    expect(answer.text).not.toContain('Sandbox');
    const { paths } = document;
    expect(Object.keys(paths).filter((one) => !one.includes('/sandbox/'))).toEqual(
      Object.keys(answer.json.paths),
    );
  });

  test('is valid OpenAPI 3.1 by a public validator', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(text));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  test('names the service and its version, and needs no credentials', () => {
    expect(document.info).toMatchObject({ title: 'Trunkline', version });
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
  });

  test('holds the six operations on phone numbers, those of the resources, and nothing else', () => {
    const found = all.map(
      ({ operationId, method, path: url }) => `${operationId}: ${method} ${url}`,
    );
    const expected = [
      ...operations.map(([id, method, url]) => `${id}: ${method} ${url}`),
      ...otherOperations,
    ];
    expect(found.toSorted()).toEqual([...expected, ...newerThan(expected)].toSorted());
  });

  test('describes a resource: its record, what creating needs, and its pages', () => {
    const { properties, required } = document.components.schemas['Address'] as Schema;
    const facts = factsOf(addresses);
    const keys = facts.keys.toSorted();
    expect(Object.keys(properties ?? {}).sort()).toEqual(keys);
    expect(required?.toSorted()).toEqual(keys);
    const { path: url } = facts;
    expect(bodyOf('post', url).required?.toSorted()).toEqual(facts.required.toSorted());
    expect(bodyOf('put', `${url}/{address_id}`).required).toBeUndefined();
    const parameters = operation('get', url).parameters.map(({ name }) => name);
    const pages = ['page', 'page[after]', 'page[before]', 'page[size]', 'per_page'];
    expect(parameters.sort()).toEqual(['If-None-Match', ...pages]);
    expect(requiredOf('get', `${url}/{address_id}`)).toEqual(['address_id']);
    expect(Object.keys(operation('post', url).responses)).toContain('201');
    expect(Object.keys(operation('delete', '/api/v2/groups/{group_id}').responses)).toContain(
      '204',
    );
  });

  test.each(operations)('%s has its parameters', (_, method, url, parameters) => {
    const found = operation(method, url).parameters.map(({ name }) => name);
    expect(found.sort()).toEqual(parameters);
  });

  test.each(operations)('%s has every status that it answers', async (_, method, url) => {
    const { support } = trunkline;
    const endUser = await trunkline.signUp('support', { role: 'end-user' });
    const reader = await trunkline.signUp('support', { scope: 'read' });
    const request = {
      method: method.toUpperCase() as 'GET',
      url: url.replace('{phone_number_id}', '1'),
      headers: { 'content-type': 'application/json' },
    };
    const written = method === 'get' ? {} : { payload: '{"phone_number":{}}' };
    const answers = [
      await support.request({ ...request, ...written }),
      await send(trunkline, request),
      await endUser.request(request),
      await reader.request({ ...request, ...written }),
      await support.request({ ...request, headers: { host: 'nobody.localhost' } }),
      await support.request({ ...request, ...(method !== 'get' && { payload: '{' }) }),
      await support.request({ ...request, ...(method !== 'get' && { payload: large }) }),
      await support.request({ ...request, url: `${request.url}?page=x&include=x&country=x` }),
    ];
    const documented = Object.keys(operation(method, url).responses);
    for (const { status, text } of answers) expect(documented, text).toContain(String(status));
    expect(documented).toEqual(expect.arrayContaining(['200', '401', '403', '429', '503']));
  });

  test('the country of a search is required, and so is an id in a path', () => {
    expect(requiredOf('get', `${path}/search`)).toEqual(['country']);
    expect(requiredOf('get', member)).toEqual(['phone_number_id']);
    expect(requiredOf('get', path)).toEqual([]);
  });

  test('create and update say what they take', () => {
    const [created, updated] = [bodyOf('post', path), bodyOf('put', member)];
    expect(created.required).toEqual(['token']);
    expect(created.properties).toHaveProperty('address_sid');
    expect(updated.required).toBeUndefined();
    for (const { properties = {} } of [created, updated]) {
      const names = ['nickname', 'group_ids', 'call_recording_consent', 'settings'];
      expect(Object.keys(properties)).toEqual(expect.arrayContaining(names));
      expect(properties).not.toHaveProperty('display_number');
    }
  });

  test('every operation takes Basic and Bearer, and says the scope that it asks for', () => {
    const { securitySchemes } = document.components;
    expect(Object.keys(securitySchemes).sort()).toEqual(['basic', 'bearer', 'oauth']);
    for (const [, method, url] of operations) {
      const kind = method === 'get' ? 'phone_numbers:read' : 'phone_numbers:write';
      const scope = method === 'post' ? 'purchases:write' : kind;
      const expected = [{ basic: [] }, { bearer: [] }, { oauth: [scope] }];
      expect(operation(method, url).security).toEqual(expected);
    }
  });

  test('a phone number has all its keys, and all are required', async () => {
    const schema = document.components.schemas['PhoneNumber'] as Schema;
    const bought = await trunkline.support.buy();
    const properties = Object.keys(schema.properties ?? {});
    expect(properties.sort()).toEqual(
      [...Object.keys(bought), 'settings', 'carrier_terms', 'external_id'].sort(),
    );
    expect(schema.required?.toSorted()).toEqual(Object.keys(bought).sort());
    expect(schema.properties?.['call_recording_consent']?.enum).toEqual([
      'always',
      'opt_in',
      'opt_out',
      'never',
    ]);
  });
});
