import { Help, type Command, type Option } from 'commander';
import { printedBy } from './terminal/printing.ts';
import { styled } from './terminal/style.ts';

const examples = new WeakMap<Command, readonly string[]>();

/** What its help shows last: command lines, each with what it does behind a `#`, if that needs to be said. */
export function withExamples(command: Command, ...lines: readonly string[]): Command {
  examples.set(command, lines);
  return command;
}

/** Of those below a command, so many are shown. */
const mostBelow = 5;

/** Lines of examples, as docs/cli.md has them too; what only holds commands has the first of each. */
export const examplesOf = (command: Command): readonly string[] =>
  examples.get(command) ??
  command.commands.flatMap((below) => examplesOf(below).slice(0, 1)).slice(0, mostBelow);

const rankOf = (title: string): number => (title === 'Options:' ? 0 : 1);

/** Its help, as all commands have it: required options are marked; what it prints, and examples, come last. */
export function describeHelp(command: Command): void {
  command.configureHelp({
    optionDescription(option) {
      const [choices, fallback] = [option.argChoices?.join(', '), option.defaultValue];
      const facts = [
        ...(option.mandatory ? ['required'] : []),
        ...(choices === undefined ? [] : [choices]),
        ...(fallback === undefined || fallback === true || fallback === false
          ? []
          : [`default: ${option.defaultValueDescription ?? String(fallback)}`]),
        ...(option.envVar === undefined ? [] : [`env: ${option.envVar}`]),
      ];
      return facts.length === 0
        ? option.description
        : `${option.description} (${facts.join('; ')})`;
    },
    // What is a command's own comes first.
    groupItems<Item extends Command | Option>(
      all: Item[],
      visible: Item[],
      groupOf: (item: Item) => string,
    ) {
      const groups = [...new Help().groupItems(all, visible, groupOf)];
      return new Map(groups.toSorted(([one], [other]) => rankOf(one) - rankOf(other)));
    },
    styleTitle: (title) => styled('bold', title),
  });
  const fields = printedBy(command)?.fields ?? [];
  if (fields.length > 0) command.addHelpText('after', () => section('Fields:', wrapped(fields)));
  const lines = examplesOf(command);
  if (lines.length > 0) command.addHelpText('after', () => section('Examples:', lines));
}

const section = (title: string, lines: readonly string[]): string =>
  `\n${styled('bold', title)}\n${lines.map((line) => `  ${line}`).join('\n')}`;

/** Chosen: with its indent, no more than a terminal of 80 columns. */
const lineWidth = 78;

function wrapped(names: readonly string[]): string[] {
  const lines = [''];
  for (const [place, name] of names.entries()) {
    const word = place < names.length - 1 ? `${name},` : name;
    const last = lines.pop() ?? '';
    if (last === '') lines.push(word);
    else if (`${last} ${word}`.length <= lineWidth) lines.push(`${last} ${word}`);
    else lines.push(last, word);
  }
  return lines;
}
