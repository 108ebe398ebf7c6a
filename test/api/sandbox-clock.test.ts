import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { addFault } from '../../src/carriers/sandbox/faults.ts';
import { parseConfig } from '../../src/config.ts';
import type { Client } from '../support/client.ts';
import { makeHome, removeHome } from '../support/home.ts';
import { openLedger } from '../support/ledger.ts';
import { buyOne, findOne, refusedFields } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const url = '/api/v2/trunkline/sandbox/clock';
const start = '2026-01-31T09:00:00Z';
const hour = 3_600_000;

const started: TestTrunkline[] = [];
afterEach(async () => {
  for (const trunkline of started.splice(0)) await trunkline.close();
});

async function serve(options: Record<string, unknown> = {}): Promise<TestTrunkline> {
  const trunkline = await startTrunkline({ testClock: start, ...options });
  started.push(trunkline);
  return trunkline;
}

const show = (by: Client) => by.request({ method: 'GET', url });
const put = (by: Client, clock: object) => by.request({ method: 'PUT', url, payload: { clock } });
const reset = (by: Client) =>
  by.request({ method: 'POST', url: '/api/v2/trunkline/sandbox/reset' });
const timeOf = async (by: Client) => Date.parse((await show(by)).json.clock.now);

const deletedNumbers = async (by: Client) =>
  (await by.request({ method: 'GET', url: '/api/v2/channels/voice/deleted_phone_numbers' })).json;

describe('the clock of tests', () => {
  test('starts where it was put, goes on by itself, and stands still when it is frozen', async () => {
    const { support } = await serve();
    const { status, json } = await show(support);
    expect(status).toBe(200);
    expect(json.clock.frozen).toBe(false);
    expect(Date.parse(json.clock.now)).toBeGreaterThanOrEqual(Date.parse(start));
    await expect.poll(() => timeOf(support)).toBeGreaterThan(Date.parse(json.clock.now));
    const frozen = await put(support, { now: '2026-02-01T00:00:00Z', frozen: true });
    expect(frozen.json.clock).toEqual({ now: '2026-02-01T00:00:00.000Z', frozen: true });
    expect(await timeOf(support)).toBe(Date.parse('2026-02-01T00:00:00Z'));
    await put(support, { frozen: false });
    await expect.poll(() => timeOf(support)).toBeGreaterThan(Date.parse('2026-02-01T00:00:00Z'));
  });

  test('is the time of what is written', async () => {
    const { support } = await serve();
    await put(support, { now: '2026-03-01T12:00:00+02:00', frozen: true });
    const { created_at } = (await buyOne(support)) as unknown as { created_at: string };
    expect(created_at).toBe('2026-03-01T10:00:00Z');
  });

  test('lets a release window pass: the number has been released when it answers', async () => {
    const { support, sandbox } = await serve();
    const { id, number } = await buyOne(support);
    await support.remove(id);
    await put(support, { advance: { hours: 71 } });
    expect((await deletedNumbers(support)).count).toBe(1);
    expect(await sandbox.findOwned(number, neverAborted)).not.toBeNull();
    await put(support, { advance: { hours: 1 } });
    expect((await deletedNumbers(support)).count).toBe(0);
    expect(await sandbox.findOwned(number, neverAborted)).toBeNull();
  });

  test('tries again what fails on the way', async () => {
    const { support, data, sandbox } = await serve();
    const { id, number } = await buyOne(support);
    await support.remove(id);
    await put(support, { advance: { hours: 71.9 } });
    const ledger = await openLedger(data);
    const order = { kind: 'unavailable', operation: 'buy', number: null } as const;
    await addFault(ledger, { ...order, milliseconds: 0, remaining: 3, probability: 1 });
    await ledger.db.destroy();
    const { token } = await findOne(support);
    expect((await support.create({ phone_number: { token } })).status).toBe(503);
    await put(support, { advance: { minutes: 10 } });
    expect((await support.create({ phone_number: { token } })).status).toBe(200);
    expect(await sandbox.findOwned(number, neverAborted)).toBeNull();
  });

  test('ends search tokens and idempotency keys', async () => {
    const { support } = await serve({ tokenMaxAge: 60 });
    const [first, second] = [await findOne(support), await findOne(support, { country: 'CA' })];
    const keyed = (token: string) =>
      support.request({
        method: 'POST',
        url: '/api/v2/channels/voice/phone_numbers',
        headers: { 'idempotency-key': 'k' },
        payload: { phone_number: { token } },
      });
    expect((await keyed(first.token)).status).toBe(200);
    expect((await keyed(second.token)).status).toBe(400);
    await put(support, { advance: { minutes: 61 } });
    const late = await support.create({ phone_number: { token: second.token } });
    expect(refusedFields(late)).toMatchObject({ token: ['ExpiredToken'] });
    await put(support, { advance: { hours: 1 } });
    expect((await keyed((await findOne(support)).token)).status).toBe(200);
  });

  test('ends windows in which requests are counted', async () => {
    const { support } = await serve({ rateLimit: 3 });
    for (let count = 0; count < 3; count += 1) await show(support);
    const refused = await show(support);
    expect(refused.status).toBe(429);
    const left = Number(refused.headers['retry-after']);
    await started[0]?.testTime?.move({ advance: { seconds: left } });
    expect((await show(support)).status).toBe(200);
  });

  test('goes on where a process before it has left it, and does what is due by then', async () => {
    const data = await makeHome();
    onTestFinished(() => removeHome(data));
    const first = await serve({ data });
    const { id, number } = await buyOne(first.support);
    await first.support.remove(id);
    await put(first.support, { now: '2026-02-03T08:59:00Z', frozen: true });
    // As if it died on its way there.
    await first.ports.store.testState.keepShownTime({
      now: Date.parse('2026-02-10T00:00:00Z'),
      isFrozen: true,
      machine: Date.now(),
    });
    await first.close();
    started.length = 0;
    const second = await serve({ data });
    expect((await show(second.support)).json.clock).toEqual({
      now: '2026-02-10T00:00:00.000Z',
      frozen: true,
    });
    await expect.poll(() => second.sandbox.findOwned(number, neverAborted)).toBeNull();
  });

  test('takes orders that come at once one after the other', async () => {
    const { support } = await serve();
    await put(support, { frozen: true });
    const before = await timeOf(support);
    const answers = await Promise.all([1, 2, 3].map(() => put(support, { advance: { hours: 1 } })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await timeOf(support)).toBe(before + 3 * hour);
  });
});

describe('a reset', () => {
  test('puts it back where it started, where nobody else has an account', async () => {
    const { support } = await serve({ rateLimit: 9 });
    const freeze = { now: '2026-05-01T00:00:00Z', frozen: true };
    await put(support, freeze);
    for (let count = 0; count < 7; count += 1) await show(support);
    expect((await reset(support)).json.reset).toEqual({ account: 'support', clock: true });
    const { now, frozen } = (await show(support)).json.clock;
    expect([now.slice(0, 16), frozen]).toEqual(['2026-01-31T09:00', false]);
    const { id } = await buyOne(support);
    await support.remove(id);
    expect((await deletedNumbers(support)).count).toBe(1);
  });

  test('leaves it where it is, where somebody has', async () => {
    const trunkline = await serve();
    await trunkline.signUp('acme');
    await trunkline.testTime?.move({ advance: { days: 1 } });
    const answer = await reset(trunkline.support);
    expect(answer.json.reset).toEqual({ account: 'support', clock: false });
    expect(trunkline.testTime?.shown().now).toBeGreaterThanOrEqual(
      Date.parse('2026-02-01T09:00:00Z'),
    );
  });
});

describe('is refused', () => {
  test('by a server that was not started with a clock that tests move', async () => {
    const { support } = await serve({ testClock: false });
    for (const answer of [await show(support), await put(support, { advance: { hours: 1 } })]) {
      expect(answer.status).toBe(403);
      expect(answer.json.error).toEqual({
        title: 'Forbidden',
        message: expect.stringContaining('--test-clock (TRUNKLINE_TEST_CLOCK)'),
      });
    }
  });

  test('to agents, and to tokens that may not write', async () => {
    const trunkline = await serve();
    const agent = await trunkline.signUp('support');
    const reader = await trunkline.signUp('support', { role: 'admin', scope: 'read' });
    expect((await show(agent)).status).toBe(403);
    expect((await put(agent, { frozen: true })).status).toBe(403);
    expect((await show(reader)).status).toBe(200);
    expect((await put(reader, { frozen: true })).status).toBe(403);
  });

  test.each([
    [{}, { base: ['InvalidValue'] }],
    [{ now: 'tomorrow' }, { now: ['InvalidValue'] }],
    [{ now: '2019-01-01T00:00:00Z' }, { now: ['InvalidValue'] }],
    [{ now: '2026-01-31T08:59:59Z' }, { now: ['InvalidValue'] }],
    [{ now: '2099-01-01T00:00:00Z' }, { now: ['InvalidValue'] }],
    [{ advance: {} }, { advance: ['InvalidValue'] }],
    [{ advance: { hour: 72 } }, { advance: ['InvalidValue'] }],
    [{ advance: { hours: -1 } }, { 'advance.hours': ['InvalidValue'] }],
    [{ advance: { days: 36_500 } }, { advance: ['InvalidValue'] }],
    [{ advance: 72 }, { advance: ['InvalidType'] }],
    [{ now: '2026-02-01T00:00:00Z', advance: { hours: 1 } }, { advance: ['InvalidValue'] }],
    [{ frozen: 'yes' }, { frozen: ['InvalidType'] }],
  ])('when it is told %o', async (clock, fields) => {
    const { support } = await serve();
    const answer = await put(support, clock);
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
    expect(await timeOf(support)).toBeLessThan(Date.parse('2026-01-31T10:00:00Z'));
  });

  test.each(['twilio', 'inventory,sandbox'])('at the start, beside %s', (carriers) => {
    const options = {
      carriers,
      testClock: true,
      twilioAccountSid: `AC${'0'.repeat(32)}`,
      twilioAuthToken: 'secret',
    };
    expect(() => parseConfig(options)).toThrow(/--test-clock .*give --carriers sandbox with it/);
  });

  test('at the start, where it is no time', () => {
    for (const testClock of ['noon', '1999-01-01T00:00:00Z']) {
      expect(() => parseConfig({ carriers: 'sandbox', testClock })).toThrow(
        '--test-clock (TRUNKLINE_TEST_CLOCK): must be true or false, or where the clock starts',
      );
    }
  });
});

const neverAborted = new AbortController().signal;
