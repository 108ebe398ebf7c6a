import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedTime, steadyTime } from '../../src/system/installation-time.ts';
import { scriptFault } from '../support/faults.ts';
import { buyOne, findOne } from '../support/numbers.ts';
import { ownedBy } from '../support/owned.ts';
import { testClock } from '../support/test-clock.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const hour = 3_600_000;

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const isOwned = async (number: string) =>
  (await ownedBy(trunkline.sandbox)).some((one) => one.number === number);

describe.each([
  ['an hour forward', hour],
  ['an hour back', -hour],
])('a clock that is set %s', (_, difference) => {
  test('does not make a purchase without an answer wait, nor lose it', async () => {
    const { support, clock, data } = trunkline;
    const { token, number } = await findOne(support);
    const create = () => support.create({ phone_number: { token } });
    const fault = { operation: 'buy', kind: 'unavailable' } as const;
    expect((await scriptFault(data, fault, create)).status).toBe(503);
    clock.set(difference);
    await clock.pass(5_000);
    const numbers = async () => (await support.list()).json.phone_numbers;
    await expect.poll(numbers).toContainEqual(expect.objectContaining({ number }));
  });

  test('releases no number before its window has passed, and none later', async () => {
    const { support, clock } = trunkline;
    const { id, number } = await buyOne(support);
    await support.remove(id);
    clock.set(72 * difference);
    await clock.advance(72 * hour - 2_000);
    await clock.pass(1_000);
    expect(await isOwned(number)).toBe(true);
    clock.set(-72 * difference);
    await clock.pass(2_000);
    await expect.poll(() => isOwned(number)).toBe(false);
  });

  test('ends no rate limit early or late', async () => {
    const limited = await startTrunkline({ rateLimit: 2 });
    const ask = async () => (await limited.support.list()).status;
    expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
    limited.clock.set(difference);
    const { status, headers } = await limited.support.list();
    const { 'retry-after': wait, 'ratelimit-reset': reset } = headers;
    expect([status, wait, reset]).toEqual([429, '300', '300']);
    await limited.clock.advance(300_000);
    expect(await ask()).toBe(200);
    await limited.close();
  });
});

describe('the time of an installation', () => {
  test('moves with what has passed, however the clock is set', () => {
    const clock = testClock();
    const time = steadyTime(clock);
    const start = time.now();
    clock.set(hour);
    clock.stall(5);
    expect(time.now()).toBe(start + 5);
  });

  test('has moved on when the machine slept: its uptime tells, where its steady clock stood still', async () => {
    const clock = testClock();
    let slept = 0;
    const time = steadyTime(clock, () => (clock.steady() + slept) / 1_000);
    const start = time.now();
    slept = 8 * hour;
    clock.set(slept);
    await time.sync();
    expect(time.now()).toBe(start + 8 * hour);
    await time.sync();
    clock.stall(10);
    expect(time.now()).toBe(start + 8 * hour + 10);
  });
});

/** A database whose clock goes on with this one, and how long its answers take each way. */
async function shared(...ways: [number, number][]) {
  const clock = testClock();
  let slept = 0;
  const database = () => clock.steady() + slept + 7 * hour;
  const time = await sharedTime(clock, async () => {
    const [there, back] = ways.shift() ?? [0, 0];
    clock.stall(there);
    const answer = database();
    clock.stall(back);
    return answer;
  });
  const sleep = (milliseconds: number) => void (slept += milliseconds);
  return { clock, time, sleep, database, behind: () => database() - time.now() };
}

describe('the time that nodes share', () => {
  test('is the clock of the database, however this machine is set', async () => {
    const { clock, behind } = await shared();
    expect(behind()).toBe(0);
    clock.set(hour);
    clock.stall(1_000);
    expect(behind()).toBe(0);
  });

  test('is never ahead of it, and behind it by as long as an answer takes', async () => {
    const { time, behind } = await shared([400, 300], [100, 50], [0, 0]);
    expect(behind()).toBe(300);
    await time.sync();
    expect(behind()).toBe(50);
    await time.sync();
    expect(behind()).toBe(0);
  });

  test('does not follow an answer that took long: the process may have been stopped meanwhile', async () => {
    const { time, behind } = await shared([0, 10], [0, 6_000]);
    await time.sync();
    expect(behind()).toBe(10);
  });

  test('is asked for anew for what lasts: a machine that slept does not know yet what has passed', async () => {
    const { time, sleep, database, behind } = await shared([0, 0], [5_000, 10], [0, 0]);
    sleep(hour);
    expect(behind()).toBe(hour);
    expect(await time.ask()).toBe(database() - 10);
    expect(await time.ask()).toBe(database());
    expect(behind()).toBe(0);
  });
});
