import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { installedFolder, run, runJson } from '../support/cli.ts';
import { postgres } from '../support/home.ts';

/** One line on standard error alone, and the exit code. */
async function refusal(...words: string[]): Promise<readonly [number | null, string]> {
  const { code, stdout, stderr } = await run(words);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^trunkline: [^\n]*\n$/);
  return [code, stderr.slice('trunkline: '.length).trimEnd()];
}

async function withAccount(): Promise<readonly string[]> {
  const data = await installedFolder();
  await runJson(data, 'account', 'create', 'acme');
  const jo = ['--account', 'acme', '--email', 'jo@acme.example'];
  await runJson(data, 'agent', 'create', ...jo);
  return ['--data', data];
}

describe('what the system says against a file is said in plain words, with its name', () => {
  test.skipIf(postgres !== null)(
    'a data folder that is a file, a folder that is not there',
    async () => {
      const folder = await temporaryFolder();
      const file = join(folder, 'file');
      await writeFile(file, '');
      expect(await refusal('account', 'list', '--data', file)).toEqual([
        1,
        `${file} is a file: a folder is needed`,
      ]);
      const data = await installedFolder();
      const target = join(folder, 'nowhere', 'x.tar.gz');
      const [code, said] = await refusal('backup', target, '--data', data);
      expect([code, said]).toEqual([1, `${target} cannot be written: no such file or directory`]);
    },
  );

  test('a folder where a file is needed', async () => {
    const env = { TRUNKLINE_URL: 'http://127.0.0.1:9', TRUNKLINE_TOKEN: 'x' };
    const folder = await temporaryFolder();
    const { code, stderr } = await run(['groups', 'create', '--input', folder], env);
    expect([code, stderr]).toEqual([
      64,
      `trunkline: --input ${folder}: cannot be read: it is a folder, not a file\n`,
    ]);
  });
});

describe('-q prints ids, and nothing of what has none', () => {
  test('migrate prints a migration a line', async () => {
    const data = join(await temporaryFolder(), 'data');
    const { code, stdout, stderr } = await run(['migrate', '--check', '--data', data]);
    expect(code).toBe(1);
    expect(stdout.split('\n')).toContain('trunkline 001-initial');
    expect(stderr).toMatch(/^trunkline: there is no installation in [^\n]*\n$/);
    const quiet = await run(['migrate', '-q', '--data', data]);
    expect(quiet).toEqual({ code: 0, stdout, stderr: '' });
    expect(await run(['migrate', '-q', '--data', data])).toMatchObject({ code: 0, stdout: '' });
    expect(await run(['migrate', '--check', '--csv', '--data', data])).toMatchObject({
      stdout: '',
    });
  });

  test('a deletion the account, an import nothing', async () => {
    const place = await withAccount();
    const doomed = await run(['account', 'delete', 'acme', '--dry-run', '-q', ...place]);
    expect(doomed.stdout).toBe('acme\n');
    const file = join(await temporaryFolder(), 'numbers.csv');
    await writeFile(file, 'number\n+12125550100\n');
    const imported = await run(['inventory', 'import', file, '--dry-run', '-q', ...place]);
    expect(imported).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('an option that would change nothing is refused', () => {
  test.each([
    ['sandbox fault add refuse --milliseconds 5', '--milliseconds: is how long slow takes'],
    ['account update acme', 'nothing is said of what it is to be: --plan'],
    [
      'agent update jo@acme.example --account acme',
      'nothing is said of what the agent is to be: --email',
    ],
    ['audit --source nope', '--source: must be a type, or type:id; types are phone_number, '],
    ['mirror http://127.0.0.1:1 --email jo@acme.example --csv', '--csv: mirror writes a report'],
    ['inventory list --country XX', '--country: "XX" is no code of a country'],
  ])('%s', async (words, problem) => {
    const [code, said] = await refusal(...words.split(' '), ...(await withAccount()));
    expect(code).toBe(64);
    expect(said).toContain(problem);
  });
});

describe('what is shown this once is refused where it would not be printed, before it is made', () => {
  test.each(['-q', '--json=id', '--columns=id'])('token create %s', async (option) => {
    const place = await withAccount();
    const jo = ['--account', 'acme', '--email', 'jo@acme.example'];
    const words = option.replace('id', 'name');
    const [code, said] = await refusal('token', 'create', ...jo, words, ...place);
    expect([code, said]).toEqual([
      64,
      'the token is shown this once, and would not be: --json token prints it',
    ]);
    expect(await runJson(place[1] ?? '', 'token', 'list', '--account', 'acme')).toEqual([]);
  });

  test('oauth-client create -q', async () => {
    const jo = ['--account', 'acme', '--email', 'jo@acme.example', '--scope', 'read'];
    const [code, said] = await refusal(
      'oauth-client',
      'create',
      ...jo,
      '-q',
      ...(await withAccount()),
    );
    expect(code).toBe(64);
    expect(said).toContain('--json client_secret prints it');
  });
});

const lines = ({ stdout }: { stdout: string }) => stdout.trimEnd().split('\n').length;

test('a long list that nobody has said how much of is cut, and says that there is more', async () => {
  const data = await installedFolder();
  for (let number = 0; number < 51; number += 1) {
    await runJson(data, 'sandbox', 'fault', 'clear');
  }
  const audit = (...words: string[]) => run(['audit', '-q', '--data', data, ...words]);
  const cut = await audit();
  expect([lines(cut), cut.stderr]).toEqual([
    50,
    'trunkline: these are the newest 50, and there are more: --limit says how many\n',
  ]);
  for (const words of [
    ['--limit', '50'],
    ['--limit', '100'],
    ['--since', '1d'],
  ]) {
    const some = await audit(...words);
    expect(some.stderr).toBe('');
    expect(lines(some)).toBe(words[1] === '50' ? 50 : lines(await audit('--limit', '1000')));
  }
});

test('what the inventory lists as CSV can be imported as it is', async () => {
  const folder = await temporaryFolder();
  const [one, other] = [await installedFolder(), await installedFolder()];
  const file = join(folder, 'numbers.csv');
  const text =
    'number,country,type,price,capabilities,location\n+12125550100,US,local,1.50,"voice, sms","New York, NY"\n';
  await writeFile(file, text);
  await runJson(one, 'inventory', 'import', file);
  const { stdout } = await run(['inventory', 'list', '--csv', '--data', one]);
  await writeFile(file, stdout);
  expect(await readFile(file, 'utf8')).toContain('"voice, sms"');
  expect(await runJson(other, 'inventory', 'import', file)).toEqual({ added: 1, updated: 0 });
  expect(await runJson(other, 'inventory', 'list')).toEqual(
    await runJson(one, 'inventory', 'list'),
  );
});

test('what an option is about comes before a colon, and a suggestion in brackets', async () => {
  const data = await installedFolder();
  const said = async (...words: string[]) => (await refusal(...words, '--data', data))[1];
  expect(await said('audit', '--limit', '0')).toBe('--limit: must be a whole number, 1 to 100000');
  expect(await said('audit', '--since', 'x')).toMatch(/^--since: must be an instant/);
  expect(await said('audit', '--actor', 'x')).toMatch(/^--actor: must be operator/);
  expect(await said('accont')).toBe(
    'accont: there is no such command (did you mean account?); `trunkline --help` lists what there is',
  );
});
