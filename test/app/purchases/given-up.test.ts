import { expect, onTestFinished, test } from 'vitest';
import { callCarrier } from '../../../src/app/carriers/call-carrier.ts';
import { configuredCarriers } from '../../../src/app/carriers/configured-carriers.ts';
import type { Permit } from '../../../src/app/ports/carriers.ts';
import { heldShop } from '../../support/held-shop.ts';
import { findOne } from '../../support/numbers.ts';
import { shop } from '../../support/shop.ts';
import { testClock } from '../../support/test-clock.ts';
import { startTrunkline } from '../../support/trunkline.ts';

const watch = { answered: () => {}, failed: () => {} };
const second = 1_000;

/** A call of ten seconds, and its permit. */
async function calling() {
  const clock = testClock();
  let permit: Permit | undefined;
  const call = callCarrier(
    { clock, carrierWatch: watch },
    shop('one', 8, []),
    10 * second,
    (one) => {
      permit = one;
      return new Promise<never>(() => {});
    },
  );
  call.catch(() => {});
  return { clock, call, permit: permit! };
}

test('a call that took too long is given up: its signal is aborted, and its order goes out no more', async () => {
  const { clock, call, permit } = await calling();
  await clock.advance(10 * second - 1);
  expect(permit.check()).toBeUndefined();
  await clock.advance(1);
  await expect(call).rejects.toThrow('no answer within 10000 ms');
  expect(permit.signal.aborted).toBe(true);
  expect(() => permit.check()).toThrow();
});

test('a process that was stopped knows it before its alarm rings', async () => {
  const { clock, permit } = await calling();
  clock.stall(10 * second);
  expect(permit.signal.aborted).toBe(false);
  expect(() => permit.check()).toThrow('too late');
});

test('an order of a call that was given up buys nothing, though the carrier gets on later', async () => {
  const carrier = heldShop();
  const node = await startTrunkline({}, { carriers: configuredCarriers([carrier]) });
  onTestFinished(() => node.close());
  const { support, clock } = node;
  const { token, number } = await findOne(support);
  const create = () => support.create({ phone_number: { token } });
  carrier.hold('before');
  const answering = create();
  await expect.poll(() => carrier.held.length).toBe(1);
  expect((await clock.passDuring(answering)).status).toBe(503);
  await clock.pass(5 * second);
  await expect.poll(async () => (await create()).status).toBe(200);
  const { id } = (await create()).json.phone_number;
  expect((await support.remove(id)).status).toBe(200);
  await clock.advance(73 * 3_600 * second);
  const claimed = async () => {
    await clock.advance(second);
    return node.ports.store.claimed([number]);
  };
  await expect.poll(claimed).toEqual([]);
  carrier.held[0]?.end('sell');
  await clock.advance(0);
  expect(await carrier.findOwned(number)).toBeNull();
  expect(carrier.orders).toHaveLength(1);
});

test('a purchase asks its carrier for one quote and one order, and for nothing else', async () => {
  const carrier = shop('one', 8, ['+12025550101']);
  const asked: string[] = [];
  const counted = new Proxy(carrier, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        asked.push(String(name));
        return Reflect.apply(value, target, args) as unknown;
      };
    },
  });
  const node = await startTrunkline({}, { carriers: configuredCarriers([counted]) });
  onTestFinished(() => node.close());
  const { token } = await findOne(node.support);
  asked.length = 0;
  expect((await node.support.create({ phone_number: { token } })).status).toBe(200);
  expect(asked).toEqual(['quote', 'buy']);
});
