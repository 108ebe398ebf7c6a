import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { send, temporaryFolder } from '../support/bare.ts';
import { runJson } from '../support/cli.ts';
import { path, type Client } from '../support/client.ts';
import { eventsPath, portOf, startEventService } from '../support/event-service.ts';
import { listenTo } from '../support/event-source.ts';
import { postgres } from '../support/home.ts';
import { browserAt, ownPage, signedIn, type Browser } from '../support/sessions.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const hour = 3_600_000;
const groups = '/api/v2/groups';

async function start(
  ...given: Parameters<typeof startTrunkline>
): Promise<{ trunkline: TestTrunkline; acme: Client }> {
  const trunkline = await startTrunkline(...given);
  onTestFinished(() => trunkline.close());
  return { trunkline, acme: await trunkline.signUp('acme', { role: 'admin' }) };
}

const statusOf = async (browser: Browser) => (await browser.get(path)).status;
const write = (browser: Browser, headers: Record<string, string> = {}) =>
  browser.send({ method: 'POST', url: groups, payload: { group: { name: 'Night' } }, headers });

/** What a browser at this host is given, and is then let in with. */
const cookieFor = async (options: object, host: string, headers = {}) => {
  const { trunkline, acme } = await start(options as Record<string, unknown>);
  const { email, token } = acme;
  const browser = browserAt(trunkline, host);
  const answer = await browser.signIn({ email, token }, headers);
  expect(answer.status).toBe(201);
  expect(await statusOf(browser)).toBe(200);
  return String(answer.headers['set-cookie']);
};

describe('ASVS 3.2.1, 3.2.2, 3.4.1, 3.4.2, 3.4.3, 3.4.4, 3.4.5: the cookie', () => {
  test('has 240 random bits, another for each sign-in, and is kept from pages and other sites', async () => {
    const one = await cookieFor({}, 'acme.localhost');
    expect(one).toMatch(/^trunkline_session=tlb_[\w-]{40}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(await cookieFor({}, 'acme.localhost')).not.toBe(one);
  });

  test('is named for the port, by which browsers do not keep cookies apart', async () => {
    expect(await cookieFor({}, 'acme.localhost:8080')).toMatch(/^trunkline_session_8080=tlb_/);
  });

  test('goes over TLS alone where the public URL does, and no other host can set one of its name', async () => {
    const publicUrl = 'https://example.com';
    expect(await cookieFor({ publicUrl }, 'acme.example.com')).toMatch(
      /^__Host-trunkline_session=[^;]+; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
  });

  test('goes below the public path alone', async () => {
    const publicUrl = 'https://example.com/phones';
    expect(await cookieFor({ publicUrl }, 'acme.example.com')).toMatch(
      /^trunkline_session=[^;]+; Path=\/phones; HttpOnly; SameSite=Strict; Secure$/,
    );
  });

  test('of a browser that shows several counts for nothing: another host has set one', async () => {
    const { trunkline, acme } = await start();
    const cookie = (await signedIn(trunkline, acme)).cookie();
    const several = browserAt(trunkline, 'acme.localhost', `trunkline_session=tlb_x; ${cookie}`);
    expect(await statusOf(several)).toBe(401);
    const others = browserAt(trunkline, 'acme.localhost', `theme=dark; ${cookie}; x`);
    expect(await statusOf(others)).toBe(200);
  });

  // On PostgreSQL there are no files of ours: the same rows lie in the same columns there.
  test.runIf(postgres === null)('is kept as a hash only', async () => {
    const data = await temporaryFolder();
    const trunkline = await startTrunkline({ data });
    const browser = await signedIn(trunkline, await trunkline.signUp('acme'));
    const secret = browser.cookie().split('=')[1] ?? '';
    await trunkline.close();
    const names = await readdir(data);
    const files = await Promise.all(names.map((name) => readFile(join(data, name), 'latin1')));
    const kept = files.join('\n');
    expect(kept).toContain(createHash('sha256').update(secret).digest('hex'));
    expect(kept).not.toContain(secret);
  });
});

describe('ASVS 3.3.1, 3.3.2: a session ends', () => {
  test('after twelve hours without use, and each use puts that off', async () => {
    const { trunkline, acme } = await start();
    const [used, unused] = [await signedIn(trunkline, acme), await signedIn(trunkline, acme)];
    await trunkline.clock.advance(11 * hour);
    expect(await statusOf(used)).toBe(200);
    // What is noted is written down.
    await trunkline.clock.advance(10_000);
    await trunkline.clock.advance(hour);
    expect([await statusOf(used), await statusOf(unused)]).toEqual([200, 401]);
    await trunkline.clock.advance(12 * hour);
    expect(await statusOf(used)).toBe(401);
  });

  test('after a week, however it is used', async () => {
    const { trunkline, acme } = await start();
    const browser = await signedIn(trunkline, acme);
    for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
      expect(await statusOf(browser)).toBe(200);
      await trunkline.clock.advance(10_000);
      await trunkline.clock.advance(6 * hour - 10_000);
    }
    expect(await statusOf(browser)).toBe(200);
    await trunkline.clock.advance(6 * hour);
    expect(await statusOf(browser)).toBe(401);
  });

  test.each([
    ['is revoked', (id: string) => ['token', 'revoke', id]],
    ['has an agent that is disabled', (_: string, email: string) => ['agent', 'disable', email]],
    ['has an agent that is deleted', (_: string, email: string) => ['agent', 'delete', email]],
    ['has an account that is disabled', () => ['account', 'disable', 'acme']],
  ])('with the next request once its token %s', async (_, words) => {
    const { trunkline, acme } = await start();
    const browser = await signedIn(trunkline, acme);
    expect(await statusOf(browser)).toBe(200);
    const [token] = await runJson(trunkline.data, 'token', 'list', '--account', 'acme');
    const [noun = '', verb = '', ...rest] = words(String(token.id), acme.email);
    const options = noun === 'agent' ? ['--account', 'acme', '--force'] : [];
    const yes = verb === 'delete' ? ['--yes'] : [];
    await runJson(trunkline.data, noun, verb, ...rest, ...options, ...yes);
    expect(await statusOf(browser)).toBe(401);
  });

  test('with its token that expires', async () => {
    const { trunkline } = await start();
    const expires_at = trunkline.ports.time.now() + hour;
    const browser = await signedIn(trunkline, await trunkline.signUp('acme', { expires_at }));
    await trunkline.clock.advance(hour / 2);
    expect(await statusOf(browser)).toBe(200);
    await trunkline.clock.advance(hour / 2);
    expect(await statusOf(browser)).toBe(401);
  });

  test('for good: who is disabled and enabled again signs in anew', async () => {
    const { trunkline, acme } = await start();
    for (const words of [
      ['agent', acme.email, '--account', 'acme', '--force'],
      ['account', 'acme'],
    ]) {
      const browser = await signedIn(trunkline, acme);
      const [noun = '', ...rest] = words;
      await runJson(trunkline.data, noun, 'disable', ...rest);
      await runJson(trunkline.data, noun, 'enable', ...rest.filter((word) => word !== '--force'));
      expect((await acme.list()).status).toBe(200);
      expect(await statusOf(browser)).toBe(401);
    }
  });

  test('when its token has fifty others that are newer', async () => {
    const { trunkline, acme } = await start();
    const oldest = await signedIn(trunkline, acme);
    const second = await signedIn(trunkline, acme);
    for (let count = 2; count < 51; count += 1) await signedIn(trunkline, acme);
    expect([await statusOf(oldest), await statusOf(second)]).toEqual([401, 200]);
  });

  test('and so does the stream of events that it follows', async () => {
    const service = await startEventService();
    onTestFinished(() => service.close());
    const admin = await service.signUpAlone();
    const browser = await signedIn(service, admin);
    const url = `http://127.0.0.1:${portOf(service)}${eventsPath}`;
    const cookie = browser.cookie();
    const host = `${admin.subdomain}.localhost`;
    const stream = await listenTo({ url, headers: { host, cookie, ...ownPage } });
    expect(stream.status).toBe(200);
    await expect.poll(() => stream.parser.retry).toBe(2_000);
    await browser.signOut();
    await service.clock.advance(5_000);
    expect(await stream.ended).toBe('ended');
  });

  test('and is told so in the log, as no warning, and without a word to browsers to ask for a password', async () => {
    const lines: Readonly<Record<string, unknown>>[] = [];
    const { trunkline, acme } = await start({}, { log: (line) => void lines.push(line) });
    const browser = await signedIn(trunkline, acme);
    const cookie = browser.cookie();
    await browser.signOut();
    const ended = browserAt(trunkline, 'acme.localhost', cookie);
    const { status, headers, json } = await ended.get(path, { 'sec-fetch-mode': 'navigate' });
    expect([status, json]).toEqual([401, { error: "Couldn't authenticate you" }]);
    expect(headers['www-authenticate']).toBe('Session realm="Trunkline"');
    const line = lines.findLast(({ msg }) => msg === 'request');
    expect(line).toMatchObject({ status: 401, reason: 'session_ended', level: 30 });
    expect(JSON.stringify(lines)).not.toContain(cookie.split('=')[1]);
  });
});

describe('ASVS 4.2.2, 13.2.3: the cookie counts for the own page alone', () => {
  const others: [string, Record<string, string>][] = [
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another host of this site', { 'sec-fetch-site': 'same-site' }],
    ['two kinds of sites at once', { 'sec-fetch-site': 'same-origin, same-site' }],
    ['no site at all', { 'sec-fetch-site': '' }],
  ];

  test.each(others)('not for a page of %s, to read either', async (_, headers) => {
    const { trunkline, acme } = await start();
    const browser = await signedIn(trunkline, acme);
    expect((await browser.get(path, headers)).status).toBe(401);
    expect((await write(browser, headers)).status).toBeGreaterThanOrEqual(401);
    const cookie = browser.cookie();
    await browser.signOut(headers);
    expect(await statusOf(browserAt(trunkline, 'acme.localhost', cookie))).toBe(200);
  });

  test('not for pages that --cors-origin allows: they bring credentials themselves', async () => {
    const origin = 'https://app.localhost';
    const { trunkline, acme } = await start({ corsOrigin: origin });
    const browser = await signedIn(trunkline, acme);
    const headers = { origin, 'sec-fetch-site': 'same-site' };
    expect((await browser.get(path, headers)).status).toBe(401);
    expect((await write(browser, headers)).status).toBe(401);
    const { email, token } = acme;
    const fresh = browserAt(trunkline, 'acme.localhost');
    expect((await fresh.signIn({ email, token }, headers)).status).toBe(403);
  });

  test('for an address that a person has typed, to read', async () => {
    const { trunkline, acme } = await start();
    const browser = await signedIn(trunkline, acme);
    const typed = { 'sec-fetch-site': 'none' };
    expect((await browser.get(path, typed)).status).toBe(200);
    expect((await write(browser, typed)).status).toBe(401);
  });

  test('of browsers that do not say the site: to read, and to write with this origin', async () => {
    const { trunkline, acme } = await start();
    const { cookie } = await signedIn(trunkline, acme);
    const old = async (headers: Record<string, string>, method: 'GET' | 'POST') => {
      const payload = method === 'POST' ? { payload: { group: { name: 'x' } } } : {};
      const sent = { host: 'acme.localhost', cookie: cookie(), ...headers };
      return (await send(trunkline, { method, url: groups, headers: sent, ...payload })).status;
    };
    const [own, other] = ['http://acme.localhost', 'http://evil.localhost'];
    expect(await old({}, 'GET')).toBe(200);
    expect(await old({ origin: other }, 'GET')).toBe(401);
    expect(await old({ origin: own }, 'POST')).toBe(201);
    expect(await old({}, 'POST')).toBe(401);
    expect(await old({ origin: other }, 'POST')).toBe(403);
  });

  test('signs nobody in for another site, with right credentials either', async () => {
    const { trunkline, acme } = await start();
    const { email, token } = acme;
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await browserAt(trunkline, 'acme.localhost').signIn({ email, token }, headers);
      expect(answer.status).toBe(403);
      expect(answer.headers).not.toHaveProperty('set-cookie');
    }
  });
});

test('ASVS 4.2.1: a session of one account opens no other, whatever host it is shown to', async () => {
  const { trunkline, acme } = await start();
  await trunkline.signUp('team');
  const cookie = (await signedIn(trunkline, acme)).cookie();
  expect(await statusOf(browserAt(trunkline, 'team.localhost', cookie))).toBe(401);
  expect(await statusOf(browserAt(trunkline, 'localhost', cookie))).toBe(401);
  expect(await statusOf(browserAt(trunkline, 'acme.localhost', cookie))).toBe(200);
});

test('ASVS 2.2.1: wrong credentials and codes are counted on the address, right ones are not held up', async () => {
  const { trunkline, acme } = await start();
  const browser = browserAt(trunkline, 'acme.localhost');
  const { email, token } = acme;
  const statuses = new Set<number>();
  for (let tries = 0; tries < 65; tries += 1) {
    const wrong = tries % 2 === 0 ? { email, token: 'tl_wrong' } : { code: 'tlb_wrong' };
    statuses.add((await browser.signIn(wrong)).status);
  }
  expect([...statuses]).toEqual([401, 429]);
  expect((await browser.signIn({ email, token })).status).toBe(201);
});

test('ASVS 8.1.1, 8.2.1: no cache that others share keeps an answer to a browser that is signed in', async () => {
  const { trunkline, acme } = await start();
  const browser = await signedIn(trunkline, acme);
  for (const url of [path, groups, '/api/v2/trunkline/usage', `${path}/search?country=US`]) {
    const { status, headers } = await browser.get(url);
    expect(status).toBe(200);
    expect(headers['cache-control']).toMatch(/no-store|private/);
  }
});
