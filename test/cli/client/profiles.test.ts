import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/bare.ts';
import { bootstrapToken, run, type Env } from '../../support/cli.ts';
import { runProcess } from '../../support/cli-process.ts';
import { signedIn } from '../../support/signed-in.ts';

/** Somebody who is not signed in, and the file that would say so. */
async function stranger() {
  const home = await temporaryFolder();
  const folder = join(home, 'config/trunkline');
  await mkdir(folder, { recursive: true });
  const env: Env = { HOME: home, XDG_CONFIG_HOME: join(home, 'config') };
  return { env, file: join(folder, 'profiles.json') };
}

/** What is said, in one line. */
async function said(words: readonly string[], env: Env) {
  const { code, stdout, stderr } = await run(words, env);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^trunkline: [^\n]+\n$/);
  expect(stderr).not.toMatch(/TypeError|ByteString|E(ACCES|NOENT|NOTDIR|ISDIR)| {4}at /);
  return { code, stderr };
}

describe('a token that HTTP cannot send is refused, and not shown', () => {
  test.each(['a\nb', 'é☎', 'two words', 'a\u0000'])('TRUNKLINE_TOKEN %o', async (token) => {
    const { env } = await stranger();
    const given = { ...env, TRUNKLINE_URL: 'http://127.0.0.1:9', TRUNKLINE_TOKEN: token };
    const { code, stderr } = await said(['whoami'], given);
    expect(code).toBe(64);
    expect(stderr).toContain('TRUNKLINE_TOKEN: has');
    expect(stderr).not.toContain(token);
  });

  test('of a profile, too: the file and the profile are named', async () => {
    const { env, file } = await stranger();
    await keep(file, { here: { url: 'http://127.0.0.1:9', email: null, token: 'é☎' } });
    const { code, stderr } = await said(['whoami', '--profile', 'here'], env);
    expect(code).toBe(1);
    expect(stderr).toContain(`${file}: the profile here: token: has`);
  });
});

const keep = (file: string, profiles: unknown) =>
  writeFile(file, JSON.stringify({ profiles }), { mode: 0o600 });

test('an address of e-mail that is none is refused before it is sent', async () => {
  const { env } = await stranger();
  const given = {
    ...env,
    TRUNKLINE_URL: 'http://127.0.0.1:9',
    TRUNKLINE_TOKEN: 'x',
    TRUNKLINE_EMAIL: 'jo',
  };
  expect((await said(['whoami'], given)).stderr).toContain('TRUNKLINE_EMAIL: jo is not an e-mail');
  expect((await said(['login', 'http://127.0.0.1:9', '--email', 'jo'], env)).stderr).toContain(
    '--email: jo is not an e-mail address',
  );
});

test('a profile whose URL is none is named, with its file', async () => {
  const { env, file } = await stranger();
  await keep(file, { here: { url: 'not a url', email: 'a@b.example', token: 'x' } });
  const { code, stderr } = await said(['numbers', 'list', '--profile', 'here'], env);
  expect(code).toBe(1);
  expect(stderr).toContain(`${file}: the profile here: "not a url" is not the URL of a server`);
});

const numberAsEmail = { a: { url: 'http://a.example', token: 'x', email: 5 } };

test.each([5, [], 'x', null, numberAsEmail].map((profiles) => ({ profiles })))(
  'a file that `login` does not write is told, and left as it is: $profiles',
  async ({ profiles }) => {
    const { env, file } = await stranger();
    await keep(file, profiles);
    const before = await readFile(file, 'utf8');
    for (const words of [['whoami'], ['login', 'http://127.0.0.1:9'], ['logout']]) {
      const { code, stderr } = await said(words, env);
      expect([code, stderr]).toEqual([1, expect.stringContaining('is not what `trunkline login`')]);
    }
    expect(await readFile(file, 'utf8')).toBe(before);
  },
);

describe('a file that cannot be is told in plain words', () => {
  test('a folder in its place', async () => {
    const { env, file } = await stranger();
    await mkdir(file);
    const { code, stderr } = await said(['whoami'], env);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`${file} is a folder`)]);
  });

  test.each([
    ['/dev/null', 'it is a file, not a folder'],
    ['/proc', 'no such file or directory'],
  ])('below %s', async (place, reason) => {
    const { url } = await signedIn();
    const env = { HOME: '/nowhere', XDG_CONFIG_HOME: place };
    const words = ['login', url, '--email', 'admin@example.com', '--token-stdin'];
    const { code, stderr } = await runProcess(words, env, bootstrapToken);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^trunkline: [^\n]*profiles\.json: cannot be (read|written): [^\n]*\n$/);
    expect(stderr).toContain(reason);
  });
});

describe('profiles have names that can be typed', () => {
  test.each(['', ' ', 'a\nb', '../x', '__proto__', 'x'.repeat(65)])('%o is none', async (name) => {
    const { env } = await stranger();
    for (const words of [['login', 'http://127.0.0.1:9'], ['whoami']]) {
      const { code, stderr } = await said([...words, '--profile', name], env);
      expect([code, stderr]).toEqual([64, expect.stringContaining('--profile: must be a name')]);
    }
  });

  test('what every object has is no profile', async () => {
    const { env } = await stranger();
    const { code, stderr } = await said(['logout', '--profile', 'toString'], env);
    expect([code, stderr]).toEqual([1, 'trunkline: no profile is called toString\n']);
  });
});

describe('profiles of one person', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];

  test('who signs in several times at once keeps all of them', { timeout: 60_000 }, async () => {
    const { url, env: given } = await signedIn();
    const { TRUNKLINE_URL: _, TRUNKLINE_TOKEN: __, TRUNKLINE_EMAIL: ___, ...env } = given;
    const words = ['login', url, '--email', 'admin@example.com', '--token-stdin', '--profile'];
    const logins = names.map((name) => runProcess([...words, name], env, bootstrapToken));
    for (const { code } of await Promise.all(logins)) expect(code).toBe(0);
    const { stdout } = await run(['profiles', '-q'], env);
    expect(stdout.trim().split('\n').sort()).toEqual(names);
  });

  test('whoever was killed with the file in hand keeps nobody from it', async () => {
    const { env, file } = await stranger();
    await keep(file, { here: { url: 'http://127.0.0.1:9', email: null, token: 'x' } });
    await writeFile(`${file}.lock`, '');
    const { code } = await run(['logout', '--profile', 'here'], env);
    expect(code).toBe(0);
    await expect(rm(`${file}.lock`)).rejects.toThrow('ENOENT');
  });
});
