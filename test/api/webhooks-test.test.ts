import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesBy } from '../support/audit.ts';
import type { Client } from '../support/client.ts';
import { refusedFields } from '../support/numbers.ts';
import { receiver, status } from '../support/receiver.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { aWebhook, webhooksOf, type Webhooks } from '../support/webhook-client.ts';

let trunkline: TestTrunkline;
let admin: Client;
let webhooks: Webhooks;
beforeAll(async () => {
  trunkline = await startTrunkline({ webhookPrivateTargets: true });
  admin = trunkline.support;
  webhooks = webhooksOf(admin);
});
afterAll(() => trunkline.close());

const published = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==';
const signed = (secret: string, text: string) =>
  createHmac('sha256', secret).update(text).digest('base64');

describe('a test', () => {
  test('sends what is given, signed, and answers 200 with what the target said', async () => {
    const target = await receiver((answer) =>
      answer.writeHead(404, { 'X-Reason': 'nobody' }).end('not here'),
    );
    const { status: code, json } = await webhooks.test({
      endpoint: target.url,
      http_method: 'PUT',
      request_format: 'xml',
      payload: '"<a/>"',
      authentication: { type: 'bearer_token', data: { token: 'abc' } },
      custom_headers: { 'X-Desk': 'phones' },
    });
    expect(code).toBe(200);
    expect(Object.keys(json.response)).toEqual(['headers', 'status_code', 'payload']);
    expect(json.response).toMatchObject({ status_code: 404, payload: 'not here' });
    expect(json.response.headers).toContainEqual({ key: 'X-Reason', value: 'nobody' });
    const [got] = target.requests;
    expect(got).toMatchObject({ method: 'PUT', path: '/hook', body: '"<a/>"' });
    expect(got?.headers).toMatchObject({
      authorization: 'Bearer abc',
      'x-desk': 'phones',
      'content-type': 'application/xml; charset=utf-8',
    });
    const timestamp = String(got?.headers['x-zendesk-webhook-signature-timestamp']);
    expect(got?.headers['x-zendesk-webhook-signature']).toBe(
      signed(published, `${timestamp}"<a/>"`),
    );
  });

  test('of a webhook sends what that would, with its credentials and signed with its secret', async () => {
    const target = await receiver();
    const { id } = await aWebhook(admin, {
      endpoint: target.url,
      authentication: { type: 'basic_auth', data: { username: 'u', password: 'p' } },
      custom_headers: { 'X-Desk': 'phones' },
    });
    const { secret } = (await webhooks.secret(id)).json.signing_secret;
    const { json } = await webhooks.test({}, id);
    expect(json.response).toMatchObject({ status_code: 204, payload: '' });
    const [got] = target.requests;
    expect(got).toMatchObject({ method: 'POST', body: '' });
    expect(got?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from('u:p').toString('base64')}`,
      'x-desk': 'phones',
      'x-zendesk-webhook-id': id,
    });
    const timestamp = String(got?.headers['x-zendesk-webhook-signature-timestamp']);
    expect(got?.headers['x-zendesk-webhook-signature']).toBe(signed(secret, timestamp));
  });

  test('of a webhook takes what is given instead, and its credentials where only their type is', async () => {
    const [stored, given] = [await receiver(), await receiver(status(201))];
    const { id } = await aWebhook(admin, {
      endpoint: stored.url,
      authentication: { type: 'bearer_token', data: { token: 'stored' } },
    });
    const bearer = { type: 'bearer_token', add_position: 'header' };
    await webhooks.test({ endpoint: given.url, payload: '{"a":1}', authentication: bearer }, id);
    await webhooks.test({ endpoint: given.url, authentication: null }, id);
    const other = await webhooks.test({ authentication: { type: 'basic_auth' } }, id);
    expect(other.status).toBe(422);
    expect(stored.requests).toEqual([]);
    expect(given.requests.map(({ body, headers }) => [body, headers.authorization])).toEqual([
      ['{"a":1}', 'Bearer stored'],
      ['', undefined],
    ]);
  });

  test('that nobody answers is told why, and is 200 as well', async () => {
    const target = await receiver();
    await target.close();
    const { id } = await aWebhook(admin, { endpoint: target.url });
    const { status: code, json } = await webhooks.test({}, id);
    expect(code).toBe(200);
    expect(json).toEqual({ response: { headers: [], payload: '', error: expect.any(String) } });
  });

  test('of a target that never answers ends after ten seconds', async () => {
    const target = await receiver(() => {});
    const { id } = await aWebhook(admin, { endpoint: target.url });
    const testing = webhooks.test({}, id);
    await expect.poll(() => target.requests.length).toBe(1);
    const { json } = await trunkline.clock.passDuring(testing);
    expect(json.response.error).toMatch(/10/);
  });

  test('shows no more than 16 KiB of what the target says, and follows no redirect', async () => {
    const target = await receiver((answer) =>
      answer.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end('x'.repeat(20_000)),
    );
    const { id } = await aWebhook(admin, { endpoint: target.url });
    const { json } = await webhooks.test({}, id);
    expect(json.response.status_code).toBe(302);
    expect(json.response.payload).toHaveLength(16_384);
  });

  test('changes nothing of the webhook, and is no invocation of it', async () => {
    const target = await receiver(status(500));
    const webhook = await aWebhook(admin, { endpoint: target.url });
    await webhooks.test({}, webhook.id);
    expect((await webhooks.show(webhook.id)).json.webhook).toEqual(webhook);
    const account = await trunkline.ports.store.operator.findAccount('support');
    const key = { account_id: account?.id ?? 0, id: webhook.id };
    expect((await trunkline.ports.store.webhookTargets.target(key, 0))?.failing_since).toBeNull();
  });

  test.each<[object, string[]]>([
    [{}, ['endpoint', 'http_method', 'request_format']],
    [{ endpoint: 'x', http_method: 'GET', request_format: 'json' }, ['endpoint']],
    [
      { endpoint: 'https://example.com', http_method: 'GET', request_format: 'json', payload: {} },
      ['payload'],
    ],
    [
      {
        endpoint: 'https://example.com',
        http_method: 'POST',
        request_format: 'json',
        payload: 'x'.repeat(50_001),
      },
      ['payload'],
    ],
  ])('of no webhook needs all of it: %o is refused', async (request, fields) => {
    const refused = await webhooks.test(request);
    expect(refused.status).toBe(422);
    expect(Object.keys(refusedFields(refused))).toEqual(fields);
  });
});

test('where the operator allows no private targets a test goes to none', async () => {
  const closed = await startTrunkline();
  const target = await receiver();
  const refused = await webhooksOf(closed.support).test({
    endpoint: target.url,
    http_method: 'GET',
    request_format: 'json',
  });
  expect(Object.keys(refusedFields(refused))).toEqual(['endpoint']);
  expect(target.requests).toEqual([]);
  await closed.close();
});

test('who had something sent, where to and how, is in the audit log; what was sent, and what signs in, is not', async () => {
  const target = await receiver(status(500));
  const { id } = await aWebhook(admin, { name: 'Lines', endpoint: target.url });
  const hidden = { type: 'bearer_token', data: { token: 'kept-to-itself' } };
  const rows = await changesBy(trunkline.data, async () => {
    const request = { authentication: hidden, payload: '{"body":"kept-to-itself"}' };
    await webhooks.test({ ...request, http_method: 'PUT' }, id);
    const whole = { endpoint: target.url, http_method: 'POST', request_format: 'json' };
    await webhooks.test({ ...request, ...whole });
    await webhooks.test({ ...request, endpoint: 'nowhere' }, id);
  });
  expect(rows).toMatchObject([
    {
      action: 'test',
      source_type: 'webhook',
      source_id: id,
      source_label: 'Lines',
      facts: { endpoint: target.url, http_method: 'PUT' },
    },
    { action: 'test', source_id: '0', source_label: target.url, facts: { http_method: 'POST' } },
  ]);
  expect(JSON.stringify(rows)).not.toContain('kept-to-itself');
});
