import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { examplesOf } from '../../src/cli/help.ts';
import { operatorNames } from '../../src/cli/operator-names.ts';
import { createProgram } from '../../src/cli/program.ts';
import { run } from '../support/cli.ts';
import { operatorCommands } from '../support/operator-commands.ts';

const program = await createProgram();
const commands = await operatorCommands();

test('the names and descriptions of the root help are those of the commands', () => {
  const real = program.commands.filter((one) => Object.hasOwn(operatorNames, one.name()));
  expect(Object.fromEntries(real.map((one) => [one.name(), one.description()]))).toEqual(
    operatorNames,
  );
});

describe('the help of each operator command has examples of its own, and groups of options after its own', () => {
  test.each([...commands.keys()].filter((name) => name !== 'audit'))('%s', async (name) => {
    const examples = examplesOf(commands.get(name)!);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(example).toContain(`trunkline ${name}`);
    const { code, stdout } = await run([...name.split(' '), '--help']);
    expect(code).toBe(0);
    const titles = [...stdout.matchAll(/^([A-Z]\w+)(?: options)?:/gm)].map(([, title]) => title);
    const own = titles.indexOf('Options');
    for (const group of ['Installation', 'Common', 'Carrier']) {
      const place = titles.indexOf(group);
      if (place >= 0) expect(place).toBeGreaterThan(own);
    }
    expect(titles.at(-1)).toBe('Examples');
  });
});

test('what prints records takes the same options of output', () => {
  const silent = ['serve'];
  for (const [name, { options }] of commands) {
    if (silent.includes(name)) continue;
    const flags = options.map(({ long }) => long);
    expect(flags, name).toEqual(
      expect.arrayContaining(['--json', '--csv', '--columns', '--quiet', '--no-color']),
    );
  }
});

test.each(['bench', 'simulator'])('%s: help and mistakes are words of ours', async (folder) => {
  const main = fileURLToPath(new URL(`../../dist/${folder}/main.js`, import.meta.url));
  const start = (...words: string[]) =>
    spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' });
  const help = start('--help');
  expect([help.status, help.stderr]).toEqual([0, '']);
  expect(help.stdout).toMatch(/^Usage: npm run .*Examples:/s);
  const wrong = { bench: ['--case=none'], simulator: ['--seed=x'] }[folder] ?? [];
  for (const words of [wrong, ['--databse=x'], ['--database']]) {
    const { status, stdout, stderr } = start(...words);
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^trunkline: --(case|seed|databse|database)[^\n]*\n$/);
  }
});
