import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, Option } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, runJson } from '../support/cli.ts';
import { neededWords, operatorCommands } from '../support/operator-commands.ts';

const odd = ['', ' ', 'abc', '-1', '0', '1e99', '1.5', 'x'.repeat(10_000), 'Ünïcødé☎', 'a\0b'];
/** Of options that all commands have alike. */
const fewOdd = ['', 'abc', '-1'];

/** Of libraries, and of JavaScript. */
const foreign =
  /expected|received|Too (small|big)|Invalid (input|option)|undefined|\[object|NaN|\n {4}at /;

/** These make what is not there: they get a file in the place of a folder. */
const makers = ['serve', 'migrate', 'restore'];
/** Nothing is deleted that the others need. */
const words: typeof neededWords = {
  ...neededWords,
  'account create': ['globex'],
  'account delete': ['nobody', '--yes'],
  'agent create': ['--account', 'acme', '--email', 'ann@acme.example'],
  'agent delete': ['nobody@acme.example', '--account', 'acme', '--yes'],
  'inventory remove': ['+12125550199'],
  restore: ['--check', 'none.tar.gz'],
  copy: ['--from', '/nowhere/from', '--to', '/nowhere/to'],
};

const commands = await operatorCommands();
let folder: string;
let data: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trunkline-'));
  data = join(folder, 'data');
  file = join(folder, 'numbers.csv');
  await writeFile(file, 'number\n+12125550101\n');
  await runJson(data, 'migrate');
  await runJson(data, 'account', 'create', 'acme');
  await runJson(data, 'agent', 'create', '--account', 'acme', '--email', 'jo@acme.example');
});

afterAll(() => rm(folder, { recursive: true }));

/** The command's words with these at their end; what they name is said no other way. */
function wordsOf(name: string, more: readonly string[]): string[] {
  const given = name === 'inventory import' ? [file] : (words[name] ?? []);
  const place = name === 'copy' ? [] : ['--data', makers.includes(name) ? file : data];
  const target = name === 'backup' ? [join(folder, 'x.tar.gz')] : given;
  return [...name.split(' '), ...target, ...place, ...more];
}

const isCommon = ({ helpGroupHeading = '' }: Option) =>
  /Common|Installation|Carrier/.test(helpGroupHeading);
const valueOptions = ({ options }: Command) =>
  options.filter(({ required, optional, long }) => (required || optional) && long !== '--data');

async function expectOneLine(args: readonly string[], named: readonly string[]): Promise<void> {
  const { code, stderr: all } = await run(args);
  // Each start of a server listens for signals, of which Node warns.
  const stderr = all.replaceAll(/^\(node:\d+\) MaxListeners.*\n(\(Use .*\n)?/gm, '');
  const shown = JSON.stringify(args.map((word) => word.slice(0, 40)));
  expect([0, 1, 4, 64], `${shown} ${stderr}`).toContain(code);
  expect(stderr.slice(0, 500), shown).not.toMatch(foreign);
  if (code === 0) return;
  expect(stderr.slice(0, 500), shown).toMatch(/^trunkline: [^\n]+(\n|$)/);
  expect(stderr.trimEnd().split('\n').length, `${shown} ${stderr}`).toBe(1);
  if (code !== 64) return;
  expect(
    named.some((one) => one !== '' && stderr.includes(one)),
    `${shown} ${stderr.slice(0, 300)}`,
  ).toBe(true);
}

describe('whatever an option is given is taken, or refused in one line of ours that names it', () => {
  test.each([...commands.keys()])('%s', async (name) => {
    const folders = [process.cwd(), folder];
    const found = async () =>
      (await Promise.all(folders.map((one) => readdir(one)))).map((names) =>
        names.filter((one) => one !== 'x.tar.gz'),
      );
    const before = await found();
    const command = commands.get(name)!;
    for (const option of valueOptions(command)) {
      for (const value of isCommon(option) ? fewOdd : odd) {
        const word = `${option.long}=${value}`;
        await expectOneLine(wordsOf(name, [word]), [option.long ?? '', 'is not text in UTF-8']);
      }
    }
    for (const [place, argument] of command.registeredArguments.entries()) {
      // A backup goes to whatever file is named.
      if (place > 0 || name === 'backup') break;
      for (const value of odd.filter((one) => !one.startsWith('-'))) {
        const given = wordsOf(name, []);
        given[name.split(' ').length] = value;
        await expectOneLine(given, [`<${argument.name()}>`, 'is not text in UTF-8', '--']);
      }
    }
    expect(await found()).toEqual(before);
  });
});
