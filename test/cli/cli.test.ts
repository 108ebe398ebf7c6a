import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { installedFolder, run, runJson } from '../support/cli.ts';

const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string;
const id = expect.any(Number) as number;

test('agent: create and list', async () => {
  const data = await installedFolder();
  await runJson(data, 'account', 'create', 'acme');
  const agent = (...args: string[]) =>
    runJson(data, 'agent', 'create', '--account', 'acme', '--email', ...args);
  const jo = await agent('Jo@Acme.example');
  const kept = { email: 'jo@acme.example', name: 'Jo@Acme.example', role: 'agent' };
  expect(jo).toEqual({ id, ...kept, disabled_at: null });
  const ann = await agent('ann@acme.example', '--name', 'Ann', '--role', 'admin');
  expect(ann).toMatchObject({ name: 'Ann', role: 'admin' });
  const end = await agent('end@acme.example', '--role', 'end-user');
  await runJson(data, 'account', 'create', 'globex');
  const other = ['--account', 'globex', '--email', 'jo@globex.example'];
  const theirs = await runJson(data, 'agent', 'create', ...other);
  expect(await runJson(data, 'agent', 'list', '--account', 'acme')).toEqual([jo, ann, end]);
  expect(await runJson(data, 'agent', 'list', '--account', 'globex')).toEqual([theirs]);
});

test('token: create prints it once; list never does; revoke ends it', async () => {
  const data = await installedFolder();
  await runJson(data, 'account', 'create', 'acme');
  const jo = ['--account', 'acme', '--email', 'jo@acme.example'];
  await runJson(data, 'agent', 'create', ...jo);
  const { token, ...first } = await runJson(data, 'token', 'create', ...jo);
  expect(token).toMatch(/^tl_[\w-]{40}$/);
  expect(first).toEqual({
    id,
    account: 'acme',
    email: 'jo@acme.example',
    name: null,
    scope: 'full',
    created_at: instant,
    expires_at: null,
    last_used_at: null,
    revoked_at: null,
  });
  const { token: other, ...second } = await runJson(
    data,
    'token',
    'create',
    ...jo,
    '--scope',
    'read',
    '--name',
    'reports',
  );
  expect(second).toMatchObject({ scope: 'read', name: 'reports' });
  expect(other).not.toBe(token);
  expect(await runJson(data, 'token', 'list', '--account', 'acme')).toEqual([first, second]);
  const revoked = await runJson(data, 'token', 'revoke', String(first.id));
  expect(revoked).toEqual({ ...first, revoked_at: instant });
  expect(await runJson(data, 'token', 'revoke', String(first.id))).toEqual(revoked);
  expect(await runJson(data, 'token', 'list', '--account', 'acme')).toEqual([revoked, second]);
});

test.each(['group', 'brand', 'schedule'])(
  '%s: create and list, within its account',
  async (kind) => {
    const data = await installedFolder();
    await runJson(data, 'account', 'create', 'acme');
    await runJson(data, 'account', 'create', 'globex');
    const made = await runJson(data, kind, 'create', '--account', 'acme', '--name', 'Night shift');
    expect(made).toEqual({ id, name: 'Night shift' });
    const listed = await runJson(data, kind, 'list', '--account', 'acme');
    expect(listed.at(-1)).toEqual(made);
    const others = await runJson(data, kind, 'list', '--account', 'globex');
    expect(others).toHaveLength(listed.length - 1);
  },
);

test('sandbox fault: add, list and clear', async () => {
  const data = await installedFolder();
  const fault = (...args: string[]) => runJson(data, 'sandbox', 'fault', ...args);
  expect(await fault('list')).toEqual([]);
  const slow = await fault('add', 'slow', '--milliseconds', '1500');
  expect(slow).toEqual({
    id: 1,
    account_id: null,
    operation: 'buy',
    kind: 'slow',
    number: null,
    milliseconds: 1500,
    remaining: 1,
    probability: 1,
    used: false,
  });
  const often = await fault('add', 'unavailable', '--probability', '0.25');
  expect(often).toMatchObject({ probability: 0.25, remaining: 999_999_999, milliseconds: null });
  await fault('clear');
  const options = ['--operation', 'release', '--number', '+1 500 555 0006', '--times', '3'];
  const refuse = await fault('add', 'refuse', ...options);
  expect(refuse).toMatchObject({
    operation: 'release',
    kind: 'refuse',
    number: '+15005550006',
    remaining: 3,
  });
  expect(await fault('list')).toEqual([refuse]);
  const acme = await runJson(data, 'account', 'create', 'acme');
  const own = await fault('add', 'refuse', '--account', 'acme');
  expect(own).toMatchObject({ account_id: acme.id });
  expect(await fault('list')).toEqual([refuse, own]);
  expect(await fault('clear')).toEqual([]);
  expect(await fault('list')).toEqual([]);
});

test.each(['timeout-before', 'timeout-after'])(
  'sandbox fault add %s says how long a call takes that it strikes',
  async (kind) => {
    const data = await installedFolder();
    const added = await run(['sandbox', 'fault', 'add', kind, '--data', data]);
    expect(added.stderr).toMatch(
      /^trunkline: a call that it strikes takes .*--carrier-timeout.*$/m,
    );
    const other = await run(['sandbox', 'fault', 'add', 'slow', '--data', data]);
    expect(other.stderr).toBe('');
  },
);

test('migrate brings the database up to date; --check says what is missing, and changes nothing', async () => {
  const data = join(await temporaryFolder(), 'data');
  const check = ['migrate', '--check', '--data', data, '--json'];
  const before = await run(check);
  expect(before.code).toBe(1);
  expect(JSON.parse(before.stdout).pending).toContain('trunkline 001-initial');
  expect((await run(check)).code).toBe(1);
  expect(existsSync(data)).toBe(false);
  expect((await runJson(data, 'migrate')).migrated).toContain('trunkline 001-initial');
  expect(await run(check)).toMatchObject({ code: 0, stdout: '{"pending":[]}\n' });
});

describe('without --json', () => {
  test('in a pipe one record is a line for each property, several are a line each, none is nothing', async () => {
    const data = await installedFolder();
    const created = await run(['account', 'create', 'acme', '--data', data]);
    expect(created.stdout).toMatch(/^subdomain\tacme$/m);
    expect(created.stdout).toMatch(/^plan\tenterprise$/m);
    const listed = await run(['account', 'list', '--data', data]);
    expect(listed.stdout).toMatch(/^\d+\tacme\tenterprise\t0\t[^\n]*\n$/);
    const none = await run(['sandbox', 'fault', 'list', '--data', data]);
    expect(none).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('what prints records picks fields of JSON, and prints CSV, columns and ids', async () => {
    const data = await installedFolder();
    await runJson(data, 'account', 'create', 'acme');
    const list = async (...words: string[]) =>
      (await run(['account', 'list', '--data', data, ...words])).stdout;
    expect(await list('--json', 'subdomain,plan')).toBe(
      '[{"subdomain":"acme","plan":"enterprise"}]\n',
    );
    expect(await list('--csv', '--columns', 'subdomain,plan')).toBe(
      'subdomain,plan\nacme,enterprise\n',
    );
    expect(await list('--columns', 'plan')).toBe('enterprise\n');
    expect(await list('-q')).toMatch(/^\d+\n$/);
    const unknown = await run(['account', 'list', '--data', data, '--json', 'plann']);
    expect([unknown.code, unknown.stderr]).toEqual([
      64,
      expect.stringMatching(/^trunkline: --json: there is no field plann; there are id, subdomain/),
    ]);
  });
});

describe('the data folder', () => {
  test('TRUNKLINE_DATA names it, and --data wins over it', async () => {
    const [data, other] = [await installedFolder(), await installedFolder()];
    const env = { TRUNKLINE_DATA: data };
    expect((await run(['account', 'create', 'acme'], env)).code).toBe(0);
    expect(await runJson(data, 'account', 'list')).toHaveLength(1);
    const elsewhere = await run(['account', 'list', '--data', other, '--json'], env);
    expect(JSON.parse(elsewhere.stdout)).toEqual([]);
  });

  test('is made, with its parents, when it does not exist', async () => {
    const data = join(await temporaryFolder(), 'a', 'b');
    await runJson(data, 'migrate');
    expect(await runJson(data, 'account', 'create', 'acme')).toMatchObject({ subdomain: 'acme' });
  });
});

describe('mistakes are one line on standard error, and a code other than 0', () => {
  const acme = ['--account', 'acme'];
  const jo = ['--email', 'jo@acme.example'];
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'trunkline-'));
    await runJson(data, 'migrate');
    await runJson(data, 'account', 'create', 'acme');
    await runJson(data, 'agent', 'create', ...acme, ...jo);
  });
  afterAll(() => rm(data, { recursive: true }));

  test.each(
    [
      ['frobnicate'],
      ['account', 'frobnicate'],
      ['account', 'create'],
      ['account', 'create', 'acme'],
      ['account', 'create', 'a.b'],
      ['account', 'create', 'x'.repeat(64)],
      ['account', 'create', 'other', '--plan', 'gold'],
      ['account', 'create', 'other', '--frobnicate'],
      ['account', 'list', '--jsn'],
      ['account', 'show', 'nobody'],
      ['account', 'update', 'nobody', '--plan', 'team'],
      ['agent', 'create', ...acme],
      ['agent', 'create', ...acme, '--email', 'JO@acme.example'],
      ['agent', 'create', ...acme, '--email', 'not an address'],
      ['agent', 'create', ...acme, '--email', 'x@acme.example', '--role', 'owner'],
      ['agent', 'create', '--account', 'nobody', ...jo],
      ['token', 'create', ...acme],
      ['token', 'create', ...acme, '--email', 'nobody@acme.example'],
      ['token', 'create', ...acme, ...jo, '--scope', 'everything'],
      ['token', 'revoke', '1'],
      ['token', 'revoke', '99999999999999999999'],
      ['group', 'create', ...acme],
      ['group', 'create', ...acme, '--name', ' '],
      ['brand', 'create', '--account', 'nobody', '--name', 'x'],
      ['sandbox', 'fault', 'add', 'explode'],
      ['sandbox', 'fault', 'add', 'slow', '--milliseconds', 'long'],
      ['sandbox', 'fault', 'add', 'slow', '--times', '-1'],
      ['sandbox', 'fault', 'add', 'slow', '--operation', 'sing'],
    ].map((args) => [args.join(' ').slice(0, 80), args] as const),
  )('%s', async (_, args) => {
    const withData = args[1] === 'frobnicate' || args.length < 2 ? args : [...args, '--data', data];
    const { code, stdout, stderr } = await run(withData);
    expect(code).not.toBe(0);
    expect(code).not.toBeNull();
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n'), stderr).toHaveLength(1);
    expect(stderr.trim()).not.toBe('');
  });

  test('a data folder that is a file', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    for (const args of [
      ['account', 'list'],
      ['serve', '--port', '0'],
      ['sandbox', 'fault', 'list'],
    ]) {
      const { code, stdout, stderr } = await run([...args, '--data', file]);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr.trimEnd().split('\n'), stderr).toHaveLength(1);
    }
  });

  test('a data folder with a file that is no database', async () => {
    const data = await installedFolder();
    await writeFile(join(data, 'trunkline.sqlite'), 'not a database, but long enough'.repeat(100));
    const { code, stderr } = await run(['account', 'list', '--data', data]);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n'), stderr).toHaveLength(1);
  });
});

test('--version and --help answer on standard output', async () => {
  expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const help = await run(['--help']);
  expect(help.code).toBe(0);
  for (const command of 'serve account agent token group brand schedule inventory sandbox'.split(
    ' ',
  )) {
    expect(help.stdout).toContain(`  ${command}`);
  }
});
