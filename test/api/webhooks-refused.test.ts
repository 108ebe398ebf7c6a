import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resources } from '../../src/domain/resources/index.ts';
import { subscribable } from '../../src/domain/webhooks/event-types.ts';
import type { Answer, Client } from '../support/client.ts';
import { refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { aWebhook, webhooksOf, wholeWebhook, type Webhooks } from '../support/webhook-client.ts';

let trunkline: TestTrunkline;
let admin: Client;
let webhooks: Webhooks;
beforeAll(async () => {
  trunkline = await startTrunkline();
  admin = trunkline.support;
  webhooks = webhooksOf(admin);
});
afterAll(() => trunkline.close());
const purchased = 'zen:event-type:phone_number.purchased';

const create = (settings: object) => webhooks.create({ ...wholeWebhook, ...settings });
const problemsOf = ({ json }: Answer, field: string): string[] =>
  (json.details?.[field] ?? []).map(({ description }: { description: string }) => description);

describe('a webhook', () => {
  test('needs a name, an endpoint, a method and a format', async () => {
    const refused = await webhooks.create({});
    expect(refused.status).toBe(422);
    expect(refusedFields(refused)).toEqual({
      name: ['BlankValue'],
      endpoint: ['BlankValue'],
      http_method: ['BlankValue'],
      request_format: ['BlankValue'],
    });
  });

  test.each<[object, string]>([
    [{ name: ' ' }, 'name'],
    [{ name: 'n'.repeat(256) }, 'name'],
    [{ description: 'd'.repeat(1_001) }, 'description'],
    [{ status: 'paused' }, 'status'],
    [{ status: null }, 'status'],
    [{ http_method: 'HEAD' }, 'http_method'],
    [{ http_method: 'post' }, 'http_method'],
    [{ request_format: 'yaml' }, 'request_format'],
    [{ subscriptions: purchased }, 'subscriptions'],
    [{ subscriptions: Array.from({ length: 101 }, () => purchased) }, 'subscriptions'],
    [{ authentication: { type: 'oauth' } }, 'authentication.type'],
    [{ authentication: { type: 'basic_auth', data: [] } }, 'authentication.data'],
    [
      {
        authentication: {
          type: 'bearer_token',
          data: { token: 'x' },
          add_position: 'query_string',
        },
      },
      'authentication.add_position',
    ],
    [{ custom_headers: [] }, 'custom_headers'],
    [{ custom_headers: { 'X-Number': 1 } }, 'custom_headers.X-Number'],
  ])('with %o is refused, and it is said why', async (settings, field) => {
    const refused = await create(settings);
    expect(refused.status).toBe(422);
    expect(Object.keys(refusedFields(refused))).toEqual([field]);
  });

  test.each([undefined, null, [], 'x', { webhook: null }, { webhook: [] }, { hook: {} }])(
    'is not made of %o',
    async (payload) => {
      const url = '/api/v2/webhooks';
      const refused = await admin.request({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json' },
        ...(payload !== undefined && { payload: JSON.stringify(payload) }),
      });
      expect([refused.status, refused.json.error]).toEqual([400, 'BadRequest']);
    },
  );
});

describe('an endpoint', () => {
  test.each([
    'https://example.com',
    'http://example.com:8080/a/b?c=d&e=%20',
    'https://203.0.114.1/hook',
    'https://[2606:4700::1111]/hook',
    'https://xn--bcher-kva.example/',
  ])('may be %s', async (endpoint) => {
    const { status, json } = await create({ endpoint });
    expect([status, json.webhook?.endpoint]).toEqual([201, endpoint]);
  });

  test.each([
    '',
    'example.com/hook',
    '/hook',
    'ftp://example.com',
    'javascript:alert(1)',
    'noop://noop',
    'https://',
    'https://user@example.com',
    'https://user:password@example.com',
    'https://:password@example.com',
    'https://example.com/#part',
    'https://example.com/#',
    'https://exam ple.com',
    'https://example.com/\u0001',
    'https://example.com/a\tb',
    `https://example.com/${'x'.repeat(2_048)}`,
  ])('may not be %.60s', async (endpoint) => {
    const refused = await create({ endpoint });
    expect(refused.status).toBe(422);
    expect(Object.keys(refusedFields(refused))).toEqual(['endpoint']);
    expect(JSON.stringify(refused.json)).not.toContain('password@');
  });

  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::]/',
    'http://[::1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://acme.localhost:3000/',
  ])('may not be the private %s, unless the operator allows it', async (endpoint) => {
    const refused = await create({ endpoint });
    expect(problemsOf(refused, 'endpoint').join()).toContain('--webhook-private-targets');
  });

  test('may be private where the operator allows it', async () => {
    const open = await startTrunkline({ webhookPrivateTargets: true });
    const endpoint = 'http://127.0.0.1:9/hook';
    expect((await aWebhook(open.support, { endpoint }))['endpoint']).toBe(endpoint);
    await open.close();
  });
});

describe('subscriptions', () => {
  test('may be all types of events that there are', async () => {
    const { status, json } = await create({ subscriptions: subscribable });
    expect([status, json.webhook?.subscriptions]).toEqual([201, subscribable]);
  });

  test('are of what happens to each resource by itself', () => {
    for (const { kind, operations, nesting } of resources) {
      const of = (happening: string) => `zen:event-type:${kind}.${happening}`;
      const canBe = (operation: 'create' | 'update' | 'delete') =>
        !nesting && operations.includes(operation);
      expect(subscribable.includes(of('created'))).toBe(canBe('create'));
      expect(subscribable.includes(of('updated'))).toBe(canBe('update'));
      expect(subscribable.includes(of('deleted'))).toBe(canBe('delete'));
    }
  });

  test.each([
    ['phone_number.purchased', purchased],
    ['zen:event-type:phone_number.purchase', purchased],
    ['zen:event-type:group.create', 'zen:event-type:group.created'],
  ])('to %s are refused, and the right name is told', async (name, meant) => {
    const refused = await create({ subscriptions: [name] });
    expect(refusedFields(refused)).toEqual({ subscriptions: ['InvalidValue'] });
    expect(problemsOf(refused, 'subscriptions').join()).toContain(`did you mean ${meant}?`);
  });

  test('to what nobody could have meant are refused with all there are', async () => {
    const refused = await create({
      subscriptions: ['zen:event-type:user.deleted', 'x', purchased],
    });
    const problems = problemsOf(refused, 'subscriptions');
    expect(problems).toHaveLength(3);
    for (const name of subscribable) expect(problems[2]).toContain(name);
  });

  test('to the reset of the account are refused, as it takes the webhooks along', async () => {
    const refused = await create({ subscriptions: ['zen:event-type:account.reset'] });
    expect(refusedFields(refused)['subscriptions']).toContain('InvalidValue');
  });

  test('of triggers are refused, as there are none here', async () => {
    const refused = await create({ subscriptions: ['conditional_ticket_events'] });
    const [problem, ...others] = problemsOf(refused, 'subscriptions');
    expect([problem, others]).toEqual([expect.stringMatching(/no triggers/), []]);
  });

  test('take JSON by POST', async () => {
    const other = { http_method: 'PUT', request_format: 'xml' };
    const refused = await create({ ...other, subscriptions: [purchased] });
    expect(Object.keys(refusedFields(refused))).toEqual(['http_method', 'request_format']);
    const { status, json } = await create({ ...other, subscriptions: [] });
    expect(status).toBe(201);
    const late = await webhooks.patch(json.webhook.id, { subscriptions: [purchased] });
    expect(late.status).toBe(422);
  });
});

describe('credentials', () => {
  test.each<[object, string]>([
    [{ type: 'api_key' }, 'name value'],
    [{ type: 'api_key', data: { name: 'X-Key' } }, 'value'],
    [{ type: 'api_key', data: { name: 'X Key', value: 'v' } }, 'name'],
    [{ type: 'api_key', data: { name: 'Host', value: 'v' } }, 'name'],
    [{ type: 'api_key', data: { name: 'X-Zendesk-Webhook-Id', value: 'v' } }, 'name'],
    [{ type: 'api_key', data: { name: 'n'.repeat(129), value: 'v' } }, 'name'],
    [{ type: 'api_key', data: { name: 'X-Key', value: 'a\r\nb' } }, 'value'],
    [{ type: 'api_key', data: { name: 'X-Key', value: 'ä' } }, 'value'],
    [{ type: 'api_key', data: { name: 'X-Key', value: 'v'.repeat(4_097) } }, 'value'],
    [{ type: 'basic_auth' }, 'username password'],
    [{ type: 'basic_auth', data: { username: 'a:b', password: 'p' } }, 'username'],
    [{ type: 'basic_auth', data: { username: 'a', password: 'p\n' } }, 'password'],
    [{ type: 'bearer_token', data: { token: '' } }, 'token'],
    [{ type: 'bearer_token', data: { token: ' t' } }, 'token'],
  ])(
    'that are %o are refused, and nothing of them is told again',
    async (authentication, names) => {
      const refused = await create({ authentication });
      expect(refused.status).toBe(422);
      const fields = names.split(' ').map((name) => `authentication.data.${name}`);
      expect(Object.keys(refusedFields(refused))).toEqual(fields);
    },
  );
});

describe('custom headers', () => {
  test.each<[Record<string, string>, RegExp]>([
    [{ '': 'x' }, /is not the name of a header/],
    [{ 'X Y': 'x' }, /is not the name of a header/],
    [{ Host: 'x' }, /of the service’s own/],
    [{ 'content-length': '0' }, /of the service’s own/],
    [{ 'Webhook-Signature': 'x' }, /of the service’s own/],
    [{ 'x-zendesk-webhook-signature': 'x' }, /of the service’s own/],
    [{ Authorization: 'x' }, /belongs in authentication/],
    [{ 'X-A': '1', 'x-a': '2' }, /is sent already/],
    [{ 'X-A': 'a\r\nX-B: c' }, /visible ASCII/],
    [{ 'X-A': '' }, /visible ASCII/],
    [{ 'X-A': 'v'.repeat(1_001) }, /too long/],
    [{ ['n'.repeat(129)]: 'x' }, /too long/],
    [Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`X-${at}`, 'x'])), /too many/],
  ])('%o are refused', async (custom_headers, problem) => {
    const refused = await create({ custom_headers });
    expect(refused.status).toBe(422);
    expect(problemsOf(refused, 'custom_headers')).toEqual([expect.stringMatching(problem)]);
  });

  test('may not be the one that signs in', async () => {
    const refused = await create({
      authentication: { type: 'api_key', data: { name: 'X-Key', value: 'v' } },
      custom_headers: { 'x-key': 'other' },
    });
    expect(problemsOf(refused, 'custom_headers').join()).toContain('is sent already');
  });
});
