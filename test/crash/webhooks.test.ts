import { describe, expect, test } from 'vitest';
import { dieAtEachCall, installed, mayDie, moments } from '../support/crashes.ts';
import { pastAnyLease } from '../support/installation.ts';
import { receiver, status, type Received } from '../support/receiver.ts';
import {
  addGroup,
  addWebhook,
  renameGroup,
  takeAll,
  tellerOf,
  type Teller,
} from '../support/webhooks.ts';

const names = ['Sales', 'Buyers', 'Support'];

async function tell({ ports, deliveries }: Pick<Teller, 'ports' | 'deliveries'>): Promise<void> {
  await takeAll(ports);
  await deliveries.settle();
}

/** As whoever takes an id that it knows for a repetition. */
function heardOnce(requests: readonly Received[]): string[] {
  const byId = new Map(requests.map(({ headers, event }) => [headers['webhook-id'], event]));
  return [...byId.values()].map((event) => event?.detail.name ?? '');
}

describe.each(moments)('a process that dies %s any call of telling webhooks', (moment) => {
  test('has told what it told, the next one tells the rest, in order, and at most one event of each resource again', async () => {
    const calls = await dieAtEachCall(moment, async (fate) => {
      const installation = await installed();
      const { account } = installation;
      const one = await receiver(status(200));
      const first = await installation.open();
      await takeAll(first.ports);
      await addWebhook(first.ports, account, one.url);
      const sales = await addGroup(first.ports, account, 'Sales');
      await renameGroup(first.ports, account, { id: sales, name: 'Buyers' });
      await addGroup(first.ports, account, 'Support');
      await first.close();

      const victim = await installation.open(fate);
      const dying = tellerOf(victim.ports);
      await mayDie(tell(dying));
      await dying.deliveries.stop();
      await victim.close();

      installation.advance(pastAnyLease);
      await installation.during(async (next) => {
        const { ports, deliveries } = tellerOf(next.ports);
        await tell({ ports, deliveries });
        expect(await ports.store.deliveries.waiting()).toEqual({ count: 0, since: null });
      });
      const heard = heardOnce(one.requests);
      expect(heard.toSorted((a, b) => names.indexOf(a) - names.indexOf(b))).toEqual(names);
      expect(heard.indexOf('Sales')).toBeLessThan(heard.indexOf('Buyers'));
      // Two queues may be under way when it dies.
      expect(one.requests.length).toBeLessThanOrEqual(names.length + 2);
      return victim;
    });
    expect(calls).toEqual(
      expect.arrayContaining(['events.take', 'deliveries.lease', 'deliveries.note']),
    );
  });
});

const order = (now: number, holder: string) => ({
  now,
  missed_until: now,
  lease_until: now + 30_000,
  holder,
  limit: 1,
});

test('a node that another takes for dead, as it was held up, ends nothing: what it sent counts once', async () => {
  const installation = await installed();
  const { account } = installation;
  const process = await installation.open();
  const { store } = process.ports;
  await takeAll(process.ports);
  const one = await receiver();
  const webhook = await addWebhook(process.ports, account, one.url);
  await addGroup(process.ports, account, 'Sales');
  await takeAll(process.ports);
  const key = { account_id: account.id, id: webhook };
  const now = process.ports.time.now();
  const [slow] = await store.deliveries.lease(key, order(now, 'slow'));
  expect(await store.deliveries.lease(key, order(now, 'other'))).toEqual([]);
  const [quick] = await store.deliveries.lease(key, order(now + 30_000, 'other'));
  const invocation = await store.deliveries.first(quick!);
  const attempt = { id: 'a', status: 'success' as const, status_code: 200, completed_at: now };
  const attempted = { invocation: invocation!, attempt, next_attempt_at: null };
  expect(await store.deliveries.note(slow!, attempted)).toBe('lost');
  expect(await store.deliveries.note(quick!, attempted)).toBe('empty');
  expect(await store.deliveries.note(quick!, attempted)).toBe('lost');
  const shown = await store.of(account).invocations.find(webhook, invocation!.id);
  expect(shown).toMatchObject({ attempts: 1, status: 'success' });
  await process.close();
});
