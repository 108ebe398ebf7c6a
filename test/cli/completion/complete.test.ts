import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/bare.ts';
import { run, type Env } from '../../support/cli.ts';
import { buyNumber, signedIn } from '../../support/signed-in.ts';

/** What is answered for the last of these words: values, descriptions, and what the shell is to do. */
async function complete(words: readonly string[], env: Env = {}) {
  const { code, stdout, stderr } = await run(['complete', '--', ...words], env);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  const directive = Number(lines.pop()?.slice(1));
  const candidates = lines.map((line) => line.split('\t'));
  return {
    directive,
    values: candidates.map(([value]) => value),
    described: Object.fromEntries(candidates) as Record<string, string>,
  };
}

/** The same, once there are any: a machine that is busy may take longer than a shell is kept waiting. */
async function found(words: readonly string[], env: Env) {
  await expect.poll(async () => (await complete(words, env)).values).not.toEqual([]);
  return complete(words, env);
}

const valuesOf = async (...words: string[]) => (await complete(words)).values;

test('commands are completed with what they do, those of operators too', async () => {
  const { values, described, directive } = await complete(['']);
  expect(values).toEqual(expect.arrayContaining(['numbers', 'login', 'completion', 'serve']));
  expect(described['serve']).toBe('run the service');
  expect(directive).toBe(4);
  expect(await valuesOf('nu')).toEqual(['numbers']);
  expect(await valuesOf('numbers', 's')).toEqual(['search', 'show']);
  expect(await valuesOf('account', 'dis')).toEqual(['disable']);
  expect(await valuesOf('help', 'x')).toEqual([]);
  expect(await valuesOf('help', 'acc')).toEqual(['account']);
  expect(await valuesOf('help', 'account', 'dis')).toEqual(['disable']);
});

test('options are completed: those of the command, not given yet, operators’ too', async () => {
  expect(await valuesOf('numbers', 'list', '--l')).toEqual(['--limit']);
  expect(await valuesOf('numbers', 'list', '--limit', '3', '--l')).toEqual([]);
  expect(await valuesOf('numbers', 'list', '--filter', 'a=b', '--fi')).toEqual(['--filter']);
  expect(await valuesOf('serve', '--por')).toEqual(['--port']);
  expect(await valuesOf('numbers', 'show', '--', '--')).toEqual([]);
});

test('choices are completed, of options and of arguments, also behind a =', async () => {
  expect(await valuesOf('numbers', 'search', '--type', 'm')).toEqual(['mobile']);
  expect(await valuesOf('account', 'create', 'x', '--plan=t')).toEqual([
    '--plan=trial',
    '--plan=team',
  ]);
  expect(await valuesOf('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  expect(await valuesOf('serve', '--log-level', 'e')).toEqual(['error']);
  expect(await valuesOf('serve', '--log-format=j')).toEqual(['--log-format=json']);
  expect(await valuesOf('reconcile', '--carriers', 'sandbox,t')).toEqual(['sandbox,twilio']);
  expect(await valuesOf('token', 'create', '--scope', 'phone_n')).toContain('phone_numbers:read');
  expect(await valuesOf('sandbox', 'fault', 'add', 'ref')).toEqual(['refuse']);
});

test('countries are completed by their codes, however they are written, with their names', async () => {
  const { values, described } = await complete(['numbers', 'search', '--country', 'u']);
  expect(values).toEqual(['UA', 'UG', 'UM', 'US', 'UY', 'UZ']);
  expect(described['US']).toBe('United States');
});

test('files and folders are left to the shell, other text is not completed at all', async () => {
  expect(await complete(['inventory', 'import', ''])).toMatchObject({ values: [], directive: 0 });
  expect(await complete(['serve', '--data', ''])).toMatchObject({ values: [], directive: 16 });
  expect(await complete(['numbers', 'list', '--query', ''])).toMatchObject({
    values: [],
    directive: 4,
  });
});

test('ids of numbers are completed with nickname and number, and numbers behind a +', async () => {
  const { client, env } = await signedIn();
  const { id, number, display_number } = await buyNumber(client, 'Pizza line');
  const shown = await found(['numbers', 'show', ''], env);
  expect(shown.described).toEqual({ [id]: `${display_number}, Pizza line` });
  expect((await found(['numbers', 'show', number.slice(0, 6)], env)).values).toEqual([number]);
  expect((await complete(['numbers', 'show', '+1999'], env)).values).toEqual([]);
});

test('names for --json and --columns are completed one after the other', async () => {
  const { client, env } = await signedIn();
  await buyNumber(client, 'Pizza line');
  const first = await found(['numbers', 'list', '--json', 'nickn'], env);
  expect(first).toMatchObject({ values: ['nickname'], directive: 6 });
  const second = await found(['numbers', 'list', '--columns=id,nickn'], env);
  expect(second.values).toEqual(['--columns=id,nickname']);
  expect(await valuesOf('numbers', 'search', '--json', 'tok')).toEqual(['token']);
  expect(await valuesOf('account', 'list', '--json', 'id,subd')).toEqual(['id,subdomain']);
  expect(await valuesOf('token', 'list', '--columns', 'last')).toEqual(['last_used_at']);
});

test('after --json there may be names or what the command needs', async () => {
  const { client, env } = await signedIn();
  const { id } = await buyNumber(client, 'Pizza line');
  const { values } = await found(['numbers', 'show', '--json', ''], env);
  expect(values).toEqual(expect.arrayContaining([String(id), 'nickname']));
});

test('what was found is kept for a minute, for its owner only, apart for each sign-in', async () => {
  const { client, env, home } = await signedIn();
  const { id } = await buyNumber(client, 'Pizza line');
  const words = ['numbers', 'show', ''];
  await found(words, env);
  const folder = join(home, 'cache/trunkline');
  const [name = '', ...others] = await readdir(folder);
  expect(others).toEqual([]);
  const file = join(folder, name);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  await client.phoneNumbers.update(id, { nickname: 'Renamed' });
  expect((await complete(words, env)).described[id]).toMatch(/Pizza line$/);
  const kept = JSON.parse(await readFile(file, 'utf8')) as Record<string, { at: number }>;
  const older = Object.entries(kept).map(([key, one]) => [key, { ...one, at: one.at - 60_000 }]);
  await writeFile(file, JSON.stringify(Object.fromEntries(older)));
  expect((await found(words, env)).described[id]).toMatch(/Renamed$/);
  await complete(words, { ...env, TRUNKLINE_TOKEN: 'another' });
  expect(await readdir(folder)).toHaveLength(1);
});

test('profiles are completed with where they lead, and one that was typed is asked', async () => {
  const { client, env, home, url } = await signedIn();
  const { id } = await buyNumber(client, 'Pizza line');
  const { TRUNKLINE_URL: _, TRUNKLINE_EMAIL: email, TRUNKLINE_TOKEN: token, ...rest } = env;
  const folder = join(home, 'config/trunkline');
  await mkdir(folder, { recursive: true });
  const profiles = { acme: { url, email, token } };
  await writeFile(join(folder, 'profiles.json'), JSON.stringify({ profiles }), { mode: 0o600 });
  expect((await complete(['logout', '--profile', 'a'], rest)).described).toEqual({ acme: url });
  const asked = await found(['numbers', 'show', '--profile', 'acme', ''], rest);
  expect(asked.values).toEqual([String(id)]);
  expect((await complete(['numbers', 'show', ''], rest)).values).toEqual([]);
});

test('nobody signed in, nobody there, or an unfit variable: nothing, in silence', async () => {
  const home = await temporaryFolder();
  const alone = { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
  const away = { ...alone, TRUNKLINE_URL: 'http://127.0.0.1:9', TRUNKLINE_TOKEN: 'x' };
  for (const env of [alone, away, { ...away, TRUNKLINE_URL: 'nowhere' }]) {
    const { values, directive } = await complete(['numbers', 'show', ''], env);
    expect({ values, directive }).toEqual({ values: [], directive: 4 });
  }
  expect(await valuesOf('\ufffd')).toEqual([]);
});

test('a server that does not answer is not waited for', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const { port } = silent.address() as AddressInfo;
  const home = await temporaryFolder();
  const env = { HOME: home, TRUNKLINE_URL: `http://127.0.0.1:${port}`, TRUNKLINE_TOKEN: 'x' };
  expect((await complete(['numbers', 'show', ''], env)).values).toEqual([]);
});
