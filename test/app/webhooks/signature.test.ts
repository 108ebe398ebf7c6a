import { createHmac, randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { receiver, type Received } from '../../support/receiver.ts';
import { inTurn, status } from '../../support/receiver.ts';
import { addGroup, addWebhook, secret, telling } from '../../support/webhooks.ts';

/** As the ecosystem's guides tell receivers to do it, with the secret as it is shown. */
function zendeskSignature({ headers, body }: Received, key: string): string {
  const timestamp = String(headers['x-zendesk-webhook-signature-timestamp']);
  return createHmac('sha256', key)
    .update(timestamp + body)
    .digest('base64');
}

function verify({ headers, body }: Received, key: string): unknown {
  return new Webhook(`whsec_${key}`).verify(body, headers as Record<string, string>);
}

test('a request is signed as Zendesk signs and as Standard Webhooks do, with one secret', async () => {
  const { ports, account, settle, installation } = await telling();
  installation.advance(Date.now() - ports.time.now());
  const one = await receiver();
  await addWebhook(ports, account, one.url);
  await addGroup(ports, account, 'Sälés 📞');
  await settle();
  const [request] = one.requests as [Received];
  expect(request.headers['x-zendesk-webhook-signature']).toBe(zendeskSignature(request, secret));
  expect(request.headers['x-zendesk-webhook-signature-timestamp']).toMatch(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  );
  expect(verify(request, secret)).toEqual(request.event);
  expect(request.headers['webhook-id']).toBe(request.headers['x-zendesk-webhook-invocation-id']);
  expect(() => verify(request, randomBytes(32).toString('base64'))).toThrow('No matching');
});

test('while a secret before the last reset is good yet, it signs beside the new one', async () => {
  const { ports, account, settle, installation } = await telling();
  installation.advance(Date.now() - ports.time.now());
  const one = await receiver();
  const before = {
    secret: randomBytes(32).toString('base64'),
    until: ports.clock.now() + 3_600_000,
  };
  await addWebhook(ports, account, one.url, { previous: before });
  await addGroup(ports, account, 'Sales');
  await settle();
  const [request] = one.requests as [Received];
  expect(verify(request, secret)).toEqual(request.event);
  expect(verify(request, before.secret)).toEqual(request.event);
  // The ecosystem has room for one.
  expect(request.headers['x-zendesk-webhook-signature']).toBe(zendeskSignature(request, secret));

  installation.advance(3_600_001);
  await addGroup(ports, account, 'Support');
  await settle();
  expect(one.requests[1]?.headers['webhook-signature']).not.toContain(' ');
});

test('each attempt is signed anew, at its own time', async () => {
  const { ports, account, settle, pass } = await telling();
  const one = await receiver(inTurn(status(500), status(200)));
  await addWebhook(ports, account, one.url);
  await addGroup(ports, account, 'Sales');
  await settle();
  await pass(60_000);
  const [first, second] = one.requests as [Received, Received];
  const times = [first, second].map(({ headers }) => Number(headers['webhook-timestamp']));
  expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(60);
  expect(second.headers['x-zendesk-webhook-signature']).toBe(zendeskSignature(second, secret));
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
});
