import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { subscribable } from '../../src/domain/webhooks/event-types.ts';
import type { Client } from '../support/client.ts';
import { anyValue } from '../support/hostile.ts';
import { runs } from '../support/runs.ts';
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

/** Whole webhooks, of which some properties are anything. */
const names = [
  ...Object.keys(wholeWebhook),
  ...'status description subscriptions authentication custom_headers id created_at'.split(' '),
];
const hostile = fc.oneof(
  fc.dictionary(fc.constantFrom(...names), anyValue, { maxKeys: 4 }),
  fc.record({
    subscriptions: fc.array(fc.oneof(anyValue, fc.constantFrom(...subscribable)), { maxLength: 4 }),
  }),
  fc.record({
    authentication: fc.record({
      type: fc.constantFrom('api_key', 'basic_auth', 'bearer_token', 'x'),
      data: fc.dictionary(
        fc.constantFrom('name', 'value', 'username', 'password', 'token'),
        anyValue,
        { maxKeys: 5 },
      ),
    }),
  }),
  fc.record({
    custom_headers: fc.dictionary(fc.string({ maxLength: 6 }), fc.oneof(fc.string(), anyValue)),
  }),
  fc.record({ endpoint: fc.oneof(fc.webUrl(), fc.string(), fc.webAuthority()) }),
);

describe('whatever is written', () => {
  test('is a webhook, or a 4xx that names what is wrong; never a 500', async () => {
    const { id } = await aWebhook(admin);
    await fc.assert(
      fc.asyncProperty(hostile, fc.boolean(), async (settings, isPatch) => {
        const payload = JSON.stringify({
          webhook: isPatch ? settings : { ...wholeWebhook, ...settings },
        });
        const answer = await admin.request({
          method: isPatch ? 'PATCH' : 'PUT',
          url: `/api/v2/webhooks/${id}`,
          headers: { 'content-type': 'application/json' },
          payload,
        });
        expect([204, 400, 422]).toContain(answer.status);
        if (answer.status !== 204) expect(answer.json.description).toBeTruthy();
        expect((await webhooks.show(id)).status).toBe(200);
      }),
      { numRuns: runs(300) },
    );
  });
});
