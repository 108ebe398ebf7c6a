import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WebhookStore } from '../../../src/app/ports/webhooks.ts';
import type { Ports } from '../../../src/app/ports.ts';
import type { Account } from '../../../src/domain/account.ts';
import { createWebhook } from '../../../src/app/webhooks/create.ts';
import { updateWebhook } from '../../../src/app/webhooks/update.ts';
import { inTables } from '../../support/tables.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';
import { aWebhook } from '../../support/webhook-client.ts';

let trunkline: TestTrunkline;
let ports: Ports;
let account: Account;
let webhooks: WebhookStore;
beforeAll(async () => {
  trunkline = await startTrunkline();
  ({ ports } = trunkline);
  const found = await ports.store.operator.findAccount('support');
  if (!found) throw new Error('no account');
  account = found;
  webhooks = ports.store.of(account).webhooks;
});
afterAll(() => trunkline.close());

const owner = () => ({ account, agent: { id: 5 } });
const types = ['group.created', 'group.updated'];
const subscriptions = types.map((type) => `zen:event-type:${type}`);

const settings = {
  name: 'Changes',
  endpoint: 'https://example.com/hook',
  http_method: 'POST',
  request_format: 'json',
  subscriptions,
};

async function made(given: object = {}) {
  const { id } = await createWebhook(ports, owner(), { ...settings, ...given });
  return id;
}

const patch = (id: string, properties: object) =>
  updateWebhook(ports, owner(), { id, properties, mode: 'patch' });

const waitedFor = (id: string) =>
  inTables(trunkline.data, async (db) => {
    const rows = await db
      .selectFrom('webhook_subscriptions')
      .select('event_type')
      .where('webhook_id', '=', id)
      .orderBy('event_type')
      .execute();
    return rows.map(({ event_type }) => event_type);
  });
const recordedOf = (id: string) =>
  inTables(trunkline.data, async (db) => {
    const rows = await db
      .selectFrom('audit_logs')
      .select(['action', 'event_type', 'document', 'detail'])
      .where('source_type', '=', 'webhook')
      .where('source_id', '=', id)
      .orderBy('id')
      .execute();
    return rows.map(({ document, ...row }) => ({ ...row, ...JSON.parse(document) }));
  });

const pause = (id: string, at: number, endpoint = settings.endpoint) =>
  ports.store.deliveries.pause(
    { account_id: account.id, id, endpoint },
    { at, reason: 'nothing has reached it' },
  );

const left = (account_id: number) =>
  inTables(trunkline.data, async (db) => {
    const rowsOf = (table: 'webhooks' | 'webhook_subscriptions') =>
      db.selectFrom(table).select('account_id').where('account_id', '=', account_id).execute();
    return [...(await rowsOf('webhooks')), ...(await rowsOf('webhook_subscriptions'))].length;
  });

describe('what a webhook waits for', () => {
  test('is what it subscribes to while it is active, and nothing when it is not or gone', async () => {
    const id = await made();
    expect(await waitedFor(id)).toEqual(types);
    await patch(id, { subscriptions: subscriptions.slice(1) });
    expect(await waitedFor(id)).toEqual(types.slice(1));
    await patch(id, { status: 'inactive' });
    expect(await waitedFor(id)).toEqual([]);
    await patch(id, { status: 'active' });
    expect(await waitedFor(id)).toEqual(types.slice(1));
    await webhooks.remove(id);
    expect(await waitedFor(id)).toEqual([]);
  });

  test('is the same while it is paused, until its owner sets it active again', async () => {
    const id = await made();
    expect(await pause(id, 1_000_000)).toBe(true);
    expect(await pause(id, 2_000_000)).toBe(false);
    expect(await waitedFor(id)).toEqual(types);
    expect(await webhooks.find(id)).toMatchObject({
      webhook: { status: 'active' },
      pause: { at: 1_000_000, reason: 'nothing has reached it' },
    });
    await patch(id, { name: 'Still paused' });
    expect((await webhooks.find(id))?.pause).not.toBeNull();
    await patch(id, { status: 'active' });
    expect((await webhooks.find(id))?.pause).toBeNull();
    expect(await waitedFor(id)).toEqual(types);
  });
});

describe('the audit log', () => {
  test('has what is done to webhooks, of which nobody else is told', async () => {
    const id = await made({ authentication: { type: 'bearer_token', data: { token: 'one' } } });
    await patch(id, { name: 'Other' });
    await patch(id, { name: 'Other' });
    await webhooks.remove(id);
    expect(await recordedOf(id)).toMatchObject([
      { action: 'create', event_type: null, source_label: 'Changes' },
      {
        action: 'update',
        event_type: null,
        changes: { name: { previous: 'Changes', current: 'Other' } },
      },
      { action: 'destroy', event_type: null, source_label: 'Other' },
    ]);
  });

  test('says that a secret is another one, and not which', async () => {
    const id = await made({ authentication: { type: 'bearer_token', data: { token: 'one' } } });
    await patch(id, { authentication: { type: 'bearer_token', data: { token: 'two' } } });
    const scrubbed = { previous: '[SCRUBBED]', current: '[SCRUBBED]' };
    const [, update] = await recordedOf(id);
    expect(update.changes).toEqual({ 'authentication.credentials': scrubbed });
    await webhooks.update(id, ({ webhook, secrets }) => ({
      webhook,
      secrets: { ...secrets, signing_secret: 'another' },
    }));
    const [, , reset] = await recordedOf(id);
    expect([reset.action, reset.changes]).toEqual(['reset', { signing_secret: scrubbed }]);
  });

  test('has the names of its headers, and not what is in them', async () => {
    const id = await made({ custom_headers: { 'X-Api-Key': 'first' } });
    await patch(id, { custom_headers: { 'X-Api-Key': 'second' } });
    await webhooks.remove(id);
    const rows = await recordedOf(id);
    const headers = { 'X-Api-Key': '[SCRUBBED]' };
    expect(rows.map(({ changes }) => changes.custom_headers)).toEqual([
      { previous: null, current: headers },
      { previous: headers, current: headers },
      { previous: headers, current: null },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/first|second/);
  });

  test('tells all who listen that one is paused, and not what only admins see: where it leads, and with what', async () => {
    const endpoint = 'https://receiver.example/hooks?key=kept-to-admins';
    const id = await made({
      endpoint,
      custom_headers: { 'X-Api-Key': 'kept-to-admins' },
    });
    await pause(id, 1_000_000, endpoint);
    const [, { detail }] = await recordedOf(id);
    expect(JSON.parse(detail)).toMatchObject({ id, paused_at: '1970-01-01T00:16:40Z' });
    expect(detail).not.toMatch(/kept-to-admins|endpoint|custom_headers|authentication/);
  });

  test('tells the account that one is paused, and how it ends', async () => {
    const id = await made();
    await pause(id, 1_000_000);
    await patch(id, { status: 'active' });
    const [, paused, resumed] = await recordedOf(id);
    expect(paused).toMatchObject({
      action: 'disable',
      event_type: 'webhook.paused',
      facts: { reason: 'nothing has reached it' },
    });
    expect(resumed.changes).toEqual({
      paused_at: { previous: '1970-01-01T00:16:40Z', current: null },
      paused_reason: { previous: 'nothing has reached it', current: null },
    });
  });
});

async function accountWithWebhook(subdomain: string) {
  const admin = await trunkline.signUp(subdomain, { role: 'admin' });
  const found = await ports.store.operator.findAccount(subdomain);
  if (!found) throw new Error('no account');
  await aWebhook(admin, { subscriptions });
  expect(await left(found.id)).toBe(3);
  return { admin, found };
}

describe('webhooks go', () => {
  test('with their account', async () => {
    const { found } = await accountWithWebhook('leaving');
    expect(await ports.store.accountDeletion.removeAccount(found)).toBe(true);
    expect(await left(found.id)).toBe(0);
  });

  test('with what else the account has, when it is reset at the sandbox', async () => {
    const { admin, found } = await accountWithWebhook('fresh');
    await admin.request({ method: 'POST', url: '/api/v2/trunkline/sandbox/reset' });
    expect(await left(found.id)).toBe(0);
  });

  test('and are not made in an account that is gone', async () => {
    const { found } = await accountWithWebhook('gone');
    await ports.store.accountDeletion.removeAccount(found);
    const making = createWebhook(ports, { ...owner(), account: found }, settings);
    await expect(making).rejects.toMatchObject({ code: 'RecordNotFound' });
    expect(await left(found.id)).toBe(0);
  });
});
