import { describe, expect, onTestFinished, test } from 'vitest';
import { basic, send } from '../support/bare.ts';
import { path, type Answer } from '../support/client.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const minute = 60_000;
const limitHeaders = [
  'x-rate-limit',
  'x-rate-limit-remaining',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
];

async function start(options: Record<string, unknown>): Promise<TestTrunkline> {
  const trunkline = await startTrunkline(options);
  onTestFinished(() => trunkline.close());
  return trunkline;
}

const headersOf = ({ headers }: Answer) => limitHeaders.map((name) => headers[name]);

const listFrom = (trunkline: TestTrunkline, remoteAddress: string, authorization: string) =>
  send(trunkline, { method: 'GET', url: path, remoteAddress, headers: { authorization } });

/** Asks with wrong credentials until it is told to stop; answers how often it was let try. */
async function exhaust(trunkline: TestTrunkline, address: string): Promise<number> {
  for (let tries = 0; tries < 1_000; tries++) {
    const answer = await listFrom(trunkline, address, `Bearer wrong${tries}`);
    if (answer.status === 429) return tries;
    expect(answer.status).toBe(401);
    expect(answer.headers).not.toHaveProperty('retry-after');
  }
  throw new Error('never told to stop');
}

describe('the limit of an account', () => {
  test('every answer says the limit, what remains and when the window ends', async () => {
    const { support } = await start({ rateLimit: 3 });
    expect(headersOf(await support.list())).toEqual(['3', '2', '3', '2', '300']);
    expect(headersOf(await support.search({ country: 'US' }))).toEqual(['3', '1', '3', '1', '300']);
    expect(headersOf(await support.show(1))).toEqual(['3', '0', '3', '0', '300']);
  });

  test('past it: 429, with whole seconds in Retry-After and an error key', async () => {
    const { support, clock } = await start({ rateLimit: 2 });
    await support.list();
    await support.list();
    await clock.advance(90_500);
    const answer = await support.list();
    expect(answer.status).toBe(429);
    expect(answer.json.error).toBe('TooManyRequests');
    expect(answer.json.description).toContain('2 in 5 minutes');
    expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    const seconds = Number(answer.headers['retry-after']);
    expect(seconds).toBeGreaterThan(200);
    expect(seconds).toBeLessThanOrEqual(210);
    expect(headersOf(answer)).toEqual(['2', '0', '2', '0', String(seconds)]);
  });

  test('what is refused does nothing', async () => {
    const { support, clock } = await start({ rateLimit: 2 });
    const { token } = await support.find();
    await support.list();
    expect((await support.create({ phone_number: { token } })).status).toBe(429);
    await clock.advance(5 * minute);
    expect((await support.list()).json.count).toBe(0);
    expect((await support.create({ phone_number: { token } })).status).toBe(200);
  });

  test('the window ends five minutes after it began, however often one asks in it', async () => {
    const { support, clock } = await start({ rateLimit: 1 });
    await support.list();
    for (let asked = 0; asked < 4; asked++) {
      await clock.advance(1.2 * minute);
      expect((await support.list()).status).toBe(429);
    }
    await clock.advance(0.2 * minute);
    const answer = await support.list();
    expect(answer.status).toBe(200);
    expect(headersOf(answer)).toEqual(['1', '0', '1', '0', '300']);
  });

  test('after as many seconds as Retry-After says, requests pass again', async () => {
    const { support, clock } = await start({ rateLimit: 1 });
    await support.list();
    await clock.advance(123_900);
    const { headers } = await support.list();
    await clock.advance(Number(headers['retry-after']) * 1_000);
    expect((await support.list()).status).toBe(200);
  });

  test("one account's requests are not counted on another's", async () => {
    const trunkline = await start({ rateLimit: 1 });
    const acme = await trunkline.signUp('acme');
    await trunkline.support.list();
    expect((await trunkline.support.list()).status).toBe(429);
    expect((await acme.list()).status).toBe(200);
    expect((await acme.list()).status).toBe(429);
  });

  test("all of an account's agents and tokens share one count", async () => {
    const trunkline = await start({ rateLimit: 2 });
    const [one, other] = [
      await trunkline.signUp('acme'),
      await trunkline.signUp('acme', { role: 'admin' }),
    ];
    await one.list();
    await other.list();
    expect((await one.list()).status).toBe(429);
    expect((await other.list()).status).toBe(429);
  });

  test('requests without the right credentials are not counted on the account', async () => {
    const trunkline = await start({ rateLimit: 1 });
    for (const authorization of ['', 'Bearer wrong', basic('a@b.c/token:x')]) {
      await send(trunkline, { method: 'GET', url: path, headers: { authorization } });
    }
    expect((await trunkline.support.list()).status).toBe(200);
  });

  test('neither health nor the OpenAPI document nor unknown paths are counted', async () => {
    const trunkline = await start({ rateLimit: 1 });
    for (const url of ['/healthz', '/readyz', '/openapi.json', '/nothing']) {
      const answer = await trunkline.support.request({ method: 'GET', url });
      expect(headersOf(answer)).toEqual(limitHeaders.map(() => undefined));
    }
    expect((await trunkline.support.list()).status).toBe(200);
  });

  test('0 turns it off: no headers, and no 429', async () => {
    const { support } = await start({ rateLimit: 0 });
    for (let asked = 0; asked < 20; asked++) {
      const answer = await support.list();
      expect(answer.status).toBe(200);
      expect(headersOf(answer)).toEqual(limitHeaders.map(() => undefined));
    }
  });
});

describe('ASVS 2.2.1: the limit of wrong credentials', () => {
  test('is per address, and says when to try again', async () => {
    const trunkline = await start({});
    expect(await exhaust(trunkline, '10.0.0.1')).toBe(60);
    const answer = await listFrom(trunkline, '10.0.0.1', basic('a@b.c/token:x'));
    expect(answer.status).toBe(429);
    expect(answer.json.error).toBe('TooManyRequests');
    expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    expect((await listFrom(trunkline, '10.0.0.2', 'Bearer wrong')).status).toBe(401);
  });

  test('is remembered while many other addresses try', async () => {
    const trunkline = await start({});
    await exhaust(trunkline, '10.0.0.1');
    for (let other = 1; other <= 250; other++) {
      expect((await listFrom(trunkline, `10.0.1.${other}`, 'Bearer wrong')).status).toBe(401);
    }
    expect((await listFrom(trunkline, '10.0.0.1', 'Bearer wrong')).status).toBe(429);
  });

  test('lets right credentials from the same address pass', async () => {
    const trunkline = await start({});
    await exhaust(trunkline, '10.0.0.1');
    const answer = await listFrom(trunkline, '10.0.0.1', trunkline.support.authorization);
    expect(answer.status).toBe(200);
  });

  test('ends with its window', async () => {
    const trunkline = await start({});
    await exhaust(trunkline, '10.0.0.1');
    const { headers } = await listFrom(trunkline, '10.0.0.1', 'Bearer wrong');
    await trunkline.clock.advance(Number(headers['retry-after']) * 1_000);
    expect((await listFrom(trunkline, '10.0.0.1', 'Bearer wrong')).status).toBe(401);
  });

  test('refuses them until 60 seconds after the first, however many came since, and no longer', async () => {
    const trunkline = await start({});
    const next = () => listFrom(trunkline, '10.0.0.1', 'Bearer wrong');
    await exhaust(trunkline, '10.0.0.1');
    expect((await next()).headers['retry-after']).toBe('60');
    await trunkline.clock.advance(59_999);
    const last = await next();
    expect([last.status, last.headers['retry-after']]).toEqual([429, '1']);
    await trunkline.clock.advance(1);
    expect((await next()).status).toBe(401);
  });

  test('counts requests without credentials not at all', async () => {
    const trunkline = await start({});
    for (let tries = 0; tries < 100; tries++) {
      expect((await listFrom(trunkline, '10.0.0.1', '')).status).toBe(401);
    }
    expect((await listFrom(trunkline, '10.0.0.1', 'Bearer wrong')).status).toBe(401);
  });

  test.each([true, false])(
    'trusts X-Forwarded-For only from a trusted proxy (%s)',
    async (trustProxy) => {
      const trunkline = await start({ trustProxy });
      await exhaust(trunkline, '10.0.0.1');
      const answer = await send(trunkline, {
        method: 'GET',
        url: path,
        remoteAddress: '10.0.0.1',
        headers: { authorization: 'Bearer wrong', 'x-forwarded-for': '192.0.2.7' },
      });
      expect(answer.status).toBe(trustProxy ? 401 : 429);
    },
  );
});
