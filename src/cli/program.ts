import { Command, CommanderError } from 'commander';
import { version } from '../version.ts';
import { withHelpAsOption } from './asked-help.ts';
import { clientCommands } from './client-commands.ts';
import { commandsOf } from './commands-of.ts';
import { exitCodes } from './exit-codes.ts';
import { reportFailure } from './failures.ts';
import { describeHelp, withExamples } from './help.ts';
import { explainMistakes, MissingWord } from './mistakes.ts';
import { operatorNames } from './operator-names.ts';
import { refuseBrokenWords, withoutFieldsOfJson } from './words.ts';

/** Runs the command that the words name, prints what it says, and sets the exit code. */
export async function runProgram(words: readonly string[]): Promise<void> {
  if (words[0] === 'complete' && words[1] === '--') {
    const { complete } = await import('./completion/complete.ts');
    return complete(words.slice(2), programFor);
  }
  try {
    refuseBrokenWords(words);
    if (words.includes('--no-color')) process.env['NO_COLOR'] = '1';
    const given = withoutFieldsOfJson(words, true);
    try {
      await parse(given);
    } catch (error) {
      // What looked like fields of --json was the word that the command needs.
      const again = withoutFieldsOfJson(words, false);
      if (!(error instanceof MissingWord) || again.join(' ') === given.join(' ')) throw error;
      await parse(again);
    }
  } catch (error) {
    process.exitCode = error instanceof CommanderError ? codeOf(error) : reportFailure(error);
  }
}

/** A help that nobody asked for is shown in the place of a command that was not named. */
const codeOf = ({ code, exitCode }: CommanderError): number =>
  code === 'commander.help' ? exitCodes.usage : exitCode;

async function parse(words: readonly string[]): Promise<void> {
  const program = await programFor(words);
  await program.parseAsync(withHelpAsOption(program, words), { from: 'user' });
}

/** With those commands that these words may mean. */
function programFor(words: readonly string[]): Promise<Command> {
  const [name] = words.filter((word) => !word.startsWith('-') && word !== 'help');
  return createProgram(Object.hasOwn(operatorNames, name ?? ''), name);
}

/**
 * Every command there is; those of operators only by name, unless `isWhole`, as to load them takes a while. Of those that
 * need no installation only the one of that name, where there is one.
 */
export async function createProgram(isWhole = true, name?: string): Promise<Command> {
  const program = new Command('trunkline')
    .description('A self-hosted phone-number service, and a client of it and of Zendesk Talk')
    .version(version)
    // What stands behind `audit show` is its own, though `audit` has options of the same names.
    .enablePositionalOptions();
  for (const command of clientCommands(name)) program.addCommand(command);
  program.commandsGroup('Operators, on the machine:');
  const operators = isWhole
    ? (await import('./operator/commands.ts')).operatorCommands()
    : Object.entries(operatorNames).map(([each, text]) => new Command(each).description(text));
  for (const command of operators) program.addCommand(command);
  withExamples(
    program,
    'trunkline serve',
    'trunkline login http://127.0.0.1:3000 --email admin@example.com',
    'trunkline numbers buy --country US --contains pizza',
    'trunkline account list --json subdomain,plan',
  );
  for (const command of commandsOf(program)) {
    explainMistakes(command);
    describeHelp(command);
  }
  return program;
}
