import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main, runProcess } from '../../support/cli-process.ts';
import { buyNumber, signedIn } from '../../support/signed-in.ts';
import { openTerminal, openTrunkline, withoutTerminals } from '../../support/terminal.ts';

const search = ['numbers', 'search', '--country', 'US', '--contains', 'pizza', '--limit', '1'];
const bold = '\u001B[1m';
const escape = '\u001B[';

describe.skipIf(withoutTerminals !== '')(`colours${withoutTerminals}`, () => {
  test('at a terminal there are headers in bold, and what was looked for stands out', async () => {
    const { env } = await signedIn();
    const terminal = openTrunkline(search, { env, columns: 120 });
    expect(await terminal.ended()).toBe(0);
    expect(terminal.raw()).toContain(`${bold}${escape}4mnumber`);
    expect(terminal.raw()).toContain(`337) ${bold}${escape}33m749-92${escape}`);
    expect(terminal.text()).toMatch(/^number +spelled +location +price/);
  });

  test.each([
    ['NO_COLOR', { NO_COLOR: '1' }, []],
    ['TERM=dumb', { TERM: 'dumb' }, []],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, []],
    ['--no-color', {}, ['--no-color']],
  ])('%s: none at a terminal', async (_, variables, options) => {
    const { env } = await signedIn();
    const given = { env: { ...env, ...variables }, columns: 120 };
    const terminal = openTrunkline([...search, ...options], given);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.raw()).not.toContain(escape);
    expect(terminal.text()).toContain('PIZ-ZA');
  });

  test('standard output and standard error are judged apart', async () => {
    const { client, env, home } = await signedIn();
    const at = (redirection: string, words: readonly string[]) => {
      const script = `"$0" "$@" ${redirection} "$HOME/file"`;
      const { PATH = '' } = process.env;
      const given = { env: { PATH, ...env }, columns: 120 };
      return openTerminal(['sh', '-c', script, process.execPath, main, ...words], given);
    };
    const file = () => readFile(join(home, 'file'), 'utf8');
    const lost = ['numbers', 'show', '404'];

    const table = at('2>', search);
    expect(await table.ended()).toBe(0);
    expect(table.raw()).toContain(bold);
    expect(await at('2>', lost).ended()).toBe(1);
    expect(await file()).toMatch(/^trunkline: /);
    expect(await file()).not.toContain(escape);

    expect(await at('>', search).ended()).toBe(0);
    expect(await file()).toMatch(/^\+1\d{10}\t/);
    expect(await file()).not.toContain(escape);
    const { id } = await buyNumber(client, 'Sales');
    const asked = at('>', ['numbers', 'delete', String(id)]);
    await asked.seen('[y/N] ');
    expect(asked.raw()).toContain(`${bold}[y/N]`);
    asked.type('\r');
    expect(await asked.ended()).toBe(1);
    expect(await file()).toBe('');
  });
});

test('in a pipe there are none, unless FORCE_COLOR says so', async () => {
  const help = ['numbers', '--help'];
  const plain = await runProcess(help, { NO_COLOR: '' });
  expect(plain.stdout).not.toContain(escape);
  const coloured = await runProcess(help, { NO_COLOR: '', FORCE_COLOR: '1' });
  expect(coloured.stdout).toContain(`${bold}Usage:`);
});
