import { describe, expect, onTestFinished, test } from 'vitest';
import { basic, send } from '../support/bare.ts';
import { path } from '../support/client.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const allowed = 60;

async function start(options: Record<string, unknown> = {}): Promise<TestTrunkline> {
  const trunkline = await startTrunkline(options);
  onTestFinished(() => trunkline.close());
  return trunkline;
}

interface Attempt {
  readonly from?: string;
  readonly forwardedFor?: string;
  readonly authorization?: string;
  readonly host?: string;
  readonly headers?: Record<string, string>;
}

async function attempt(trunkline: TestTrunkline, one: Attempt): Promise<number> {
  const { from = '192.0.2.1', forwardedFor, authorization = 'Bearer wrong', host } = one;
  const headers = {
    authorization,
    ...one.headers,
    ...(forwardedFor !== undefined && { 'x-forwarded-for': forwardedFor }),
    ...(host !== undefined && { host }),
  };
  const answer = await send(trunkline, { method: 'GET', url: path, remoteAddress: from, headers });
  return answer.status;
}

/** How many of so many attempts were let through to be refused. */
async function refused(trunkline: TestTrunkline, many: number, each: (at: number) => Attempt) {
  const statuses: number[] = [];
  for (let at = 0; at < many; at += 1) statuses.push(await attempt(trunkline, each(at)));
  expect(new Set(statuses)).toEqual(new Set(many > allowed ? [401, 429] : [401]));
  return statuses.filter((status) => status === 401).length;
}

describe('ASVS 2.2.1: wrong credentials are counted', () => {
  test.each([
    ['no scheme', 'wrong'],
    ['an unknown scheme', 'Digest wrong'],
    ['no separator', basic('admin@example.com:password')],
    ['no e-mail address', basic('/token:x')],
    ['many separators', basic('/token:'.repeat(1_690))],
    ['more than any has', `Bearer ${'x'.repeat(12_000)}`],
    ['spaces', `Bearer ${' '.repeat(12_000)}x x`],
  ])('that are malformed too: %s', async (_, authorization) => {
    const trunkline = await start();
    expect(await refused(trunkline, allowed + 5, () => ({ authorization }))).toBe(allowed);
  });

  test('on the network of an IPv6 address, as its owner has all of it', async () => {
    const trunkline = await start();
    expect(
      await refused(trunkline, allowed + 5, (at: number) => ({
        from: `2001:db8:0:1:${at.toString(16)}::1`,
      })),
    ).toBe(allowed);
    expect(await attempt(trunkline, { from: '2001:db8:0:2::1' })).toBe(401);
  });

  test('on an IPv4 address, however it is written', async () => {
    const trunkline = await start();
    expect(
      await refused(trunkline, allowed + 5, (at: number) => ({
        from: at % 2 === 0 ? '::ffff:192.0.2.9' : '192.0.2.9',
      })),
    ).toBe(allowed);
  });

  test.each([
    ['nobody', {}],
    ['another', { trustProxy: '10.0.0.0/8' }],
  ])('on the connection, whatever it says of others, where %s is trusted', async (_, options) => {
    const trunkline = await start(options);
    expect(
      await refused(trunkline, allowed + 5, (at: number) => ({
        forwardedFor: `203.0.113.${at}`,
        headers: { forwarded: `for=203.0.113.${at}` },
      })),
    ).toBe(allowed);
  });

  test.each([true, '1', '192.0.2.0/24'])(
    'on what the trusted proxy says (%s), and not on what the client says to it',
    async (trustProxy) => {
      const trunkline = await start({ trustProxy });
      expect(
        await refused(trunkline, allowed + 5, (at: number) => ({
          forwardedFor: `203.0.113.${at}, 198.51.100.7`,
        })),
      ).toBe(allowed);
      expect(await attempt(trunkline, { forwardedFor: '198.51.100.8' })).toBe(401);
    },
  );

  test('on what the first of two trusted proxies says', async () => {
    const trunkline = await start({ trustProxy: '2' });
    expect(
      await refused(trunkline, allowed + 5, (at: number) => ({
        forwardedFor: `203.0.113.${at}, 198.51.100.7, 10.0.0.1`,
      })),
    ).toBe(allowed);
    expect(await attempt(trunkline, { forwardedFor: '198.51.100.8, 10.0.0.1' })).toBe(401);
  });

  test.each([
    [
      'Forwarded',
      (at: number) => ({ forwarded: `for=203.0.113.${at}, for="198.51.100.7:${at + 1}"` }),
    ],
    [
      'X-Forwarded-For with ports',
      (at: number) => ({ 'x-forwarded-for': `9.9.9.${at}, 198.51.100.7:${at + 1}` }),
    ],
    [
      'the IPv6 of Forwarded',
      (at: number) => ({ forwarded: `for=x${at};For="[2001:db8::${at}]:1"` }),
    ],
    [
      'X-Forwarded-For beside a Forwarded of the client',
      (at: number) => ({ forwarded: `for=9.9.9.${at}`, 'x-forwarded-for': '198.51.100.7' }),
    ],
    [
      'Forwarded beside an X-Forwarded-For of the client',
      (at: number) => ({ forwarded: 'for=198.51.100.7', 'x-forwarded-for': `9.9.9.${at}` }),
    ],
    ['nothing that is well-formed', (at: number) => ({ forwarded: `for=9.9.9.${at}", for=1` })],
  ])('on one address, however often the client changes its part of %s', async (_, headersOf) => {
    const trunkline = await start({ trustProxy: true });
    expect(
      await refused(trunkline, allowed + 5, (at: number) => ({ headers: headersOf(at) })),
    ).toBe(allowed);
  });

  test.each([
    ['x-forwarded-for', '198.51.100.7:8080'],
    ['x-forwarded-for', '[2001:db8::1]:8080'],
    ['x-forwarded-for', '2001:db8::1'],
    ['forwarded', 'for="198.51.100.7:8080"'],
    ['forwarded', 'for="[2001:db8::1]"'],
  ])('on the client that %s: %s names, and not on the proxy', async (name, value) => {
    const trunkline = await start({ trustProxy: true });
    const headers = { [name]: value };
    expect(await refused(trunkline, allowed + 1, () => ({ headers }))).toBe(allowed);
    expect(await attempt(trunkline, {})).toBe(401);
  });

  test('on the proxy, where it passes on what is no address', async () => {
    const trunkline = await start({ trustProxy: true });
    expect(
      await refused(trunkline, allowed + 5, (at: number) => ({
        forwardedFor: `${at}${'x'.repeat(8_000)}`,
      })),
    ).toBe(allowed);
    expect(await attempt(trunkline, {})).toBe(429);
  });

  test('on the proxy, where one of several passes on what is no address', async () => {
    const trunkline = await start({ trustProxy: '192.0.2.0/24' });
    expect(
      await refused(trunkline, allowed + 5, (at: number) => ({
        forwardedFor: `9.9.9.${at}, unknown, 192.0.2.5`,
      })),
    ).toBe(allowed);
    expect(await attempt(trunkline, {})).toBe(429);
  });

  test.each([
    ['beside the API', {}],
    ['on a port of their own', { metricsPort: 0 }],
  ])('for the metrics too, %s, where the right ones get in all the same', async (_, options) => {
    const metricsToken = 'a-token-for-metrics';
    const { server, metricsServer } = await start({ metricsToken, ...options });
    const ask = async (token: string) => {
      const headers = { host: 'localhost', authorization: `Bearer ${token}` };
      return (await (metricsServer ?? server).inject({ url: '/metrics', headers })).statusCode;
    };
    const statuses: number[] = [];
    for (let tries = 0; tries < allowed + 5; tries += 1) statuses.push(await ask('wrong'));
    expect(statuses.filter((status) => status === 401)).toHaveLength(allowed);
    expect(statuses.at(-1)).toBe(429);
    expect(await ask(metricsToken)).toBe(200);
  });

  test('on the account too, from wherever they come, and the right ones get in all the same', async () => {
    const trunkline = await start({ strictHosts: true });
    const statuses: number[] = [];
    for (let at = 0; at < 1_010; at += 1) {
      const from = `10.${Math.floor(at / 250)}.0.${at % 250}`;
      statuses.push(await attempt(trunkline, { from }));
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(1_000);
    expect(statuses.at(-1)).toBe(429);
    const other = { from: '172.16.0.1', host: 'acme.localhost' };
    expect(await attempt(trunkline, other)).toBe(401);
    expect((await trunkline.support.list()).status).toBe(200);
  });
});
