import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, onTestFinished, test } from 'vitest';
import { createLeases } from '../../src/app/nodes/leases.ts';
import type { LeasedIntent } from '../../src/app/ports/leases.ts';
import { steadyTime } from '../../src/system/installation-time.ts';
import { testClock } from '../support/test-clock.ts';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { heldShop } from '../support/held-shop.ts';
import { findMany } from '../support/numbers.ts';
import { numbersOf } from '../support/shop.ts';
import { startTrunkline } from '../support/trunkline.ts';

test('leases of a hundred purchases under way are renewed by one statement and one commit', async () => {
  const carrier = heldShop('slow', 8, numbersOf(2, 100));
  const node = await startTrunkline({}, { carriers: configuredCarriers([carrier]) });
  onTestFinished(() => node.close());
  const found = await findMany(node.support, 100);
  carrier.hold(...found.map(() => 'after' as const));
  const answering = Promise.all(
    found.map(({ token }) => node.support.create({ phone_number: { token } })),
  );
  await expect.poll(() => carrier.held.length).toBe(100);
  const statements: string[] = [];
  const note = (statement: unknown) => void statements.push(String(statement));
  subscribe('trunkline:sqlite:statement', note);
  await node.ports.leases.renew();
  unsubscribe('trunkline:sqlite:statement', note);
  expect(statements.filter((one) => one.startsWith('update'))).toHaveLength(1);
  expect(statements.filter((one) => one === 'commit')).toHaveLength(1);
  for (const one of carrier.held) one.end('sell');
  expect(new Set((await answering).map(({ status }) => status))).toEqual(new Set([200]));
});

test('purchases that were held up renew their leases together, not each by itself', async () => {
  const clock = testClock();
  const renewed: number[] = [];
  const renew = async (intents: readonly LeasedIntent[]) => {
    renewed.push(intents.length);
    return [...intents];
  };
  const leases = createLeases({ renew }, { clock, time: steadyTime(clock) }, 'one');
  const lease = leases.begin();
  clock.stall(3_000);
  const held = Array.from({ length: 100 }, (_, index) => {
    const intent = { kind: 'purchase', account_id: 1, id: index + 1, attempt: 1 } as const;
    return leases.during(lease, intent, async () => {
      await leases.freshen(intent);
      leases.check(intent);
    });
  });
  await Promise.all(held);
  expect(renewed.length).toBeLessThanOrEqual(2);
});
