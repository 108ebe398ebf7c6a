import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { leaseTime } from '../../src/app/nodes/leases.ts';
import { createClient } from '../../src/client/index.ts';
import { temporaryFolder } from '../support/bare.ts';
import { installedFolder, run, runJson, serve, type Env } from '../support/cli.ts';
import { runProcess } from '../support/cli-process.ts';
import { postgres } from '../support/home.ts';
import { json, startListening } from '../support/listening.ts';
import { everythingAt, furnish } from '../support/mirrors.ts';
import { smallNumbers, smallSource } from '../support/small-source.ts';

const email = 'admin@example.com';

/** A service that listens, whose account `support` has some of everything. */
async function startSource() {
  const trunkline = await startListening();
  onTestFinished(() => trunkline.close());
  await furnish(trunkline.talk());
  return { url: trunkline.url, client: trunkline.talk(), token: trunkline.support.token };
}

const secure = (url: string) => url.replace('http:', 'https:');

/** A server that has one number, whose settings it fails to show. */
async function startFailing(): Promise<{ url: string }> {
  const { fetch } = smallSource({ '/phone_numbers/1': [json(500, {})] }, smallNumbers(1));
  const respond = async ({ url }: IncomingMessage, response: ServerResponse) => {
    const answer = await fetch(new Request(`http://localhost${url}`));
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(await answer.text());
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

type Source = Awaited<ReturnType<typeof startSource>>;

const wordsFor = ({ url }: Pick<Source, 'url'>, data: string, ...more: string[]) => [
  'mirror',
  url,
  '--email',
  email,
  '--rate',
  '1000',
  '--data',
  data,
  ...more,
];

function mirror(source: Source, data: string, ...more: string[]) {
  return run(wordsFor(source, data, ...more), { TRUNKLINE_TOKEN: source.token });
}

/** Links name the port. */
const withoutHost = (all: object) => JSON.stringify(all).replaceAll(/127\.0\.0\.1:\d+/g, 'host');

describe('trunkline mirror', () => {
  test('makes an installation where there is none, and an account that is served as the source is', async () => {
    const source = await startSource();
    const data = join(await temporaryFolder(), 'data');
    const { code, stdout, stderr } = await mirror(source, data, '--json');
    expect([code, stderr]).toEqual([0, '']);
    const { account, sign_in, left_out, dry_run } = JSON.parse(stdout);
    expect([account, left_out, dry_run]).toEqual(['mirror', [], false]);
    const served = await serve(data, {
      args: ['--default-account', account, '--carriers', 'sandbox'],
    });
    const client = createClient({ url: served.url, ...sign_in });
    const [there, here] = [await everythingAt(source.client), await everythingAt(client)];
    expect(withoutHost(here)).toBe(withoutHost(there));
    expect(await runJson(data, 'reconcile')).toEqual([]);
  });

  test('says for people what was copied and how to sign in, and what it is at on standard error', async () => {
    const source = await startSource();
    const { code, stdout, stderr } = await mirror(source, await installedFolder());
    expect(code).toBe(0);
    expect(stdout).toMatch(/^account\tmirror$/m);
    expect(stdout).toMatch(/^token\ttl_\S+$/m);
    expect(stdout).toMatch(/^phone_numbers\t4\t4\t0\t0$/m);
    expect(stdout).toContain('What could not be copied, and why:\nnone\n');
    expect(stderr).toMatch(/^trunkline: reading phone_numbers$/m);
    expect(stderr).toContain('trunkline serve --default-account mirror');
    expect(stdout + stderr).not.toContain(source.token);
  });

  test('a dry run makes no installation, and shows what would come', async () => {
    const source = await startSource();
    const parent = await temporaryFolder();
    const { code, stdout } = await mirror(source, join(parent, 'data'), '--dry-run', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ dry_run: true, sign_in: null, account: 'mirror' });
    expect(await readdir(parent)).toEqual([]);
  });

  test('again is refused without --refresh, in one line, with code 1', async () => {
    const source = await startSource();
    const data = await installedFolder();
    await mirror(source, data);
    const { code, stdout, stderr } = await mirror(source, data, '--json');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^trunkline: the account mirror is a copy of [^\n]+ --refresh [^\n]+\n$/,
    );
    expect((await mirror(source, data, '--refresh')).code).toBe(0);
  });

  test('an account that is deleted and made by hand is no copy any more', async () => {
    const source = await startSource();
    const data = await installedFolder();
    await mirror(source, data);
    await runJson(data, 'account', 'delete', 'mirror', '--yes');
    await runJson(data, 'account', 'create', 'mirror');
    const { code, stderr } = await mirror(source, data, '--refresh');
    expect([code, stderr]).toEqual([1, expect.stringContaining('which no mirror has made')]);
  });

  test.each([
    ['a token that lets nobody in', 4, 'does not let', (url: string) => url],
    ['a server without TLS by https', 5, 'does not speak TLS there: is it http://', secure],
    ['a server that is not there', 5, 'cannot be reached', () => 'http://127.0.0.1:1'],
    ['an URL that is none', 64, 'is not the URL of a server', () => 'acme.zendesk.com'],
  ])('%s has the exit code of its kind', async (_, expected, problem, urlFrom) => {
    const source = await startSource();
    const words = wordsFor({ url: urlFrom(source.url) }, await installedFolder());
    const { code, stdout, stderr } = await run(words, { TRUNKLINE_TOKEN: 'wrong' });
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(problem);
    expect(stderr).not.toMatch(/openssl|routines/i);
  });

  test('says which host it reads, and ends with 1 where that fails to show something', async () => {
    const { url } = await startFailing();
    const words = wordsFor({ url }, await installedFolder());
    const { code, stdout, stderr } = await run(words, { TRUNKLINE_TOKEN: 'x' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^phone_numbers\tsettings\t1\t1\tnot read: .*$/m);
    const lines = stderr.trimEnd().split('\n');
    expect(lines[0]).toBe(`trunkline: reading ${new URL(url).host}`);
    expect(stderr).toContain('attempt 2 of 7 in 1 s');
    expect(lines.at(-1)).toContain('has failed to show some of it: phone_numbers settings');
  });

  const token = { TRUNKLINE_TOKEN: 'x' };
  test.each<[string, { more: string[]; env: Env; code: number; problem: string }]>([
    ['no token', { more: [], env: {}, code: 4, problem: 'set TRUNKLINE_TOKEN, or write it to' }],
    [
      '--account',
      { more: ['--account', 'no_name'], env: token, code: 64, problem: '--account: no' },
    ],
    [
      'an address',
      { more: ['--email', 'a@b.c'], env: token, code: 5, problem: 'cannot be reached' },
    ],
    ['no address', { more: ['--email', 'jo'], env: token, code: 64, problem: '--email: jo is' }],
    ['no rate', { more: ['--rate', '0'], env: token, code: 64, problem: '--rate: must be' }],
  ])('with %s it says what is needed', async (_, { more, env, code: expected, problem }) => {
    const words = wordsFor({ url: 'http://127.0.0.1:1' }, await installedFolder(), ...more);
    const { code, stdout, stderr } = await run(words, env);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(problem);
  });

  test('beside a carrier that sells for money there is no copy', async () => {
    const source = await startSource();
    const words = wordsFor(source, await installedFolder(), '--carriers', 'twilio,sandbox');
    const { code, stderr } = await run(words, { TRUNKLINE_TOKEN: source.token });
    expect(code).toBe(64);
    expect(stderr).toMatch(/^trunkline: --carriers: [^\n]+ sells numbers for money[^\n]+\n$/);
  });
});

const preload = new URL('../support/kill-at-statement.mjs', import.meta.url).href;

describe.skipIf(postgres !== null)('kill -9', () => {
  test('while a mirror writes: it says no token, and the next one replaces what is there', async () => {
    const source = await startSource();
    const words = (data: string) => wordsFor(source, data, '--token-stdin', '--json');
    const killedAt = (data: string, env: Env) =>
      runProcess(words(data), { ...env, NODE_OPTIONS: `--import=${preload}` }, `${source.token}\n`);
    const data = await installedFolder();
    const list = join(await temporaryFolder(), 'statements');
    const whole = await killedAt(await installedFolder(), { STATEMENTS: list });
    expect([whole.code, whole.stderr]).toEqual([0, '']);
    const statements = (await readFile(list, 'utf8')).trim().split('\n');
    const first = statements.findIndex((sql) => sql.includes('insert into \\"accounts\\"'));
    const step = Math.ceil((statements.length - first) / 6);
    for (let at = first + 2; at < statements.length; at += step) {
      const killed = await killedAt(data, { KILLED_AT: String(at) });
      expect([killed.code, killed.stdout]).toEqual([null, '']);
      // The next one would wait so long by itself, and be killed while it does.
      await sleep(leaseTime);
    }
    const { code, stdout, stderr } = await run([...wordsFor(source, data), '--json'], {
      TRUNKLINE_TOKEN: source.token,
    });
    expect([code, stderr]).toEqual([0, '']);
    const { sign_in, left_out } = JSON.parse(stdout);
    expect(left_out).toEqual([]);
    expect(await runJson(data, 'reconcile')).toEqual([]);
    const served = await serve(data, {
      args: ['--default-account', 'mirror', '--carriers', 'sandbox'],
    });
    const client = createClient({ url: served.url, ...sign_in });
    const numbers = await client.phoneNumbers.list().toArray();
    expect(numbers).toEqual(await source.client.phoneNumbers.list().toArray());
  });
});
