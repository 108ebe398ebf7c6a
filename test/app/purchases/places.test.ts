import { expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../../src/app/carriers/configured-carriers.ts';
import { recover } from '../../../src/app/purchases/recover.ts';
import { heldShop } from '../../support/held-shop.ts';
import { findMany } from '../../support/numbers.ts';
import { numbersOf, shop } from '../../support/shop.ts';
import { startTrunkline } from '../../support/trunkline.ts';

const second = 1_000;

test('a carrier that hangs holds up its own purchases only: those of another are recovered at once', async () => {
  const slow = heldShop('slow', 8, numbersOf(2, 40));
  const quick = shop('quick', 9, numbersOf(3, 5));
  const carriers = configuredCarriers([slow, quick]);
  const node = await startTrunkline({ carrierTimeout: 600 }, { carriers });
  const { support, clock } = node;
  onTestFinished(async () => {
    for (const one of slow.held) one.end('fail');
    await node.close();
  });
  const found = await findMany(support, 45);
  const create = ({ token }: { token: string }) => support.create({ phone_number: { token } });
  // Their orders get no answer, and then the carrier hangs.
  const failing = found.slice(0, 30);
  slow.hold(...Array.from({ length: 60 }, () => 'after' as const));
  const answering = Promise.all(failing.map(create));
  await expect.poll(() => slow.held.length).toBe(30);
  for (const one of slow.held.splice(0)) one.end('fail');
  expect(new Set((await answering).map(({ status }) => status))).toEqual(new Set([503]));
  await clock.pass(5 * second);
  await expect.poll(() => slow.held.length).toBeGreaterThan(0);
  // No more than there are places, however long it takes.
  await clock.pass(10 * second);
  expect(slow.held.length).toBe(20);

  const [last] = found.slice(-1);
  const { buy } = quick;
  quick.buy = async (order, permit) => {
    permit.check();
    quick.buy = buy;
    throw new Error(`no answer to ${order.number}`);
  };
  expect((await create(last!)).status).toBe(503);
  await clock.pass(5 * second);
  const bought = async () => (await support.list()).json.phone_numbers;
  await expect.poll(bought).toMatchObject([{ number: last!.number }]);
  expect(slow.held.length).toBe(20);
});

test('the hourly comparison with a carrier that hangs does not hold up the recovery', async () => {
  const slow = shop('slow', 8, numbersOf(2, 5));
  const quick = heldShop('quick', 9, numbersOf(3, 5));
  slow.listOwned = () => new Promise<never>(() => {});
  const carriers = configuredCarriers([slow, quick]);
  const node = await startTrunkline({ carrierTimeout: 600 }, { carriers });
  onTestFinished(() => node.close());
  const { support, clock } = node;
  const [one] = (await findMany(support, 10)).slice(-1);
  // It does not come to its end.
  void clock.advance(3_600 * second);
  await clock.advance(0);
  quick.hold('after');
  const answering = support.create({ phone_number: { token: one!.token } });
  await expect.poll(() => quick.held.length).toBe(1);
  quick.held[0]?.end('lose the answer');
  expect((await answering).status).toBe(503);
  await clock.pass(5 * second);
  await expect.poll(async () => (await support.list()).json.count).toBe(1);
});

test('a recovery that waits takes each intent up once, however long a carrier hangs', async () => {
  const slow = heldShop('slow', 8, numbersOf(2, 40));
  const node = await startTrunkline(
    { carrierTimeout: 4 },
    { carriers: configuredCarriers([slow]) },
  );
  const { support, clock, ports } = node;
  onTestFinished(() => node.close());
  const found = await findMany(support, 30);
  slow.hold(...Array.from({ length: 200 }, () => 'after' as const));
  const answering = Promise.all(
    found.map(({ token }) => support.create({ phone_number: { token } })),
  );
  await expect.poll(() => slow.held.length).toBe(30);
  for (const one of slow.held.splice(0)) one.end('fail');
  expect(new Set((await answering).map(({ status }) => status))).toEqual(new Set([503]));
  clock.stall(3 * second);
  const done = clock.passDuring(recover(ports));
  await done;
  expect((await done).failures.length + (await done).finished).toBeLessThanOrEqual(30);
});
