import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, onTestFinished, test } from 'vitest';
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
