import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { packageFile } from '../../src/package-file.ts';
import { addresses } from '../../src/domain/resources/addresses.ts';
import { resources } from '../../src/domain/resources/index.ts';
import { routeOf } from '../../src/http/resources/routes.ts';
import { schemasOf } from '../../src/http/resources/schemas.ts';
import { version } from '../../src/version.ts';
import { send } from '../support/bare.ts';
import { path } from '../support/client.ts';
import { factsOf } from '../support/samples.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: Record<string, unknown> }> }>;
  security: object[];
}

interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, object> };
}

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: unknown[];
}

const large = ' '.repeat(300 * 1024);

let trunkline: TestTrunkline;
let text: string;
let document: Document;
beforeAll(async () => {
  trunkline = await startTrunkline();
  ({ text, json: document } = await send(trunkline, { method: 'GET', url: '/openapi.json' }));
});
afterAll(() => trunkline.close());

const operation = (method: string, url: string) => document.paths[url]?.[method] as Operation;
const member = `${path}/{phone_number_id}`;

const operations: [string, string, string, string[]][] = [
  [
    'ListPhoneNumbers',
    'get',
    path,
    ['minimal_mode', 'page', 'page[after]', 'page[before]', 'page[size]', 'per_page'],
  ],
  [
    'SearchAvailablePhoneNumbers',
    'get',
    `${path}/search`,
    ['area_code', 'contains', 'country', 'locality', 'page', 'per_page', 'toll_free', 'type'],
  ],
  ['ShowPhoneNumber', 'get', member, ['include', 'phone_number_id']],
  ['CreatePhoneNumber', 'post', path, ['dry_run', 'idempotency-key', 'include']],
  ['UpdatePhoneNumber', 'put', member, ['include', 'phone_number_id']],
  ['DeletePhoneNumber', 'delete', member, ['phone_number_id']],
];

const fiveOf = (one: string, many: string, url: string, id: string) => [
  `List${many}: get ${url}`,
  `Show${one}: get ${url}/{${id}}`,
  `Create${one}: post ${url}`,
  `Update${one}: put ${url}/{${id}}`,
  `Delete${one}: delete ${url}/{${id}}`,
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
  (operation(method, url).parameters ?? []).filter((one) => one.required).map(({ name }) => name);
const bodyOf = (method: string, url: string) =>
  JSON.stringify(operation(method, url).requestBody?.content['application/json']?.schema);

const withoutServers = (json: string) => ({ ...JSON.parse(json), servers: undefined });
const built = (name: string) => readFile(packageFile(`dist/${name}`), 'utf8');

describe('GET /openapi.json', () => {
  test('is what the build has made of the same sources, with and without the sandbox', async () => {
    expect(withoutServers(await built('openapi-sandbox.json'))).toEqual(withoutServers(text));
    const plain = await startTrunkline({ carriers: 'inventory' });
    onTestFinished(() => plain.close());
    const answer = await send(plain, { method: 'GET', url: '/openapi.json' });
    expect(withoutServers(await built('openapi.json'))).toEqual(withoutServers(answer.text));
    expect(answer.text).not.toContain('/sandbox/');
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
    const found = Object.entries(document.paths).flatMap(([url, methods]) =>
      Object.entries(methods).map(([method, one]) => `${one.operationId}: ${method} ${url}`),
    );
    const talk = '/api/v2/channels/voice';
    const support = '/api/v2';
    const ivr = `${talk}/ivr`;
    const expected = [
      ...operations.map(([id, method, url]) => `${id}: ${method} ${url}`),
      ...fiveOf('Group', 'Groups', `${support}/groups`, 'group_id'),
      ...fiveOf('Brand', 'Brands', `${support}/brands`, 'brand_id'),
      ...fiveOf('Schedule', 'Schedules', `${support}/business_hours/schedules`, 'schedule_id'),
      ...fiveOf('Address', 'Addresses', `${talk}/addresses`, 'address_id'),
      `ShowVoiceSettings: get ${talk}/settings`,
      `UpdateVoiceSettings: put ${talk}/settings`,
      ...fiveOf('Greeting', 'Greetings', `${talk}/greetings`, 'greeting_id'),
      `DownloadGreeting: get ${talk}/greetings/{greeting_id}/upload`,
      ...fiveOf('Ivr', 'Ivrs', ivr, 'ivr_id'),
      ...fiveOf('IvrMenu', 'IvrMenus', `${ivr}/{ivr_id}/menus`, 'ivr_menu_id'),
      ...fiveOf(
        'IvrRoute',
        'IvrRoutes',
        `${ivr}/{ivr_id}/menus/{ivr_menu_id}/routes`,
        'ivr_route_id',
      ),
      ...fiveOf('DigitalLine', 'DigitalLines', `${talk}/digital_lines`, 'digital_line_id').slice(1),
      'CreateOAuthToken: post /oauth/tokens',
      `ListLines: get ${talk}/lines`,
      `ListSandboxFaults: get ${support}/trunkline/sandbox/faults`,
      `CreateSandboxFault: post ${support}/trunkline/sandbox/faults`,
      `ClearSandboxFaults: delete ${support}/trunkline/sandbox/faults`,
      `ListDeletedPhoneNumbers: get ${talk}/deleted_phone_numbers`,
      `ShowDeletedPhoneNumber: get ${talk}/deleted_phone_numbers/{phone_number_id}`,
      `RestorePhoneNumber: put ${talk}/deleted_phone_numbers/{phone_number_id}/restore`,
      `ReleaseDeletedPhoneNumber: delete ${talk}/deleted_phone_numbers/{phone_number_id}`,
      `ListGreetingCategories: get ${talk}/greeting_categories`,
      `ShowGreetingCategory: get ${talk}/greeting_categories/{greeting_category_id}`,
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
    expect(bodyOf('post', url)).toContain(`"required":${JSON.stringify(facts.required)}`);
    expect(bodyOf('put', `${url}/{address_id}`)).not.toContain('"required":["name"');
    const parameters = (operation('get', url).parameters ?? []).map(({ name }) => name);
    const pages = ['page', 'page[after]', 'page[before]', 'page[size]', 'per_page'];
    expect(parameters.sort()).toEqual(pages);
    expect(requiredOf('get', `${url}/{address_id}`)).toEqual(['address_id']);
    expect(Object.keys(operation('post', url).responses)).toContain('201');
    expect(Object.keys(operation('delete', '/api/v2/groups/{group_id}').responses)).toContain(
      '204',
    );
  });

  test.each(operations)('%s has its parameters', (_, method, url, parameters) => {
    const found = (operation(method, url).parameters ?? []).map(({ name }) => name);
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

  test.each(operations)('%s has an error key in every error', (_, method, url) => {
    for (const [status, { content }] of Object.entries(operation(method, url).responses)) {
      const schema = JSON.stringify(content?.['application/json']?.schema);
      if (Number(status) >= 400) expect(schema, status).toContain('"error"');
      else if (method !== 'delete') expect(schema).toContain('"phone_number');
    }
  });

  test('a list answers pages by offset or by cursor', () => {
    const answer = JSON.stringify(operation('get', path).responses['200']);
    for (const keys of [
      ['phone_numbers', 'next_page', 'previous_page', 'count'],
      ['phone_numbers', 'meta', 'links'],
      ['has_more', 'after_cursor', 'before_cursor'],
      ['next', 'prev'],
    ]) {
      expect(answer).toContain(`"required":${JSON.stringify(keys)}`);
    }
  });

  test('the country of a search is required, and so is an id in a path', () => {
    expect(requiredOf('get', `${path}/search`)).toEqual(['country']);
    expect(requiredOf('get', member)).toEqual(['phone_number_id']);
    expect(requiredOf('get', path)).toEqual([]);
  });

  test('create and update say what they take', () => {
    expect(bodyOf('post', path)).toContain('"token"');
    expect(bodyOf('post', path)).toContain('"address_sid"');
    for (const body of [bodyOf('post', path), bodyOf('put', member)]) {
      for (const name of ['nickname', 'group_ids', 'call_recording_consent', 'settings']) {
        expect(body).toContain(`"${name}"`);
      }
      expect(body).not.toContain('"display_number"');
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
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(Object.keys(bought).sort());
    expect(schema.required?.toSorted()).toEqual(Object.keys(bought).sort());
    expect(schema.properties?.['call_recording_consent']?.enum).toEqual([
      'always',
      'opt_in',
      'opt_out',
      'never',
    ]);
  });

  test('an integer is called an integer, a flag of a number a boolean', () => {
    const { properties = {} } = document.components.schemas['PhoneNumber'] as Schema;
    expect(properties['id']?.type).toBe('integer');
    expect(properties['recorded']?.type).toBe('boolean');
  });

  test('all that is referred to is there', () => {
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(document.components.schemas).toHaveProperty(name as string);
  });
});
