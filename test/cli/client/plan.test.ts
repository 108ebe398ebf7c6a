import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/bare.ts';
import { run } from '../../support/cli.ts';
import { signedIn } from '../../support/signed-in.ts';

const pizza = `version: 1
numbers:
  - key: pizza
    want: { country: US, contains: pizza, count: 2 }
    nickname: Pizza
    groups: [Support]
`;

async function withFile(text: string | Uint8Array) {
  const shell = await signedIn();
  const file = join(await temporaryFolder(), 'lines.yaml');
  await writeFile(file, text);
  const numbers = (...words: string[]) => shell.run('numbers', ...words);
  return { shell, file, numbers, rewrite: (next: string) => writeFile(file, next) };
}

describe('numbers plan', () => {
  test('shows numbered changes and what they cost, changes nothing, and drift is the exit code 2', async () => {
    const { shell, file, numbers } = await withFile(pizza);
    const { code, stdout, stderr } = await numbers('plan', file);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(stdout).toMatch(
      /^\+ #1: buy pizza\/1: country US, contains pizza, such as \+1 .*\$1\.15 a month$/m,
    );
    expect(stdout).toMatch(/^2 to add, 0 to change, 0 to remove; \$2\.30 more a month$/m);
    expect(await shell.json('numbers', 'list')).toEqual([]);
  });

  test('reads standard input, and is one object with --json, of which fields can be picked', async () => {
    const { file, numbers } = await withFile(pizza);
    const { code, stdout } = await numbers('plan', file, '--json', 'counts,cost');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({ counts: { add: 2, update: 0, remove: 0 }, cost: '$2.30' });
  });

  test('what is wrong with a file is said with its name, line and column, all at once', async () => {
    const wrong = pizza.replace('Support', 'Suport').replace('nickname', 'nickame');
    const { file, numbers } = await withFile(wrong);
    const { code, stdout, stderr } = await numbers('plan', file);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/lines\.yaml:5:5 .*nickame.*nickname/);
  });

  test('a file that there is not, and one that is none, are said in a line', async () => {
    const { numbers } = await withFile('[');
    expect(await numbers('plan', '/nowhere/lines.yaml')).toMatchObject({
      code: 64,
      stderr: expect.stringMatching(/^trunkline: \/nowhere\/lines\.yaml: cannot be read/) as string,
    });
  });

  test.each([
    ['Latin-1', Buffer.from(pizza.replace('Pizza', 'Käse'), 'latin1'), /lines\.yaml:5:16 is not/],
    [
      'cut within a character',
      Buffer.from(`${pizza}# ä`).subarray(0, -1),
      /lines\.yaml:7:3 is not/,
    ],
    ['UTF-16', Buffer.from(`\ufeff${pizza}`, 'utf16le'), /lines\.yaml:1:1 is not/],
  ])('a file that is not UTF-8 is refused with its line and column: %s', async (_, text, said) => {
    const { numbers, file } = await withFile(text);
    const { code, stdout, stderr } = await numbers('plan', file);
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
    expect(stderr).toMatch(said);
  });
});

describe('numbers apply', () => {
  test('buys what is wanted once: applied again, with another file too, it does what is left', async () => {
    const { shell, file, numbers, rewrite } = await withFile(pizza);
    const first = await numbers('apply', file, '--yes');
    expect(first).toMatchObject({ code: 0, stderr: 'trunkline: done: 2 changes\n' });
    expect(first.stdout).toMatch(/^done #1: buy pizza\/1: .*: \+1\d{10}$/m);
    expect(first.stdout).not.toContain('such as');
    expect(await numbers('plan', file)).toMatchObject({ code: 0 });
    expect(await numbers('apply', file, '--yes')).toMatchObject({ code: 0 });
    await rewrite(pizza.replace('Pizza', 'Pasta'));
    await numbers('apply', file, '--yes');
    const lines = await shell.json('numbers', 'list');
    expect(lines.map(({ nickname }: { nickname: string }) => nickname)).toEqual(['Pasta', 'Pasta']);
  });

  test('asks with sums and place; where nobody can be asked it names --yes, and does nothing', async () => {
    const { shell, file, numbers } = await withFile(pizza);
    const { code, stderr } = await numbers('apply', file);
    expect(code).toBe(64);
    expect(stderr).toMatch(
      /2 to add, .*\$2\.30 more a month\. At http.*--yes; nothing was changed/,
    );
    expect(await shell.json('numbers', 'list')).toEqual([]);
  });

  test('deletes what is not in the file with --prune alone, and their count is typed', async () => {
    const { shell, file, numbers, rewrite } = await withFile(pizza);
    await numbers('apply', file, '--yes');
    await rewrite('version: 1\nnumbers: []\n');
    const left = await numbers('plan', file);
    expect(left).toMatchObject({ code: 0 });
    expect(left.stdout.match(/^INFO .* is not in the file$/gm)).toHaveLength(2);
    expect(await numbers('apply', file, '--prune', '--confirm', '1')).toMatchObject({ code: 1 });
    const wrong = await numbers('apply', file, '--prune', '--yes', '--confirm', '3');
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/nothing was changed: that was not 2\n$/);
    expect(await shell.json('numbers', 'list')).toHaveLength(2);
    expect(await numbers('apply', file, '--prune', '--confirm', '2')).toMatchObject({ code: 0 });
    expect(await shell.json('numbers', 'list')).toEqual([]);
  });

  test('a plan that was reviewed is the one that is carried out, or none', async () => {
    const { shell, file, numbers, rewrite } = await withFile(pizza);
    const { stdout } = await numbers('plan', file, '--json', 'checksum');
    const { checksum } = JSON.parse(stdout) as { checksum: string };
    await rewrite(pizza.replace('count: 2', 'count: 3'));
    const other = await numbers('apply', file, '--checksum', checksum, '--yes');
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toMatch(/review it again; nothing was changed/);
    await rewrite(pizza);
    expect(await numbers('apply', file, '--checksum', checksum, '--yes')).toMatchObject({
      code: 0,
    });
    expect(await shell.json('numbers', 'list')).toHaveLength(2);
  });

  test('what fails is said, the rest is done, and the exit code is 1', async () => {
    const { file, numbers } = await withFile(
      `${pizza}  - key: none\n    want: { country: US, contains: "2125550100999" }\n`,
    );
    const { code, stdout, stderr } = await numbers('apply', file, '--yes');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^failed #3: buy none/m);
    expect(stderr).toMatch(
      /2 of 3 changes are done; #3 is not: no such number is for sale now; mend in the file .* the same command does what is left\n$/,
    );
  });
});

test('who may only read is told that nothing was tried, and apply ends with the exit code 4', async () => {
  const { shell, file } = await withFile(pizza);
  const token = await shell.client.apiTokens.create({ name: 'CI', scope: 'read' });
  const env = { ...shell.env, TRUNKLINE_TOKEN: token.full_token };
  const plan = await run(['numbers', 'plan', file], env);
  expect(plan.stdout).toMatch(/^INFO what would be refused was not tried: .*scope/m);
  const { code, stderr } = await run(['numbers', 'apply', file, '--yes'], env);
  expect(code).toBe(4);
  expect(stderr).toMatch(/0 of 2 changes are done; #1 is not: .*scope.*, and 1 more are not\n$/);
});

test('numbers export --yaml is a file that plans no change', async () => {
  const { file, numbers } = await withFile(pizza);
  await numbers('apply', file, '--yes');
  expect(await numbers('export', '--yaml', '-o', file)).toMatchObject({ code: 0, stdout: '' });
  expect(await numbers('plan', file)).toMatchObject({ code: 0 });
});
