import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { commandsOf } from '../../src/cli/commands-of.ts';
import { createProgram } from '../../src/cli/program.ts';

/*
 * The help of every command, word for word: what changes in it is seen by whoever changes it, and written by
 *   npx vitest run --project sqlite test/cli/help.test.ts --update
 */

const program = await createProgram();

/** As 80 columns without colours show it. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    getOutHelpWidth: () => 80,
    getOutHasColors: () => false,
    writeOut: (part) => (text += part),
  });
  command.outputHelp();
  return text;
}

test('trunkline --help, for which no code of operators is loaded', async () => {
  const light = await createProgram(false);
  await expect(helpOf(light)).toMatchFileSnapshot('help/trunkline.txt');
  expect(namesIn(light)).toEqual(namesIn(program));
});

const namesIn = ({ commands }: Command) => commands.map((command) => command.name());

test.each(program.commands.map((command) => [command.name(), command] as const))(
  'the help of %s and of what is below it',
  async (name, command) => {
    const pages = commandsOf(command).map(helpOf);
    await expect(pages.join(`\n${'-'.repeat(80)}\n\n`)).toMatchFileSnapshot(`help/${name}.txt`);
  },
);

test('every command says what it does, and has examples', () => {
  for (const command of commandsOf(program)) {
    expect(command.description()).not.toBe('');
    expect(helpOf(command)).toContain('\nExamples:\n  ');
  }
});
