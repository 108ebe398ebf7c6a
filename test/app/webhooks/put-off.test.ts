import { expect, test } from 'vitest';
import { resendInvocation } from '../../../src/app/webhooks/invocations.ts';
import { inTurn, names, receiver, status } from '../../support/receiver.ts';
import { addGroup, addWebhook, tellAll, telling } from '../../support/webhooks.ts';

const alphabetically = (all: string[]) => all.toSorted((a, b) => (a < b ? -1 : 1));

test('a receiver is left alone for as long as it asks, all its resources together, and six hours at most', async () => {
  const { ports, account, settle, pass } = await telling();
  const one = await receiver(inTurn(status(429, { 'Retry-After': '600' }), status(200)));
  await addWebhook(ports, account, one.url);
  await addGroup(ports, account, 'Sales');
  await settle();
  await addGroup(ports, account, 'Support');
  await pass(500_000);
  expect(one.requests).toHaveLength(1);
  await pass(101_000);
  expect(alphabetically(names(one.requests))).toEqual(['Sales', 'Sales', 'Support']);

  const until = new Date(ports.time.now() + 48 * 3_600_000).toUTCString();
  one.reply = inTurn(status(503, { 'Retry-After': until }), status(200));
  await addGroup(ports, account, 'Buyers');
  await settle();
  await pass(5 * 3_600_000);
  expect(one.requests).toHaveLength(4);
  await pass(3_600_000);
  expect(one.requests).toHaveLength(5);
});

test('what a receiver asked for is kept by whichever process tells it next', async () => {
  const { ports, account, settle } = await telling();
  const one = await receiver(status(429, { 'Retry-After': '600' }));
  await addWebhook(ports, account, one.url);
  await addGroup(ports, account, 'Sales');
  await settle();
  await addGroup(ports, account, 'Support');
  await tellAll(ports);
  expect(names(one.requests)).toEqual(['Sales']);
});

test('its owner need not wait for that: with another endpoint, or to send something again', async () => {
  const { ports, account, settle } = await telling();
  const [busy, other] = [await receiver(status(429, { 'Retry-After': '600' })), await receiver()];
  const id = await addWebhook(ports, account, busy.url);
  await addGroup(ports, account, 'Sales');
  await settle();
  const { webhooks, invocations } = ports.store.of(account);
  await webhooks.update(id, (current) => ({
    ...current,
    webhook: { ...current.webhook, endpoint: other.url },
  }));
  await settle();
  expect(names(other.requests)).toEqual(['Sales']);

  other.reply = status(429, { 'Retry-After': '600' });
  await addGroup(ports, account, 'Support');
  await settle();
  other.reply = status(200);
  const [latest] = await invocations.list(id, { limit: 1, isDescending: true });
  await resendInvocation(ports, account, { webhookId: id, id: latest?.id ?? '' });
  await settle();
  expect(names(other.requests)).toEqual(['Sales', 'Support', 'Support']);
});
