import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/bare.ts';
import { linesIn, refused, withNumbers } from '../../support/numbers-commands.ts';

describe('numbers update', () => {
  test('changes one and shows it, or many and says what became of each', async () => {
    const { shell, numbers } = await withNumbers(3);
    const ids = numbers.map(({ id }) => String(id));
    const one = await shell.json(
      'numbers',
      'update',
      ids[0]!,
      '--nickname',
      'Front desk',
      '--set',
      'settings.voicemail=false',
    );
    expect(one).toMatchObject({ nickname: 'Front desk', settings: { voicemail: false } });
    const many = await shell.json('numbers', 'update', ...ids, '--set', 'recorded=false');
    expect(many.map(({ status }: { status: string }) => status)).toEqual([
      'Updated',
      'Updated',
      'Updated',
    ]);
    for (const number of await shell.json('numbers', 'list')) expect(number.recorded).toBe(false);
  });

  test('takes properties from a file, and --dry-run changes nothing', async () => {
    const { shell, numbers } = await withNumbers(1);
    const id = String(numbers[0]?.id);
    const file = join(await temporaryFolder(), 'line.json');
    await writeFile(file, JSON.stringify({ nickname: 'From a file' }));
    const trial = await shell.run('numbers', 'update', id, '--input', file, '--dry-run');
    expect(trial).toMatchObject({ code: 0, stderr: 'trunkline: a dry run: nothing was changed\n' });
    expect(await shell.json('numbers', 'show', id)).toMatchObject({ nickname: null });
    await shell.json('numbers', 'update', id, '--input', file);
    expect(await shell.json('numbers', 'show', id)).toMatchObject({ nickname: 'From a file' });
  });

  test('one of many that there is not ends it before any is changed', async () => {
    const { shell, numbers } = await withNumbers(1);
    const words = ['numbers', 'update', String(numbers[0]?.id), '17', '--nickname', 'x'];
    expect(await refused(shell, ...words)).toMatchObject({ code: 1 });
    expect(await shell.json('numbers', 'list')).toMatchObject([{ nickname: null }]);
  });

  test.each([
    ['nothing to change', [], 64, /nothing is said/],
    ['what the API refuses', ['--nickname', 'x'.repeat(300)], 1, /Nickname: is too long/],
    [
      'a file that there is not',
      ['--input', '/nowhere/x.json'],
      64,
      /\/nowhere\/x\.json: cannot be read/,
    ],
  ] as const)('refuses %s', async (_, words, code, said) => {
    const { shell, numbers } = await withNumbers(1);
    const found = await refused(shell, 'numbers', 'update', String(numbers[0]?.id), ...words);
    expect(found).toMatchObject({ code, stderr: expect.stringMatching(said) as string });
  });
});

describe('numbers delete, restore and release', () => {
  test('a deletion is asked for, with the time until which it can be undone', async () => {
    const { shell, numbers } = await withNumbers(1);
    const { number } = numbers[0]!;
    const { code, stderr } = await refused(shell, 'numbers', 'delete', number);
    expect(code).toBe(64);
    expect(stderr).toMatch(
      /^trunkline: Delete \+1\d+ at http.* until \d{4}-\d\d-\d\d \d\d:\d\d UTC\..*--yes/,
    );
    expect(await shell.json('numbers', 'list')).toHaveLength(1);
  });

  test('of many the count is typed; another count deletes nothing', async () => {
    const { shell, numbers } = await withNumbers(3);
    const ids = numbers.map(({ id }) => String(id));
    expect(await refused(shell, 'numbers', 'delete', ...ids)).toMatchObject({ code: 64 });
    const both = ['--yes', '--confirm', '2'];
    expect((await refused(shell, 'numbers', 'delete', ...ids, ...both)).code).toBe(1);
    const wrong = await refused(shell, 'numbers', 'delete', ...ids, '--confirm', '2');
    expect(wrong).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/nothing was changed/) as string,
    });
    const trial = await shell.run('numbers', 'delete', ...ids, '--dry-run');
    expect(trial.stdout.match(/true/g)).toHaveLength(3);
    expect(await shell.json('numbers', 'list')).toHaveLength(3);
    await shell.json('numbers', 'delete', ...ids, '--confirm', '3');
    expect(await shell.json('numbers', 'list')).toEqual([]);
    const deleted = await shell.json('numbers', 'list', '--deleted');
    expect(deleted.map(({ id }: { id: number }) => String(id)).toSorted()).toEqual(ids.toSorted());
  });

  test.each([
    ['several, another count', 2, '7'],
    ['one, another number', 1, '+12055550123'],
  ])(
    'a --confirm that says something else is refused, with --yes too: of %s',
    async (_, count, said) => {
      const { shell, numbers } = await withNumbers(count);
      const words = [...numbers.map(({ number }) => number), '--yes', '--confirm', said];
      const kept = await refused(shell, 'numbers', 'delete', ...words);
      const it = count === 1 ? numbers[0]!.number : String(count);
      expect(kept).toEqual({
        code: 1,
        stderr: `trunkline: nothing was changed: that was not ${it}\n`,
      });
      expect(await shell.json('numbers', 'list')).toHaveLength(count);
      await shell.json('numbers', 'delete', ...numbers.map(({ id }) => String(id)), '--yes');
      expect(await refused(shell, 'numbers', 'release', ...words)).toEqual(kept);
      expect(await shell.json('numbers', 'list', '--deleted')).toHaveLength(count);
    },
  );

  test('a dry run tries more than a job takes', async () => {
    const { shell } = await withNumbers(100);
    await shell.run('numbers', 'buy', '--country', 'US', '--count', '2', '--yes');
    const ids = (await shell.json('numbers', 'list')).map(({ id }: { id: number }) => String(id));
    const { stdout } = await shell.run('numbers', 'delete', ...ids, '--dry-run');
    expect(stdout.match(/\ttrue\t$/gm)).toHaveLength(102);
  });

  test('what was deleted comes back, one or many, by id or number', async () => {
    const { shell, numbers } = await withNumbers(3);
    const [first, ...others] = numbers;
    await shell.json('numbers', 'delete', ...numbers.map(({ number }) => number), '--yes');
    expect(await shell.json('numbers', 'restore', first!.number)).toMatchObject({ id: first!.id });
    await shell.json('numbers', 'restore', ...others.map(({ id }) => String(id)));
    expect(await shell.json('numbers', 'list')).toHaveLength(3);
  });

  test('a release is for good: the number is typed', async () => {
    const { shell, numbers } = await withNumbers(1);
    const { id, number } = numbers[0]!;
    await shell.json('numbers', 'delete', number, '--yes');
    expect(await refused(shell, 'numbers', 'release', number)).toMatchObject({ code: 64 });
    expect(await refused(shell, 'numbers', 'release', number, '--confirm', 'yes')).toMatchObject({
      code: 1,
    });
    const released = await shell.json('numbers', 'release', number, '--confirm', number);
    expect(released).toEqual([{ id, number, status: 'Released' }]);
    expect(await refused(shell, 'numbers', 'restore', String(id))).toMatchObject({ code: 1 });
  });

  test('history says what was done, the newest first', async () => {
    const { shell, numbers } = await withNumbers(1);
    const { number } = numbers[0]!;
    await shell.json('numbers', 'update', number, '--nickname', 'Desk');
    const [last] = await shell.json('numbers', 'history', number);
    expect(last).toMatchObject({ action: 'update', actor_name: 'Admin' });
    expect(last.changes.nickname).toEqual({ previous: null, current: 'Desk' });
  });
});

test('numbers export writes the same file that the API has, whole or not at all', async () => {
  const { shell } = await withNumbers(3);
  const csv = await shell.run('numbers', 'export');
  expect(linesIn(csv.stdout)).toHaveLength(4);
  const file = join(await temporaryFolder(), 'numbers.ndjson');
  const { code, stdout } = await shell.run('numbers', 'export', '--format', 'ndjson', '-o', file);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(linesIn(await readFile(file, 'utf8')).map((line) => JSON.parse(line).number)).toHaveLength(
    3,
  );
});
