import { expect, onTestFinished, test } from 'vitest';
import { setImmediate as turn } from 'node:timers/promises';
import { runExclusively } from '../../src/app/nodes/run-exclusively.ts';
import { leaseTime } from '../support/leases.ts';
import { install, type Process } from '../support/installation.ts';

const task = 'timers';

async function twoProcesses() {
  const installation = await install();
  const [one, other] = [await installation.open(), await installation.open()];
  onTestFinished(async () => {
    await one.close();
    await other.close();
    await installation.remove();
  });
  return { ...installation, one, other };
}

function take({ ports }: Process): Promise<boolean> {
  const lease = { ...ports.leases.begin(), now: ports.time.now() };
  return ports.store.exclusiveLeases.acquire(task, lease);
}

test('a task goes to one process, whoever asks at the same time', async () => {
  const { one, other } = await twoProcesses();
  for (let round = 0; round < 10; round++) {
    const taken = await Promise.all([take(one), take(other)]);
    expect(taken.filter(Boolean)).toHaveLength(1);
    for (const { ports } of [one, other])
      await ports.store.exclusiveLeases.release(task, ports.leases.holder);
  }
});

test('it stays with a process that keeps it, and passes on when that process is gone', async () => {
  const { one, other, advance } = await twoProcesses();
  expect(await take(one)).toBe(true);
  for (let second = 0; second < 10; second++) {
    advance(1_000);
    expect(await take(one)).toBe(true);
    expect(await take(other)).toBe(false);
  }
  advance(leaseTime - 1);
  expect(await take(other)).toBe(false);
  advance(1);
  expect(await take(other)).toBe(true);
  expect(await take(one)).toBe(false);
});

test('work that is done by one process at a time is done by all of them, one after the other', async () => {
  const { one, other } = await twoProcesses();
  const order: string[] = [];
  const workOf = (name: string) => async () => {
    order.push(`${name} begins`);
    await turn();
    order.push(`${name} ends`);
  };
  await Promise.all([
    runExclusively(one.ports, 'first start', workOf('one')),
    runExclusively(other.ports, 'first start', workOf('other')),
  ]);
  const [first] = order;
  const expected = ['one begins', 'one ends', 'other begins', 'other ends'];
  expect(order).toEqual(
    first === 'one begins' ? expected : [...expected.slice(2), ...expected.slice(0, 2)],
  );
});

test('it passes on at once when it is left, and nobody leaves it for another', async () => {
  const { one, other } = await twoProcesses();
  expect(await take(one)).toBe(true);
  await other.ports.store.exclusiveLeases.release(task, other.ports.leases.holder);
  expect(await take(other)).toBe(false);
  await one.ports.store.exclusiveLeases.release(task, one.ports.leases.holder);
  expect(await take(other)).toBe(true);
});
