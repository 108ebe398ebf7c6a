import { describe, expect, onTestFinished, test } from 'vitest';
import { startTrunkline, type Duration, type TestOptions } from '../../src/testing/start.ts';
import { buy, call, deletedNumbers, findToken, numbers, search } from '../support/test-bed.ts';

async function started(options?: TestOptions) {
  const trunkline = await startTrunkline(options);
  onTestFinished(() => trunkline.close());
  return trunkline;
}

type Bed = Awaited<ReturnType<typeof started>>;

const countAt = async (bed: Bed, path: string): Promise<number> =>
  (await call(bed, 'GET', path)).json.count;

describe('the clock', () => {
  test('goes on by itself from where it is put', async () => {
    const { clock } = await started({ now: '2026-01-31T09:00:00Z' });
    expect(clock.isFrozen).toBe(false);
    expect(clock.now().toISOString()).toMatch(/^2026-01-31T09:0/);
    const then = clock.now();
    await expect.poll(() => clock.now().getTime()).toBeGreaterThan(then.getTime());
  });

  test('stands still where it is frozen, until it is moved or resumed', async () => {
    const now = new Date('2026-01-31T09:00:00Z');
    const trunkline = await started({ now, frozen: true });
    const { clock } = trunkline;
    const { json } = await buy(trunkline);
    expect(json.phone_number.created_at).toBe('2026-01-31T09:00:00Z');
    expect(clock.now()).toEqual(now);
    await clock.advanceTo('2026-02-28T00:00:00Z');
    await clock.advance({ days: 1, hours: 1, minutes: 1, seconds: 1, milliseconds: 1 });
    expect(clock.now().toISOString()).toBe('2026-03-01T01:01:01.001Z');
    await clock.resume();
    await expect.poll(() => clock.now().toISOString()).not.toBe('2026-03-01T01:01:01.001Z');
    await clock.freeze();
    expect(clock.isFrozen).toBe(true);
  });

  test('lets the release window pass: releases have run', async () => {
    const trunkline = await started();
    const [number] = await search(trunkline);
    const ids = [];
    for (let count = 0; count < 25; count += 1) {
      ids.push((await buy(trunkline)).json.phone_number.id);
    }
    for (const id of ids) await call(trunkline, 'DELETE', `${numbers}/${id}`);
    expect(await countAt(trunkline, deletedNumbers)).toBe(25);
    expect(await search(trunkline)).not.toContain(number);
    await trunkline.clock.advance({ hours: 72 });
    expect(await countAt(trunkline, deletedNumbers)).toBe(0);
    expect((await search(trunkline))[0]).toBe(number);
  });

  test('brings a purchase to its end whose answer was lost, once', async () => {
    const trunkline = await started({ carrierTimeout: 0.1 });
    await trunkline.faults.add('timeout-after-selling', { times: 1 });
    const token = await findToken(trunkline);
    const lost = await buy(trunkline, token);
    expect([lost.status, lost.headers.get('retry-after')]).toEqual([503, '5']);
    await trunkline.clock.advance({ seconds: 5 });
    const bought = await buy(trunkline, token);
    expect(bought.status).toBe(200);
    expect(await countAt(trunkline, numbers)).toBe(1);
    expect(await trunkline.faults.list()).toMatchObject([{ kind: 'timeout-after', used: true }]);
  });

  test('ends what a call to the carrier may take, where it is moved meanwhile', async () => {
    const trunkline = await started({ carrierTimeout: 600 });
    await trunkline.faults.add('timeout-before');
    const buying = buy(trunkline);
    await expect.poll(async () => (await trunkline.faults.list())[0]?.used).toBe(true);
    await trunkline.clock.advance({ minutes: 10 });
    expect((await buying).status).toBe(503);
  });

  test('holds no call up, where it is frozen', async () => {
    const trunkline = await started({ carrierTimeout: 0.1, frozen: true });
    await trunkline.faults.add('timeout-before');
    const token = await findToken(trunkline);
    expect((await buy(trunkline, token)).status).toBe(503);
    await trunkline.clock.advance({ seconds: 5 });
    expect((await buy(trunkline, token)).status).toBe(200);
  });

  test.each([
    [{ hours: -1 }, 'Advance hours: must be at least 0'],
    [{}, 'must have one of days, hours'],
    [{ hour: 1 }, 'takes days, hours'],
  ])('is not advanced by %o', async (duration, message) => {
    const { clock } = await started({ frozen: true });
    await expect(clock.advance(duration as Duration)).rejects.toThrow(
      expect.objectContaining({ name: 'RangeError', message: expect.stringContaining(message) }),
    );
  });

  test('does not go back', async () => {
    const { clock } = await started({ now: '2026-02-01T00:00:00Z' });
    await expect(clock.advanceTo('2026-01-31T23:59:59Z')).rejects.toThrow(
      'must not be before 2026-02-01T00:00:0',
    );
    await expect(clock.advanceTo('soon')).rejects.toThrow('instant: must be an instant from 2024');
  });
});

const addresses = '/channels/voice/addresses';
const read = async (bed: Bed, path: string): Promise<string> => {
  const text = JSON.stringify((await call(bed, 'GET', path)).json);
  return text.replaceAll(/AD[\da-f]{32}/g, 'what the carrier calls it');
};

describe('a reset', () => {
  test('leaves all as it was after the start, the ids of records too', async () => {
    const trunkline = await started({
      now: '2026-01-31T09:00:00Z',
      frozen: true,
      faults: [{ kind: 'slow', milliseconds: 1, probability: 1 }],
    });
    const paths = [numbers, deletedNumbers, addresses, '/groups', '/channels/voice/ivr'];
    const all = () => Promise.all(paths.map((path) => read(trunkline, path)));
    const [before, found] = [await all(), await search(trunkline)];
    const { url, token, authorization } = trunkline;
    const [address] = (await call(trunkline, 'GET', addresses)).json.addresses;
    await call(trunkline, 'DELETE', `${addresses}/${address.id}`);
    await call(trunkline, 'POST', '/groups', { group: { name: 'Late' } });
    for (const _ of [1, 2]) await buy(trunkline);
    const { json } = await buy(trunkline);
    await call(trunkline, 'DELETE', `${numbers}/${json.phone_number.id}`);
    await trunkline.faults.add('refuse', { times: 3 });
    await trunkline.clock.advance({ days: 400 });
    await trunkline.clock.resume();
    await trunkline.reset();
    expect(await all()).toEqual(before);
    expect(await search(trunkline)).toEqual(found);
    expect(trunkline.clock.isFrozen).toBe(true);
    expect(trunkline.clock.now().toISOString()).toBe('2026-01-31T09:00:00.000Z');
    expect(await trunkline.faults.list()).toMatchObject([{ kind: 'slow', used: false }]);
    expect(trunkline).toMatchObject({ url, token, authorization });
    expect((await buy(trunkline)).status).toBe(200);
  });

  test('begins the count of requests anew', async () => {
    const trunkline = await started({ rateLimit: 2 });
    for (const _ of [1, 2, 3]) await call(trunkline, 'GET', numbers);
    expect((await call(trunkline, 'GET', numbers)).status).toBe(429);
    await trunkline.reset();
    expect((await call(trunkline, 'GET', numbers)).status).toBe(200);
  });

  test('comes while a purchase is under way, and twice at once', async () => {
    const trunkline = await started({ faults: [{ kind: 'slow', milliseconds: 100 }] });
    const token = await findToken(trunkline);
    const buying = buy(trunkline, token);
    await expect.poll(async () => (await trunkline.faults.list())[0]?.used).toBe(true);
    await Promise.all([trunkline.reset(), trunkline.reset()]);
    expect((await buying).status).toBe(422);
    expect(await countAt(trunkline, numbers)).toBe(0);
    expect(await countAt(trunkline, addresses)).toBe(1);
    expect(await trunkline.faults.list()).toHaveLength(1);
    await trunkline.reset();
    expect((await buy(trunkline, token)).status).toBe(200);
  });
});
