import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { commandsOf } from '../../../src/cli/commands-of.ts';
import { examplesOf } from '../../../src/cli/help.ts';
import { pathOf } from '../../../src/cli/mistakes.ts';
import { operatorNames } from '../../../src/cli/operator-names.ts';
import { createProgram } from '../../../src/cli/program.ts';

const program = await createProgram(false);
/** All but those of operators, which are only named here. */
const commands = program.commands
  .filter((command) => !Object.hasOwn(operatorNames, command.name()))
  .flatMap(commandsOf);
const named = commands.map((command) => [pathOf(command), command] as const);
const flagsOf = (command: Command) => command.options.flatMap(({ long }) => long ?? []);

/** What they print are no records: a file, a plan, a script. */
const otherPrints = new Set(['numbers export', 'numbers plan', 'numbers apply', 'completion']);

describe.each(named)('%s', (path, command) => {
  test('has a description in one line, and examples with its name', () => {
    expect(command.description()).toMatch(/^\S.*\S$/);
    expect(command.description()).not.toMatch(/[.\n]$/);
    expect(examplesOf(command).join('\n')).toContain(path);
  });

  test('describes its options, each once', () => {
    expect(command.options.filter(({ description }) => description === '')).toEqual([]);
    const flags = flagsOf(command);
    expect(new Set(flags).size).toBe(flags.length);
  });

  test('takes the options of output, as all that print records do', () => {
    const isFolder = command.commands.length > 0 && command.options.length === 0;
    if (isFolder || otherPrints.has(path.replace('trunkline ', ''))) return;
    expect(flagsOf(command)).toEqual(
      expect.arrayContaining(['--json', '--csv', '--columns', '--quiet', '--no-color']),
    );
  });
});
