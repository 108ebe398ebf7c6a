import type { Command } from 'commander';
import { UsageError } from '../config/usage-error.ts';
import { closestTo } from '../domain/closest.ts';
import { writeBytes } from './terminal/output.ts';

/** A word that a command needs was not there. */
export class MissingWord extends UsageError {}

/** What is wrong with the words of a command, by the code that commander has for it. */
const problems: Readonly<Record<string, (named: string, command: Command) => string>> = {
  'commander.unknownOption': (flag, command) =>
    `${flag}: there is no such option${meant(flag, flagsOf(command))}`,
  'commander.unknownCommand': (word, command) => unknownCommand(word, command),
  'commander.missingArgument': (name) => `<${name}>: is needed`,
  'commander.optionMissingArgument': (flags) => `${flags}: needs a value`,
  'commander.missingMandatoryOptionValue': (flags) => `${flags}: is needed`,
  'commander.excessArguments': () => 'there are more words than it takes',
};

/** What a command was given that it does not take is said in words of ours: parsing throws UsageError. */
export function explainMistakes(command: Command): void {
  refuseOpposites(command);
  command
    .showSuggestionAfterError(false)
    .configureOutput({ outputError: () => {}, writeOut: (text) => void writeBytes(text) })
    .exitOverride((error) => {
      const problem = problems[error.code] ?? conflict(error) ?? wrongChoice(error);
      // A help that was asked for, say.
      if (!problem) throw error;
      const [, named = ''] = /'([^']*)'/.exec(error.message) ?? [];
      const Mistake = error.code === 'commander.missingArgument' ? MissingWord : UsageError;
      throw new Mistake(withAdvice(problem(named, command), command));
    });
}

const withAdvice = (problem: string, command: Command): string =>
  `${problem}; \`${pathOf(command)} --help\` lists what there is`;

/** That a command has none of this name below it. */
export const noSuchCommand = (word: string, command: Command): UsageError =>
  new UsageError(withAdvice(unknownCommand(word, command), command));

const unknownCommand = (word: string, command: Command): string =>
  `${word}: there is no such command${meant(word, namesBelow(command))}`;

/** Of `--toll-free` and `--no-toll-free` the last would go, without a word. */
function refuseOpposites(command: Command): void {
  for (const { negate, long } of command.options) {
    const opposite = command.options.find((one) => one.long === long?.replace('--no-', '--'));
    if (!negate || !opposite) continue;
    const said = new Set<string | undefined>();
    for (const option of [opposite.long, long]) {
      command.on(`option:${option?.slice(2)}`, () => {
        said.add(option);
        if (said.size > 1) {
          throw new UsageError(withAdvice(oneOf(opposite.long, long), command));
        }
      });
    }
  }
}

const oneOf = (one = '', other = ''): string => `${one} and ${other}: one of them at a time`;

function conflict({ code, message }: { code: string; message: string }) {
  if (code !== 'commander.conflictingOption') return undefined;
  const [one = '', other = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, flags]) => flags);
  return () => oneOf(one, other);
}

function wrongChoice({ code, message }: { code: string; message: string }) {
  const [, choices] = /Allowed choices are (.*)\.$/s.exec(message) ?? [];
  if (code !== 'commander.invalidArgument' || choices === undefined) return undefined;
  return (flags: string) => `${flags}: must be one of ${choices}`;
}

function meant(word: string, names: readonly string[]): string {
  const name = closestTo(word, names);
  return name === undefined ? '' : ` (did you mean ${name}?)`;
}

const flagsOf = (command: Command) =>
  command.options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : []));
const namesBelow = (command: Command) => command.commands.map((one) => one.name());

export function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
