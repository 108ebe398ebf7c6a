import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';
import { aWebhook, webhooksOf, type Webhooks } from '../support/webhook-client.ts';

let trunkline: TestTrunkline;
let admin: Client;
let webhooks: Webhooks;
let adminId: string;
beforeAll(async () => {
  trunkline = await startTrunkline();
  admin = trunkline.support;
  webhooks = webhooksOf(admin);
  const { store } = trunkline.ports;
  const account = await store.operator.findAccount('support');
  if (!account) throw new Error('no account');
  const agents = await store.operator.listAgents(account);
  adminId = String(agents.find(({ email }) => email === admin.email)?.id);
});
afterAll(() => trunkline.close());

const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const purchased = 'zen:event-type:phone_number.purchased';
const created = 'zen:event-type:group.created';

const basic = {
  type: 'basic_auth',
  data: { username: 'u', password: 'very-secret' },
  add_position: 'header',
};

/** Everything that can be written. */
const whole = {
  name: 'Line changes',
  description: 'For the desk',
  status: 'inactive',
  subscriptions: [purchased, created],
  endpoint: 'https://example.com/hook?a=b',
  http_method: 'POST',
  request_format: 'json',
  authentication: basic,
  custom_headers: { 'X-Desk': 'phones' },
};

const shown = async (id: string) => (await webhooks.show(id)).json.webhook;
describe('a webhook', () => {
  test('is created with a ULID, in the order of the wire, without what is absent and without its credentials', async () => {
    const { status, json } = await webhooks.create(whole);
    expect(status).toBe(201);
    const { webhook } = json;
    expect(Object.keys(webhook)).toEqual(
      'id name description status subscriptions created_at created_by endpoint http_method request_format authentication custom_headers'.split(
        ' ',
      ),
    );
    expect(webhook).toEqual({
      ...whole,
      id: expect.stringMatching(ulid),
      created_at: expect.stringMatching(instant),
      created_by: adminId,
      authentication: { ...basic, data: { username: 'u' } },
    });
    expect(await shown(webhook.id)).toEqual(webhook);
  });

  test('is active, and has nothing that was not given', async () => {
    const webhook = await aWebhook(admin);
    expect(webhook).toEqual({
      id: expect.stringMatching(ulid),
      name: 'Changes',
      status: 'active',
      created_at: expect.stringMatching(instant),
      created_by: adminId,
      endpoint: 'https://example.com/hook',
      http_method: 'POST',
      request_format: 'json',
    });
  });

  test('has no credentials that are shown: of an API key the name, of a token nothing', async () => {
    const key = await aWebhook(admin, {
      authentication: { type: 'api_key', data: { name: 'X-Key', value: 'very-secret' } },
    });
    const token = await aWebhook(admin, {
      authentication: { type: 'bearer_token', data: { token: 'very-secret' } },
    });
    expect(key['authentication']).toEqual({
      type: 'api_key',
      data: { name: 'X-Key' },
      add_position: 'header',
    });
    expect(token['authentication']).toEqual({ type: 'bearer_token', add_position: 'header' });
  });

  test('that is given null for what may be absent has none of it', async () => {
    const nothing = {
      description: null,
      subscriptions: null,
      authentication: null,
      custom_headers: null,
    };
    expect(await aWebhook(admin, nothing)).not.toHaveProperty('authentication');
  });

  test('waits for each type of events once', async () => {
    const { subscriptions } = await aWebhook(admin, { subscriptions: [created, created] });
    expect(subscriptions).toEqual([created]);
  });

  test('is deleted, whatever body comes with that, and is gone', async () => {
    const { id } = await aWebhook(admin);
    const removed = await admin.request({
      method: 'DELETE',
      url: `/api/v2/webhooks/${id}`,
      payload: { webhook: { id } },
    });
    expect([removed.status, removed.text]).toEqual([204, '']);
    for (const answer of [
      await webhooks.show(id),
      await webhooks.remove(id),
      await webhooks.patch(id, {}),
      await webhooks.put(id, whole),
      await webhooks.secret(id),
      await webhooks.resetSecret(id),
      await webhooks.clone(id),
      await webhooks.test({}, id),
    ]) {
      expect([answer.status, answer.json.error]).toEqual([404, 'RecordNotFound']);
    }
  });

  test.each(['1', 'nothing', 'z'.repeat(26), '8'.repeat(26), 'a'.repeat(3_000)])(
    'has no id such as %.30s',
    async (id) => {
      expect((await webhooks.show(id)).status).toBe(404);
      expect((await webhooks.clone(id)).status).toBe(404);
    },
  );
});

describe('a change', () => {
  test('by PATCH is 204 without a body, changes what it names, and says who made it and when', async () => {
    const { id, ...before } = await aWebhook(admin, whole);
    await trunkline.clock.advance(5_000);
    const changed = await webhooks.patch(id, { id, name: 'Other' });
    expect([changed.status, changed.text]).toEqual([204, '']);
    const after = await shown(id);
    expect(after).toEqual({
      ...before,
      id,
      name: 'Other',
      updated_at: expect.stringMatching(instant),
      updated_by: adminId,
    });
    expect(after.updated_at > after.created_at).toBe(true);
  });

  test('by PUT is 204 without a body, and takes away what it leaves out, but for subscriptions and status', async () => {
    const { id, created_at, created_by } = await aWebhook(admin, whole);
    const { name, endpoint, http_method, request_format } = whole;
    const changed = await webhooks.put(id, { name, endpoint, http_method, request_format });
    expect([changed.status, changed.text]).toEqual([204, '']);
    expect(await shown(id)).toEqual({
      id,
      name,
      endpoint,
      http_method,
      request_format,
      created_at,
      created_by,
      status: 'inactive',
      subscriptions: whole.subscriptions,
      updated_at: expect.any(String),
      updated_by: adminId,
    });
  });

  test('by PUT needs what creating needs', async () => {
    const { id } = await aWebhook(admin);
    const refused = await webhooks.put(id, { name: 'Only this' });
    expect(refused.status).toBe(422);
    expect(Object.keys(refusedFields(refused)).toSorted()).toEqual([
      'endpoint',
      'http_method',
      'request_format',
    ]);
  });

  test('takes away with null what may be absent', async () => {
    const { id } = await aWebhook(admin, whole);
    await webhooks.patch(id, {
      description: null,
      subscriptions: null,
      authentication: null,
      custom_headers: null,
    });
    const after = await shown(id);
    for (const name of ['description', 'subscriptions', 'authentication', 'custom_headers']) {
      expect(after).not.toHaveProperty(name);
    }
  });

  test('to what is so already is none', async () => {
    const { id } = await aWebhook(admin, whole);
    expect((await webhooks.patch(id, whole)).status).toBe(204);
    expect(await shown(id)).not.toHaveProperty('updated_at');
  });

  test('sends back what was shown, and the credentials stay', async () => {
    const { id } = await aWebhook(admin, whole);
    const before = await shown(id);
    expect((await webhooks.put(id, { ...before, name: 'Again' })).status).toBe(204);
    const account = await trunkline.ports.store.operator.findAccount('support');
    if (!account) throw new Error('no account');
    const target = await trunkline.ports.store.webhookTargets.target(
      { account_id: account.id, id },
      0,
    );
    expect(target?.authentication).toEqual({ type: 'basic_auth', data: basic.data });
  });

  test('of a part of the credentials leaves the others, as long as they are of one type', async () => {
    const { id } = await aWebhook(admin, whole);
    await webhooks.patch(id, { authentication: { type: 'basic_auth', data: { username: 'v' } } });
    expect((await shown(id)).authentication.data).toEqual({ username: 'v' });
    const other = await webhooks.patch(id, { authentication: { type: 'bearer_token' } });
    expect(refusedFields(other)).toEqual({ 'authentication.data.token': ['BlankValue'] });
  });
});

describe('a clone', () => {
  test('is another webhook with the same settings and credentials, and a secret of its own', async () => {
    const original = await aWebhook(admin, whole);
    const { status, json } = await webhooks.clone(original.id);
    expect(status).toBe(201);
    expect(json.webhook).toEqual({
      ...original,
      id: expect.not.stringMatching(original.id),
      name: 'Line changes (copy)',
      created_at: expect.any(String),
    });
    const secretOf = async (id: string) =>
      (await webhooks.secret(id)).json.signing_secret.secret as string;
    expect(await secretOf(json.webhook.id)).not.toBe(await secretOf(original.id));
  });

  test('of a webhook with the longest name has no longer one', async () => {
    const { id } = await aWebhook(admin, { name: 'n'.repeat(255) });
    const { json } = await webhooks.clone(id);
    expect(json.webhook.name).toHaveLength(255);
    expect(json.webhook.name).toMatch(/n \(copy\)$/);
  });
});
