import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { instantOf } from '../../../src/domain/instant.ts';
import {
  hangUp,
  hangUpInTheMiddle,
  inTurn,
  never,
  receiver,
  status,
} from '../../support/receiver.ts';
import { inTables } from '../../support/tables.ts';
import { addGroup, addWebhook, renameGroup, takeAll, telling } from '../../support/webhooks.ts';

const names = (requests: readonly { event: { detail: { name: string } } | null }[]) =>
  requests.map(({ event }) => event?.detail.name ?? '');
const alphabetically = (all: string[]) => all.toSorted((a, b) => (a < b ? -1 : 1));

test('each subscribed webhook is told of an event, with the resource as it was then; the others are not', async () => {
  const { ports, account, settle } = await telling();
  const [one, other, deaf] = [await receiver(), await receiver(), await receiver()];
  const id = await addWebhook(ports, account, one.url);
  await addWebhook(ports, account, other.url, { events: ['group.updated'] });
  await addWebhook(ports, account, deaf.url, { events: ['carrier.down'] });
  const group = await addGroup(ports, account, 'Sales');
  await renameGroup(ports, account, { id: group, name: 'Buyers' });
  await settle();
  expect(names(one.requests)).toEqual(['Sales', 'Buyers']);
  expect(names(other.requests)).toEqual(['Buyers']);
  expect(deaf.requests).toEqual([]);
  const [first] = one.requests;
  expect(first?.event).toMatchObject({
    account_id: account.id,
    type: 'zen:event-type:group.created',
    subject: `zen:group:${group}`,
    detail: { id: group, name: 'Sales' },
  });
  expect(first?.headers).toMatchObject({
    'x-zendesk-webhook-id': id,
    'x-zendesk-account-id': String(account.id),
    'content-type': 'application/json; charset=utf-8',
  });
});

test('nobody is told of what another account does', async () => {
  const { ports, account, settle } = await telling();
  const mine = await receiver();
  await addWebhook(ports, account, mine.url);
  const other = await ports.store.operator.createAccount({
    subdomain: 'other',
    plan: 'enterprise',
    omnichannel: false,
  });
  await addGroup(ports, other!, 'Theirs');
  await settle();
  expect(mine.requests).toEqual([]);
});

test('what fails is told again later and later, under the same id, until it is heard', async () => {
  const { ports, account, settle, pass } = await telling();
  const failing = inTurn(
    status(500),
    hangUp,
    hangUpInTheMiddle,
    status(302, { Location: '/' }),
    status(404),
    status(200),
  );
  const one = await receiver(failing);
  const webhook = await addWebhook(ports, account, one.url);
  await addGroup(ports, account, 'Sales');
  await settle();
  await pass(3_000);
  expect(one.requests).toHaveLength(1);
  const waits = [6_000, 36_000, 144_000, 720_000, 2_160_000];
  for (const wait of waits) await pass(wait);
  expect(new Set(one.requests.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(one.requests).toHaveLength(6);
  await pass(24 * 3_600_000);
  expect(one.requests).toHaveLength(6);
  const { invocations } = ports.store.of(account);
  const [shown] = await invocations.list(webhook, { limit: 10, isDescending: true });
  expect(shown).toMatchObject({ status: 'success', status_code: 200, attempts: 6 });
  const attempts = await invocations.attempts(webhook, shown?.id ?? '');
  expect(attempts.map((attempt) => attempt.status)).toEqual([
    'success',
    'client error',
    'failed',
    'failed',
    'failed',
    'server error',
  ]);
});

test('events of one resource come one after the other; those of others do not wait for them', async () => {
  const { ports, account, settle, pass } = await telling();
  const one = await receiver((answer, { event }) => {
    answer.writeHead(event?.detail.name === 'Sales' ? 500 : 200).end();
  });
  await addWebhook(ports, account, one.url);
  const sales = await addGroup(ports, account, 'Sales');
  await renameGroup(ports, account, { id: sales, name: 'Buyers' });
  await addGroup(ports, account, 'Support');
  await settle();
  expect(alphabetically(names(one.requests))).toEqual(['Sales', 'Support']);
  one.reply = status(200);
  await pass(6_000);
  expect(names(one.requests).slice(2)).toEqual(['Sales', 'Buyers']);
});

test('an event that is told in vain for a day is given up, and the next one of its resource is told', async () => {
  const { ports, account, settle, pass } = await telling();
  const one = await receiver((answer, { event }) => {
    answer.writeHead(event?.detail.name === 'Sales' ? 500 : 200).end();
  });
  const webhook = await addWebhook(ports, account, one.url);
  const sales = await addGroup(ports, account, 'Sales');
  await renameGroup(ports, account, { id: sales, name: 'Buyers' });
  await settle();
  for (let hours = 0; hours < 26; hours += 1) await pass(3_600_000);
  const heard = names(one.requests);
  expect(heard.slice(0, -1).every((name) => name === 'Sales')).toBe(true);
  expect(heard.at(-1)).toBe('Buyers');
  const list = await ports.store
    .of(account)
    .invocations.list(webhook, { limit: 10, isDescending: false });
  expect(list.map((shown) => shown.status)).toEqual(['terminated', 'success']);
});

test('a receiver that hangs delays nobody else, and is given up on after 10 seconds', async () => {
  const { ports, account, settle, deliveries, patience } = await telling();
  const [hanging, quick] = [await receiver(never), await receiver()];
  const slow = await addWebhook(ports, account, hanging.url);
  await addWebhook(ports, account, quick.url);
  for (let count = 0; count < 30; count += 1) await addGroup(ports, account, `Group ${count}`);
  const settled = settle();
  await expect.poll(() => quick.requests.length).toBe(30);
  // Of one that nobody knows yet.
  expect(hanging.requests.length).toBe(1);
  hanging.reply = hangUp;
  await patience.passDuring(settled);
  await deliveries.settle();
  const attempts = await ports.store
    .of(account)
    .invocations.list(slow, { limit: 100, isDescending: true, status: 'timeout' });
  expect(attempts).toHaveLength(1);
});

test('however many receivers of an account hang that nobody knows yet, its others and those of another one hear at once', async () => {
  const { ports, account, deliveries } = await telling();
  const [hanging, own, quick] = [await receiver(never), await receiver(), await receiver()];
  for (let count = 0; count < 99; count += 1) await addWebhook(ports, account, hanging.url);
  await addWebhook(ports, account, own.url);
  await addGroup(ports, account, 'Sales');
  await takeAll(ports);
  await deliveries.run();
  await expect.poll(() => hanging.requests.length).toBe(99);
  await expect.poll(() => names(own.requests)).toEqual(['Sales']);

  const other = await ports.store.operator.createAccount({
    subdomain: 'other',
    plan: 'enterprise',
    omnichannel: false,
  });
  await takeAll(ports);
  await addWebhook(ports, other!, quick.url);
  await addGroup(ports, other!, 'Theirs');
  await takeAll(ports);
  await deliveries.run();
  await expect.poll(() => names(quick.requests)).toEqual(['Theirs']);
  await hanging.close();
});

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

test('any invocation is sent once more when that is asked for', async () => {
  const { ports, account, settle } = await telling();
  const one = await receiver();
  const webhook = await addWebhook(ports, account, one.url);
  await addGroup(ports, account, 'Sales');
  await settle();
  const { invocations } = ports.store.of(account);
  const [shown] = await invocations.list(webhook, { limit: 1, isDescending: true });
  const now = ports.time.now();
  const times = { now, give_up_at: now + 1_000 };
  expect(await invocations.resend(webhook, shown?.id ?? '', times)).toBe(true);
  expect(await invocations.resend(webhook, 'another', times)).toBe(false);
  await settle();
  expect(names(one.requests)).toEqual(['Sales', 'Sales']);
  expect(one.requests[1]?.body).toBe(one.requests[0]?.body);
});

test('what is older than seven days is removed, and what a deleted webhook had', async () => {
  const { ports, account, settle, pass, installation } = await telling();
  const one = await receiver();
  const [old, deleted] = [
    await addWebhook(ports, account, one.url),
    await addWebhook(ports, account, one.url),
  ];
  await addGroup(ports, account, 'Sales');
  await settle();
  const { webhooks, invocations } = ports.store.of(account);
  const { deliveries } = ports.store;
  const removeAll = async () => {
    const before = ports.time.now() - 7 * 24 * 3_600_000;
    while (await deliveries.removeOld(before));
  };
  const count = async (id: string) =>
    (await invocations.list(id, { limit: 100, isDescending: true })).length;
  await webhooks.remove(deleted);
  await removeAll();
  expect([await count(old), await count(deleted)]).toEqual([1, 0]);
  installation.advance(6 * 24 * 3_600_000);
  await addGroup(ports, account, 'Support');
  await pass(25 * 3_600_000);
  await removeAll();
  expect(await count(old)).toBe(1);
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
