import { expect, test } from 'vitest';
import {
  hangUp,
  hangUpInTheMiddle,
  inTurn,
  names,
  never,
  receiver,
  status,
} from '../../support/receiver.ts';
import { addGroup, addWebhook, renameGroup, takeAll, telling } from '../../support/webhooks.ts';

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
