import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { basic, send, temporaryFolder } from '../support/bare.ts';
import { bootstrapToken, installedFolder, run, runJson, serve } from '../support/cli.ts';
import { path } from '../support/client.ts';
import { makeHome, removeHome } from '../support/home.ts';
import { httpClient } from '../support/http-client.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const minute = 60_000;

async function start(): Promise<TestTrunkline> {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  return trunkline;
}

describe('ASVS 3.3.2: a token that expires', () => {
  test('is as good as any until then, and from that instant on as bad as a wrong one', async () => {
    const trunkline = await start();
    const expires_at = trunkline.ports.time.now() + minute;
    const { authorization, token, email } = await trunkline.signUp('acme', { expires_at });
    const statusOf = async (given: string) => {
      const headers = { host: 'acme.localhost', authorization: given };
      const { status, text } = await send(trunkline, { method: 'GET', url: path, headers });
      return { status, text };
    };
    const wrong = [await statusOf(basic(`${email}/token:wrong`)), await statusOf('Bearer wrong')];
    const tried = async () => [await statusOf(authorization), await statusOf(`Bearer ${token}`)];
    await trunkline.clock.advance(minute - 1);
    expect((await tried()).map(({ status }) => status)).toEqual([200, 200]);
    await trunkline.clock.advance(1);
    expect(await tried()).toEqual(wrong);
    await trunkline.clock.advance(1_000 * minute);
    expect(await tried()).toEqual(wrong);
  });

  test('leaves the others of its agent alone', async () => {
    const trunkline = await start();
    const lasting = await trunkline.signUp('acme');
    const short = await trunkline.signUp('acme', {
      expires_at: trunkline.ports.time.now() + minute,
    });
    await trunkline.clock.advance(10 * 365 * 1_440 * minute);
    expect([(await lasting.list()).status, (await short.list()).status]).toEqual([200, 401]);
  });

  test('tried again and again is counted as a wrong one', async () => {
    const trunkline = await start();
    const short = await trunkline.signUp('acme', { expires_at: trunkline.ports.time.now() });
    const statuses = new Set<number>();
    for (let tries = 0; tries < 65; tries += 1) statuses.add((await short.list()).status);
    expect([...statuses]).toEqual([401, 429]);
  });
});

describe('token create --expires-in', () => {
  const acme = ['--account', 'acme'];
  const jo = [...acme, '--email', 'jo@acme.example'];
  let data: string;
  beforeAll(async () => {
    data = await makeHome();
    await runJson(data, 'migrate');
    await runJson(data, 'account', 'create', 'acme');
    await runJson(data, 'agent', 'create', ...jo);
  });
  afterAll(() => removeHome(data));

  test.each([
    ['90s', 90],
    ['15m', 15 * 60],
    ['12h', 12 * 3_600],
    ['30d', 30 * 86_400],
    ['3650d', 3_650 * 86_400],
  ])('%s: it is shown when', async (given, seconds) => {
    const { token, ...made } = await runJson(data, 'token', 'create', ...jo, '--expires-in', given);
    const lasts = Date.parse(made.expires_at) - Date.parse(made.created_at);
    // The one is the database's clock where there is one, the other this machine's; both in whole seconds.
    expect(Math.abs(lasts / 1_000 - seconds)).toBeLessThan(60);
    const listed: object[] = await runJson(data, 'token', 'list', ...acme);
    expect(listed).toContainEqual(made);
    expect(JSON.stringify(listed)).not.toContain(token);
  });

  test.each([
    '',
    'soon',
    '30',
    'd',
    '0d',
    '-1d',
    '1.5h',
    '1w',
    '1 d',
    '3651d',
    '999999999d',
    '1e3s',
  ])('"%s" is refused by a line that says what to write', async (given) => {
    const words = ['token', 'create', ...jo, `--expires-in=${given}`, '--data', data];
    const { code, stdout, stderr } = await run(words);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^trunkline: --expires-in: must be .* 90s, 15m, 12h or 30d.*3650d\n$/);
  });
});

async function statusOf(url: string, token: string): Promise<number> {
  return (await httpClient(url, token)('GET', '')).status;
}

/** Starts with that token, and ends again; what it lets in. */
async function started(data: string, token: string | null, tried: string[]): Promise<number[]> {
  const { url, stop } = await serve(data, { token });
  const statuses: number[] = [];
  for (const one of tried) statuses.push(await statusOf(url, one));
  await stop();
  return statuses;
}

describe('ASVS 3.3.3: a bootstrap token that is changed', () => {
  const other = 'tl_another_token_for_processes';
  const support = ['--account', 'support'];

  test('ends the one before, and no other token', async () => {
    const data = await installedFolder();
    const tried = [bootstrapToken, other];
    expect(await started(data, bootstrapToken, tried)).toEqual([200, 401]);
    const admin = [...support, '--email', 'admin@example.com'];
    const { token } = await runJson(data, 'token', 'create', ...admin, '--name', 'first start');
    expect(await started(data, other, [...tried, token])).toEqual([401, 200, 200]);
  });

  test('ends the one that was made at the first start too', async () => {
    const data = await temporaryFolder();
    const first = await serve(data, { token: null });
    const made = /^ +token +(\S+)$/m.exec(first.stderr())?.[1] ?? '';
    expect(await statusOf(first.url, made)).toBe(200);
    await first.stop();
    expect(await started(data, other, [made, other])).toEqual([401, 200]);
  });

  test('is still good when a start is given none, or one that was ended before', async () => {
    const data = await temporaryFolder();
    const tried = [bootstrapToken, other];
    await started(data, bootstrapToken, []);
    await started(data, other, []);
    expect(await started(data, null, tried)).toEqual([401, 200]);
    const again = await serve(data, { token: bootstrapToken });
    expect(again.stderr()).toBe(
      'trunkline: the bootstrap token lets nobody in: it was revoked, or another one took its place. Start with a new one.\n',
    );
    await again.stop();
    expect(await started(data, bootstrapToken, tried)).toEqual([401, 200]);
    const tokens: { revoked_at: string | null }[] = await runJson(
      data,
      'token',
      'list',
      ...support,
    );
    expect(tokens.filter(({ revoked_at }) => revoked_at === null)).toHaveLength(1);
  });
});
