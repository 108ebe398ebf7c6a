import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { instantOf } from '../../../src/domain/instant.ts';
import { inTurn, names, receiver, status } from '../../support/receiver.ts';
import { inTables } from '../../support/tables.ts';
import { addGroup, addWebhook, renameGroup, takeAll, telling } from '../../support/webhooks.ts';

test('who answers 410 is told nothing more, and its owner is told so; set active again, it hears what waited', async () => {
  const { ports, account, settle, pass, news } = await telling();
  const [gone, other] = [await receiver(status(410)), await receiver()];
  const webhook = await addWebhook(ports, account, gone.url);
  await addWebhook(ports, account, other.url, { events: ['webhook.paused'] });
  await addGroup(ports, account, 'Sales');
  await settle();
  await pass(1_000);
  expect(gone.requests).toHaveLength(1);
  expect(news).toEqual(['paused: the receiver answered 410 Gone: it wants nothing more']);
  expect(other.requests.map(({ event }) => event?.type)).toEqual(['zen:event-type:webhook.paused']);
  expect(other.requests[0]?.event).toMatchObject({ detail: { id: webhook } });

  gone.reply = status(200);
  const { webhooks } = ports.store.of(account);
  await webhooks.update(webhook, (current) => ({ ...current, isResumed: true }));
  await settle();
  expect(names(gone.requests)).toEqual(['Sales', 'Sales']);
});

test('a webhook that nothing reaches for five days is paused', async () => {
  const { ports, account, settle, pass, news } = await telling();
  const one = await receiver(status(500));
  const webhook = await addWebhook(ports, account, one.url);
  await addGroup(ports, account, 'Sales');
  await settle();
  for (let day = 0; day < 4; day += 1) {
    await addGroup(ports, account, `Day ${day}`);
    await pass(24 * 3_600_000);
  }
  expect(news).toEqual([]);
  await pass(24 * 3_600_000);
  await addGroup(ports, account, 'The last');
  await settle();
  expect(news).toEqual(['paused: nothing has reached the receiver for 5 days']);
  const kept = await ports.store.of(account).webhooks.find(webhook);
  expect(kept?.pause).toMatchObject({ reason: expect.stringContaining('5 days') as string });
});

test('of a paused webhook nothing is left after a week, not even that there was something', async () => {
  const { ports, account, settle, installation } = await telling();
  const gone = await receiver(status(410));
  const webhook = await addWebhook(ports, account, gone.url);
  await addGroup(ports, account, 'Sales');
  await settle();
  await addGroup(ports, account, 'Support');
  await settle();
  const queues = () =>
    inTables(installation.data, (db) =>
      db
        .selectFrom('webhook_queues')
        .select('resource')
        .where('webhook_id', '=', webhook)
        .execute(),
    );
  expect(await queues()).toHaveLength(2);
  while (await ports.store.deliveries.removeOld(ports.time.now() + 1));
  expect(await queues()).toEqual([]);
});

test('what becomes of a receiver after its webhook was given another one, which need not wait, says nothing of that', async () => {
  const { ports, account, settle, deliveries, news } = await telling();
  const answers: ServerResponse[] = [];
  const [late, other] = [await receiver((answer) => void answers.push(answer)), await receiver()];
  const webhook = await addWebhook(ports, account, late.url);
  await addGroup(ports, account, 'Sales');
  await takeAll(ports);
  await deliveries.run();
  await expect.poll(() => answers.length).toBe(1);
  const { webhooks } = ports.store.of(account);
  await webhooks.update(webhook, (current) => ({
    ...current,
    webhook: { ...current.webhook, endpoint: other.url },
  }));
  answers[0]?.writeHead(410, { 'Retry-After': '600' }).end();
  await settle();
  expect(names(other.requests)).toEqual(['Sales']);
  expect(news).toEqual([]);
  expect((await webhooks.find(webhook))?.pause).toBeNull();
});

test('what happens while a webhook is paused is kept for it, for a week, and tried for a day once it goes on', async () => {
  const { ports, account, settle, pass } = await telling();
  const gone = await receiver(status(410));
  const webhook = await addWebhook(ports, account, gone.url);
  const sales = await addGroup(ports, account, 'Sales');
  await settle();
  await renameGroup(ports, account, { id: sales, name: 'Buyers' });
  await pass(3 * 24 * 3_600_000);
  expect(gone.requests).toHaveLength(1);
  expect(await ports.store.deliveries.waiting()).toEqual({ count: 0, since: null });

  gone.reply = inTurn(status(429, { 'Retry-After': '60' }), status(200));
  const { webhooks } = ports.store.of(account);
  await webhooks.update(webhook, (current) => ({
    ...current,
    webhook: { ...current.webhook, updated_at: instantOf(ports.time.now()) },
    isResumed: true,
  }));
  await settle();
  await pass(61_000);
  expect(names(gone.requests)).toEqual(['Sales', 'Sales', 'Sales', 'Buyers']);
});
