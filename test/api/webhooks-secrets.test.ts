import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const secretIn = ({ json }: Answer) => json.signing_secret.secret as string;

describe('a signing secret', () => {
  test('is 32 bytes in base64, and the same each time it is shown', async () => {
    const { id } = await aWebhook(admin);
    const { status, json } = await webhooks.secret(id);
    expect(status).toBe(200);
    expect(json).toEqual({
      signing_secret: { secret: expect.stringMatching(/^.{43}=$/), algorithm: 'SHA256' },
    });
    expect(Buffer.from(json.signing_secret.secret, 'base64')).toHaveLength(32);
    expect(secretIn(await webhooks.secret(id))).toBe(json.signing_secret.secret);
  });

  test('is another one after a reset, and the one before it signs too for 24 hours', async () => {
    const { id } = await aWebhook(admin);
    const before = secretIn(await webhooks.secret(id));
    const reset = await webhooks.resetSecret(id);
    expect(reset.status).toBe(201);
    const after = secretIn(reset);
    expect(after).not.toBe(before);
    expect(secretIn(await webhooks.secret(id))).toBe(after);
    const account = await trunkline.ports.store.operator.findAccount('support');
    const key = { account_id: account?.id ?? 0, id };
    const now = trunkline.ports.clock.now();
    const signing = async (at: number) =>
      (await trunkline.ports.store.webhookTargets.target(key, at))?.signing_secrets;
    const day = 24 * 3_600_000;
    expect(await signing(now)).toEqual([after, before]);
    expect(await signing(now + day - 1)).toEqual([after, before]);
    expect(await signing(now + day)).toEqual([after]);
  });

  test('does not change the webhook that is shown', async () => {
    const webhook = await aWebhook(admin);
    await webhooks.resetSecret(webhook.id);
    expect((await webhooks.show(webhook.id)).json).toEqual({ webhook });
  });
});

describe('an account', () => {
  test('may have 100 webhooks, clones included', async () => {
    const other = await trunkline.signUp('many', { role: 'admin' });
    const made = await Promise.all(
      Array.from({ length: 102 }, () => webhooksOf(other).create(wholeWebhook)),
    );
    const statuses = made.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(100);
    const refused = made.filter(({ status }) => status === 422);
    expect(refused.map(refusedFields)).toEqual([
      { base: ['QuotaExceeded'] },
      { base: ['QuotaExceeded'] },
    ]);
    const [first] = made.filter(({ status }) => status === 201);
    const id = first?.json.webhook.id as string;
    expect((await webhooksOf(other).clone(id)).status).toBe(422);
    await webhooksOf(other).remove(id);
    expect((await webhooksOf(other).create(wholeWebhook)).status).toBe(201);
  });
});
