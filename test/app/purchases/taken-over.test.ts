import { describe, expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../../src/app/carriers/configured-carriers.ts';
import { createLeases } from '../../../src/app/nodes/leases.ts';
import type { Ports } from '../../../src/app/ports.ts';
import { steadyTime } from '../../../src/system/installation-time.ts';
import { heldShop, type HeldShop } from '../../support/held-shop.ts';
import { findOne, refusedFields } from '../../support/numbers.ts';
import { ownedBy } from '../../support/owned.ts';
import { testClock } from '../../support/test-clock.ts';
import { startTrunkline, type TestTrunkline } from '../../support/trunkline.ts';

interface Nodes {
  readonly carrier: HeldShop;
  /** where the purchase begins */
  readonly first: TestTrunkline;
  readonly second: TestTrunkline;
}

/** Two nodes on one database, each with a clock of its own, and one carrier. */
async function nodes(): Promise<Nodes> {
  const carrier = heldShop();
  const carriers = configuredCarriers([carrier]);
  const first = await startTrunkline({}, { carriers, clock: testClock() });
  const second = await beside(first, { carriers });
  onTestFinished(async () => {
    for (const one of carrier.held) one.end('fail');
    await second.close();
    await first.close();
  });
  return { carrier, first, second };
}

/** Another node over the store of the first one, which has a SQLite file to itself. */
async function beside(first: TestTrunkline, ports: Pick<Ports, 'carriers'>) {
  const { store, sealingKey } = first.ports;
  const clock = testClock();
  const time = steadyTime(clock);
  const leases = createLeases(store.intents, { clock, time }, 'second');
  return startTrunkline({}, { ...ports, store, sealingKey, clock, time, leases });
}

const create = (node: TestTrunkline, token: string) =>
  node.support.create({ phone_number: { token } });

/** A purchase at the first node whose order the carrier holds up, and perhaps those after it. */
async function heldUp(...moments: Parameters<HeldShop['hold']>) {
  const all = await nodes();
  const { carrier, first } = all;
  const { token } = await findOne(first.support);
  carrier.hold(...moments);
  const answering = create(first, token);
  await expect.poll(() => carrier.held.length).toBe(1);
  return { all, ...all, token, answering };
}

/** A process that was stopped, as by a lid or a debugger, while the other went on. */
async function stop({ first, second }: Nodes, milliseconds: number): Promise<void> {
  first.clock.stall(milliseconds);
  await second.clock.advance(milliseconds);
}

const orders = ({ carrier }: Nodes) => carrier.orders.length;
const numberIn = async ({ second }: Nodes) => (await second.support.list()).json.phone_numbers[0];

describe('a purchase whose process was stopped for longer than its lease', () => {
  test('is carried out by another one, and its own order goes out no more: 200 with the number', async () => {
    const { all, carrier, answering } = await heldUp('before');
    await stop(all, 5_000);
    await expect.poll(() => orders(all)).toBe(1);
    await expect.poll(() => numberIn(all)).toBeDefined();
    carrier.held[0]?.end('sell');
    const answer = await answering;
    expect(answer.status).toBe(200);
    expect(answer.json.phone_number.id).toBe((await numberIn(all)).id);
    expect(orders(all)).toBe(1);
  });

  test('answers what became of it when its own order is refused: the other one has bought', async () => {
    const { all, carrier, answering } = await heldUp('after');
    await stop(all, 5_000);
    await expect.poll(() => numberIn(all)).toBeDefined();
    carrier.held[0]?.end('refuse');
    const answer = await answering;
    expect(answer.status).toBe(200);
    expect(await ownedBy(carrier)).toEqual([
      { number: answer.json.phone_number.number, reference: String(answer.json.phone_number.id) },
    ]);
  });

  test('answers what became of it when its own order is refused: the other one is still at it, 503', async () => {
    const { all, carrier, first, second, token, answering } = await heldUp('after', 'after');
    await stop(all, 5_000);
    await expect.poll(() => carrier.held.length).toBe(2);
    carrier.held[0]?.end('refuse');
    // The other one renews its lease meanwhile.
    const both = second.clock.passDuring(first.clock.passDuring(answering));
    expect((await both).status).toBe(503);
    carrier.held[1]?.end('sell');
    const bought = async () => {
      await second.clock.advance(1_000);
      return numberIn(all);
    };
    await expect.poll(bought).toBeDefined();
    expect((await create(second, token)).json.phone_number.id).toBe((await numberIn(all)).id);
  });

  test('is not taken over from itself by its own recovery', async () => {
    const { all, carrier, first, answering } = await heldUp('after');
    first.clock.stall(6_000);
    for (let second = 0; second < 3; second += 1) await first.clock.advance(1_000);
    expect(orders(all)).toBe(0);
    expect(carrier.held).toHaveLength(1);
    carrier.held[0]?.end('sell');
    expect((await answering).status).toBe(200);
    expect(orders(all)).toBe(1);
  });

  test('that nobody has taken over goes on where it was', async () => {
    const { carrier, first, answering } = await heldUp('before');
    first.clock.stall(3_500);
    carrier.held[0]?.end('sell');
    expect((await answering).status).toBe(200);
  });
});

test('an order does not go out when the lease was not renewed, whichever clock shows it', async () => {
  for (const sleep of ['steady', 'wall'] as const) {
    const { all, carrier, first, token, answering } = await heldUp('before');
    // A machine that slept: its steady clock may stand still meanwhile.
    if (sleep === 'wall') first.clock.set(5_000);
    else first.clock.stall(5_000);
    carrier.held[0]?.end('sell');
    const answer = await answering;
    expect(answer.status).toBe(503);
    expect(orders(all)).toBe(0);
    await first.clock.advance(6_000);
    await expect.poll(async () => (await create(first, token)).status).toBe(200);
    expect(orders(all)).toBe(1);
  }
});

test('a refusal that ends a purchase says so: nothing is bought, and the number is free', async () => {
  const { carrier, first, token, answering } = await heldUp('after');
  carrier.held[0]?.end('refuse');
  const answer = await answering;
  expect(answer.status).toBe(422);
  expect(refusedFields(answer)).toEqual({ token: ['NotAvailable'] });
  expect(await ownedBy(carrier)).toEqual([]);
  expect((await create(first, token)).status).toBe(200);
});
