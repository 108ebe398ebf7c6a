import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { purchases } from '../support/purchases.ts';
import { ended, signUpForMany, tokensOf } from '../support/jobs.ts';
import { buyOne, findOne, follow } from '../support/numbers.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const faults = '/api/v2/trunkline/sandbox/faults';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

async function signUp(name: string) {
  const client = await trunkline.signUp(name, { role: 'admin' });
  const buy = async (kind?: string, times = 1) => {
    const fault = { kind, operation: 'buy', times };
    if (kind) await client.request({ method: 'POST', url: faults, payload: { fault } });
    const { token, number } = await findOne(client);
    const work = client.create({ phone_number: { token } });
    const answer = await (kind ? trunkline.clock.passDuring(work) : work);
    return { token, number, answer };
  };
  const { list, show } = purchases(client);
  /** Lets time pass until the purchase stands so. */
  const until = async (token: string, state: string) => {
    for (;;) {
      const [found] = await list({ 'filter[token]': token });
      if (found.state === state) return found;
      await trunkline.clock.pass(1_000);
    }
  };
  const mend = () => client.request({ method: 'DELETE', url: faults });
  return { client, buy, list, show, until, mend };
}

test('a purchase that has brought a number is completed, and stays so when that is deleted', async () => {
  const { client, list, show } = await signUp('completed');
  const { id, number } = await buyOne(client);
  const completed = {
    id,
    number,
    country_code: 'US',
    carrier: 'sandbox',
    price: '$1.15',
    state: 'completed',
    waits_for: null,
    created_at: expect.stringMatching(/^\d{4}-.*Z$/),
    attempts: 1,
    next_attempt_at: null,
    phone_number_id: id,
    refusal: null,
    job_id: null,
    external_id: null,
  };
  expect(await list()).toEqual([completed]);
  await client.remove(id);
  expect(await show(id)).toEqual(completed);
  expect(await list({ 'filter[state]': 'open' })).toEqual([]);
});

test('one that the carrier has refused says why, and is found by its token', async () => {
  const { buy, list } = await signUp('refused');
  const { token, number, answer } = await buy('refuse');
  expect(answer.status).toBe(422);
  const [refused, ...others] = await list({ 'filter[token]': token.toUpperCase() });
  expect(others).toEqual([]);
  expect(refused).toMatchObject({
    number,
    country_code: 'US',
    state: 'refused',
    waits_for: null,
    phone_number_id: null,
    refusal: { reason: '21422', message: expect.any(String) },
  });
  const day = 24 * 3_600_000;
  await trunkline.clock.advance(89 * day);
  expect(await list()).toEqual([refused]);
  await trunkline.clock.advance(2 * day);
  expect(await list()).toEqual([]);
});

test('one that the carrier has not answered waits for it, by its token and id, until it is known', async () => {
  const { buy, list, show, until, mend } = await signUp('unanswered');
  const { token, answer } = await buy('timeout-after', 1_000);
  expect(answer.status).toBe(503);
  const open = await until(token, 'waiting_for_carrier');
  expect(open).toMatchObject({ phone_number_id: null, refusal: null });
  expect(open.waits_for).toContain('may have sold the number');
  const isOpen = { 'filter[state]': 'open' };
  expect((await list(isOpen)).map(({ id }: { id: number }) => id)).toEqual([open.id]);
  await mend();
  const completed = await until(token, 'completed');
  expect(completed).toMatchObject({ id: open.id, phone_number_id: open.id, waits_for: null });
  expect(completed.attempts).toBeGreaterThan(1);
  expect(await show(open.id)).toEqual(completed);
  expect(await list(isOpen)).toEqual([]);
});

test('one whose order the carrier has not taken waits for another attempt', async () => {
  const { buy, until, mend } = await signUp('busy');
  const { token } = await buy('rate-limit', 1_000);
  const { waits_for } = await until(token, 'waiting_to_try_again');
  expect(waits_for).toContain('has not taken the order');
  await mend();
  await until(token, 'completed');
});

test('a number is bought for a job that may give it back until the job has ended', async () => {
  const { client, many } = await signUpForMany(trunkline);
  const tokens = await tokensOf(client, 2);
  const phone_numbers = tokens.map((token) => ({ token }));
  const job = await ended(client, await many.create({ phone_numbers }, { all_or_nothing: true }));
  const listed = await purchases(client).list();
  expect(listed).toHaveLength(2);
  for (const one of listed) expect(one).toMatchObject({ state: 'completed', job_id: job.id });
});

const states = (page: { state: string }[]) => page.map(({ state }) => state);

describe('pages', () => {
  test('go by cursor there and back, newest first, refused ones in their place', async () => {
    const { client, buy, list } = await signUp('pages');
    await buy();
    await buy('refuse');
    await buy();
    await buy('refuse');
    await buy();
    const all = await list();
    expect(states(all)).toEqual(['completed', 'refused', 'completed', 'refused', 'completed']);
    const url = '/api/v2/trunkline/purchases';
    const first = await client.request({ method: 'GET', url, query: { 'page[size]': '2' } });
    expect(first.json.meta.has_more).toBe(true);
    expect(first.json.links.prev).toBeNull();
    const second = await follow(client, first.json.links.next);
    const third = await follow(client, second.json.links.next);
    expect(third.json.links.next).toBeNull();
    const pages = [first, second, third].map(({ json }) => json.purchases);
    expect(pages.flat()).toEqual(all);
    const back = await follow(client, third.json.links.prev);
    expect(back.json.purchases).toEqual(second.json.purchases);
    expect((await follow(client, back.json.links.prev)).json.purchases).toEqual(pages[0]);
  });

  test.each([
    [{ 'filter[state]': 'closed' }, 'filter[state]'],
    [{ 'page[after]': 'nothing' }, 'page[after]'],
  ])('%o is refused', async (query, name) => {
    const { client } = await signUp('bad-pages');
    const url = '/api/v2/trunkline/purchases';
    const { status, text } = await client.request({ method: 'GET', url, query });
    expect(status).toBe(400);
    expect(text).toContain(name);
  });
});

test('another account sees nothing of them, by whatever id or token', async () => {
  const [{ client, buy }, other] = [await signUp('own'), await signUp('other')];
  const { token, answer } = await buy();
  await buy('refuse');
  expect(await other.list()).toEqual([]);
  expect(await other.list({ 'filter[token]': token })).toEqual([]);
  const url = `/api/v2/trunkline/purchases/${answer.json.phone_number.id}`;
  expect((await client.request({ method: 'GET', url })).status).toBe(200);
  expect((await other.client.request({ method: 'GET', url })).status).toBe(404);
  const none = { method: 'GET', url: '/api/v2/trunkline/purchases/none' } as const;
  expect((await client.request(none)).status).toBe(404);
});

test('a reset takes them along', async () => {
  const { client, buy, list } = await signUp('emptied');
  await buy('refuse');
  await buy();
  expect(await list()).toHaveLength(2);
  await client.request({ method: 'POST', url: '/api/v2/trunkline/sandbox/reset' });
  expect(await list()).toEqual([]);
});
