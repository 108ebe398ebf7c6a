import { describe, expect, test } from 'vitest';
import { run } from '../support/cli.ts';

describe('help shows the command that is named, however it is asked for', () => {
  test.each([
    ['help numbers buy', 'numbers buy'],
    ['numbers help buy', 'numbers buy'],
    ['numbers buy --help', 'numbers buy'],
    ['help numbers', 'numbers'],
    ['numbers help', 'numbers'],
    ['profiles help', 'profiles'],
    ['help ivrs menus list', 'ivrs menus list'],
    ['help account create', 'account create'],
    ['sandbox help fault add', 'sandbox fault add'],
    ['audit --limit 5 --help', 'audit'],
  ])('%s', async (words, name) => {
    const { code, stdout, stderr } = await run(words.split(' '));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Usage: trunkline ${name} [[<]`));
  });

  test('help alone is that of the program', async () => {
    expect(await run(['help'])).toEqual(await run(['--help']));
  });
});

describe('the help of a command that there is not says so, and what was meant', () => {
  test.each([
    ['foo --help', 'foo', 'trunkline'],
    ['numbers foo --help', 'foo', 'trunkline numbers'],
    ['help nosuch', 'nosuch', 'trunkline'],
    ['help numbers nosuch', 'nosuch', 'trunkline numbers'],
    ['account nosuch -h', 'nosuch', 'trunkline account'],
  ])('%s', async (words, unknown, path) => {
    expect(await run(words.split(' '))).toEqual({
      code: 64,
      stdout: '',
      stderr: `trunkline: ${unknown}: there is no such command; \`${path} --help\` lists what there is\n`,
    });
  });

  test('numbers serch --help', async () => {
    const { code, stderr } = await run(['numbers', 'serch', '--help']);
    expect(code).toBe(64);
    expect(stderr).toContain('did you mean search?');
  });
});

test('a token may be called help', async () => {
  const { code, stderr } = await run(['numbers', 'buy', 'help'], {
    HOME: '/nowhere',
    XDG_CONFIG_HOME: '',
  });
  expect([code, stderr]).toEqual([4, expect.stringContaining('not signed in') as string]);
});
