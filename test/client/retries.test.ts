import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  ConnectionError,
  createClient,
  InvalidError,
  NotFoundError,
  RateLimitedError,
  UnavailableError,
  type RequestOptions,
} from '../../src/client/index.ts';
import { gateTo } from '../support/gate.ts';
import { json, scripted, startListening, type Scripted } from '../support/listening.ts';

const later = (seconds: number | string, status = 503) =>
  json(status, { error: 'Unavailable', description: 'Later' }, { 'retry-after': String(seconds) });
const group = json(200, { group: { id: 7 } });
const hung = (request: Request) =>
  new Promise<Response>((_resolve, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason));
  });
const lost = () => {
  throw new TypeError('fetch failed');
};

/** A client of a service that answers by a script. */
function scriptedClient(answers: readonly Scripted[], options: RequestOptions = {}) {
  const { fetch, requests } = scripted(...answers);
  return { requests, talk: createClient({ url: 'https://acme.example', fetch, ...options }) };
}

async function failing(options: Record<string, unknown> = {}) {
  const trunkline = await startListening(options);
  onTestFinished(() => trunkline.close());
  const told: number[] = [];
  /** What the client is told to wait for passes at the service at once. */
  const talk = trunkline.talk({
    async fetch(request) {
      const answer = await fetch(request);
      const seconds = answer.headers.get('retry-after');
      if (seconds === null) return answer;
      told.push(Number(seconds));
      await trunkline.clock.advance(Number(seconds) * 1_000);
      const { status } = answer;
      return new Response(await answer.text(), { status, headers: { 'retry-after': '0' } });
    },
  });
  const find = async () => {
    const [offer] = await talk.phoneNumbers.search({ country: 'US', perPage: 1 });
    if (!offer) throw new Error('nothing found');
    return offer;
  };
  return { trunkline, talk, told, find };
}

describe('in time that the test moves', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
  afterEach(() => void vi.useRealTimers());

  test.each([
    ['seconds', () => later(20)],
    ['a date', () => later(new Date(Date.now() + 20_000).toUTCString())],
  ])('a request comes again once Retry-After has passed, in %s', async (_form, answer) => {
    vi.setSystemTime('2026-11-27T12:00:00Z');
    const { talk, requests } = scriptedClient([answer(), group]);
    const shown = talk.groups.show(7);
    await vi.advanceTimersByTimeAsync(19_900);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(await shown).toEqual({ id: 7 });
    expect(requests).toHaveLength(2);
  });

  test('without Retry-After pauses grow', async () => {
    const { talk, requests } = scriptedClient([json(502, {}), lost, json(504, {}), group]);
    const shown = talk.groups.show(7);
    await vi.advanceTimersByTimeAsync(240);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(260);
    expect(requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await shown).toEqual({ id: 7 });
  });

  test('a request comes again so often, and not once more', async () => {
    const { talk, requests } = scriptedClient([later(1)], { maxRetries: 3 });
    const shown = expect(talk.groups.show(7)).rejects.toThrow(UnavailableError);
    await vi.advanceTimersByTimeAsync(10_000);
    await shown;
    expect(requests).toHaveLength(4);
    await expect(talk.groups.show(7, { maxRetries: 0 })).rejects.toThrow(UnavailableError);
    expect(requests).toHaveLength(5);
  });

  test('for what would take too long nobody waits', async () => {
    const { talk, requests } = scriptedClient([later(61, 429)]);
    await expect(talk.groups.show(7)).rejects.toMatchObject({ retryAfter: 61 });
    expect(requests).toHaveLength(1);
    const limited = talk.groups.show(7, { maxRetryTime: 100_000 });
    const told = expect(limited).rejects.toThrow(RateLimitedError);
    await vi.advanceTimersByTimeAsync(61_000);
    await told;
    expect(requests).toHaveLength(3);
  });

  test('a program may wait in its own way', async () => {
    const { fetch } = scripted(later(20), later(30), () => group());
    const waited: number[] = [];
    const sleep = async (milliseconds: number) => void waited.push(milliseconds);
    const talk = createClient({ url: 'https://acme.example', fetch, sleep });
    await talk.groups.show(7);
    expect(waited).toEqual([20_000, 30_000]);
  });

  test('an end that comes while it waits ends the waiting', async () => {
    const { talk, requests } = scriptedClient([later(20)]);
    const controller = new AbortController();
    const shown = talk.groups.show(7, { signal: controller.signal });
    const told = expect(shown).rejects.toThrow('enough');
    await vi.advanceTimersByTimeAsync(5_000);
    controller.abort(new Error('enough'));
    await told;
    expect(vi.getTimerCount()).toBe(0);
    expect(requests).toHaveLength(1);
  });
});

describe('what may be done twice', () => {
  const noPause = { maxRetries: 2 };
  const soon = later(0);

  test('is sent again when nobody knows what became of it', async () => {
    for (const failure of [soon, lost]) {
      const record = json(200, { phone_number: { id: 7 }, dry_run: {}, settings: {} });
      const { talk, requests } = scriptedClient([failure, record], noPause);
      await talk.phoneNumbers.show(7);
      await talk.phoneNumbers.update(7, {});
      await talk.phoneNumbers.buy('token');
      await talk.phoneNumbers.dryRun('token');
      expect(requests).toHaveLength(5);
    }
    const purchases = scriptedClient([soon, lost, json(200, { phone_number: { id: 7 } })], noPause);
    expect(await purchases.talk.phoneNumbers.buy('token')).toEqual({ id: 7 });
    const bodies = await Promise.all(purchases.requests.map((request) => request.text()));
    expect(new Set(bodies)).toEqual(new Set(['{"phone_number":{"token":"token"}}']));
  });

  test('is not what makes a record, nor what restores a number', async () => {
    for (const failure of [soon, lost]) {
      const { talk, requests } = scriptedClient([failure, group], noPause);
      await expect(talk.groups.create({ name: 'x' })).rejects.toThrow();
      expect(requests).toHaveLength(1);
      const restoring = scriptedClient([failure, group], noPause);
      await expect(restoring.talk.deletedPhoneNumbers.restore(7)).rejects.toThrow();
      expect(restoring.requests).toHaveLength(1);
    }
  });

  test('is everything that was refused for its rate, before anything was done', async () => {
    const { talk, requests } = scriptedClient([later(0, 429), group], noPause);
    expect(await talk.groups.create({ name: 'x' })).toEqual({ id: 7 });
    expect(requests).toHaveLength(2);
  });

  test('is nothing that was refused for another reason', async () => {
    for (const status of [400, 401, 403, 404, 409, 412, 413, 415, 422, 500]) {
      const { talk, requests } = scriptedClient([later(0, status), group], noPause);
      await expect(talk.groups.show(7)).rejects.toThrow(`(${status})`);
      expect(requests).toHaveLength(1);
    }
  });

  test('what was deleted without an answer is found gone, which is as good', async () => {
    const gone = json(404, { error: 'RecordNotFound', description: 'Not found' });
    for (const failure of [soon, lost]) {
      const { talk } = scriptedClient([failure, gone], noPause);
      expect(await talk.groups.delete(7)).toBeUndefined();
    }
    const untouched = scriptedClient([later(0, 429), gone], noPause);
    await expect(untouched.talk.groups.delete(7)).rejects.toThrow(NotFoundError);
    const never = scriptedClient([gone]);
    await expect(never.talk.groups.delete(7)).rejects.toThrow(NotFoundError);
  });

  test('an attempt that takes too long is ended, and is one without an answer', async () => {
    const { talk, requests } = scriptedClient([hung, group]);
    expect(await talk.groups.show(7, { timeout: 20 })).toEqual({ id: 7 });
    expect(requests).toHaveLength(2);
    const never = scriptedClient([hung], { timeout: 20, maxRetries: 0 });
    await expect(never.talk.groups.show(7)).rejects.toMatchObject({ code: 'TimedOut' });
    await expect(never.talk.groups.show(7)).rejects.toThrow(ConnectionError);
  });

  test('nothing is sent for who has given up, and what is under way ends', async () => {
    const { talk, requests } = scriptedClient([hung]);
    await expect(
      talk.groups.show(7, { signal: AbortSignal.abort(new Error('no')) }),
    ).rejects.toThrow('no');
    const controller = new AbortController();
    const shown = talk.groups.list({ signal: controller.signal }).toArray();
    controller.abort(new Error('enough'));
    await expect(shown).rejects.toThrow('enough');
    expect(requests.every(({ signal }) => signal.aborted)).toBe(true);
  });
});

describe('at a service that fails', () => {
  test.each(['timeout-after', 'timeout-before', 'unavailable', 'rate-limit'] as const)(
    'a number is bought once where the carrier has the fault %s',
    async (kind) => {
      const { trunkline, talk, told, find } = await failing();
      await talk.sandbox.faults.create({ kind, times: 1 });
      const offer = await find();
      const line = await trunkline.clock.passDuring(
        talk.phoneNumbers.buy(offer, { nickname: 'x' }),
      );
      expect(line).toMatchObject({ number: offer.number, nickname: 'x' });
      expect(told.length).toBeGreaterThan(0);
      expect(await talk.phoneNumbers.list().toArray()).toEqual([line]);
    },
  );

  test('a number is bought once though its answer got lost on the way', async () => {
    const { trunkline, find } = await failing();
    const { number, token } = await find();
    const gate = await gateTo(trunkline.url);
    onTestFinished(() => gate.remove());
    const { email, token: secret } = trunkline.support;
    const talk = createClient({ url: gate.url, email, token: secret, timeout: 2_000 });
    const heard = gate.deafen('POST ');
    const line = await talk.phoneNumbers.buy(token);
    await heard;
    expect(line.number).toBe(number);
    expect(await talk.phoneNumbers.list().toArray()).toEqual([line]);
  });

  test('what the carrier refuses is told, and nothing was bought', async () => {
    const { talk, find } = await failing();
    await talk.sandbox.faults.create({ kind: 'lost-race' });
    const failure = talk.phoneNumbers.buy(await find());
    await expect(failure).rejects.toThrow(InvalidError);
    await expect(failure).rejects.toThrow(/nothing was bought/);
    expect(await talk.phoneNumbers.list().toArray()).toEqual([]);
  });

  test('who asks too often goes on in the next window', async () => {
    const { talk, told } = await failing({ rateLimit: 3 });
    for (let count = 0; count < 5; count += 1) await talk.groups.list().toArray();
    expect(told).toHaveLength(1);
    expect(told[0]).toBeGreaterThan(60);
  });
});
