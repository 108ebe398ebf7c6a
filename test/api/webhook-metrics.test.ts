import { expect, onTestFinished, test } from 'vitest';
import { receiver } from '../support/receiver.ts';
import { startTrunkline } from '../support/trunkline.ts';
import { aWebhook } from '../support/webhook-client.ts';
import { takeAll, tellAll } from '../support/webhooks.ts';

test('operators see what there is to tell yet, how old it is, and what came of requests', async () => {
  const metricsToken = 'a-token-of-prometheus';
  const trunkline = await startTrunkline({ metricsToken, webhookPrivateTargets: true });
  onTestFinished(() => trunkline.close());
  const { support, server, ports, clock } = trunkline;
  await takeAll(ports);
  const metrics = async () => {
    const headers = { authorization: `Bearer ${metricsToken}` };
    const { body } = await server.inject({ url: '/metrics', headers });
    const lines = body.split('\n').map((line) => line.split(/ (?=\S+$)/) as [string, string]);
    return (name: string) => lines.find(([found]) => found === `trunkline_${name}`)?.[1];
  };
  const one = await receiver();
  const subscriptions = ['zen:event-type:group.created'];
  await aWebhook(support, { endpoint: one.url, subscriptions });
  await takeAll(ports);
  const group = { name: 'Sales' };
  await support.request({ method: 'POST', url: '/api/v2/groups', payload: { group } });
  const before = await metrics();
  expect([before('outbox_depth'), before('webhook_invocations_waiting')]).toEqual(['1', '0']);
  expect(before('webhook_oldest_waiting_seconds')).toBe('0');

  await takeAll(ports);
  clock.stall(7_000);
  const waiting = await metrics();
  expect([waiting('outbox_depth'), waiting('webhook_invocations_waiting')]).toEqual(['0', '1']);
  expect(waiting('webhook_oldest_waiting_seconds')).toBe('7');

  await tellAll(ports);
  const told = await metrics();
  expect(told('webhook_invocations_waiting')).toBe('0');
  const count = 'webhook_attempt_duration_seconds_count{outcome="success"}';
  expect(told(count)).toBe('1');
});
