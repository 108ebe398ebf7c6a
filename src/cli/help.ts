import { Help, type Command } from 'commander';
import { commonGroup } from './terminal/printing.ts';
import { styled } from './terminal/style.ts';

const examples = new WeakMap<Command, readonly string[]>();

/** What its help shows last: command lines, each with what it does behind a `#`, if that needs to be said. */
export function withExamples(command: Command, ...lines: readonly string[]): Command {
  examples.set(command, lines);
  return command;
}

/** Lines of examples, as docs/cli.md has them too. */
export const examplesOf = (command: Command): readonly string[] => examples.get(command) ?? [];

/** Its help, as all commands have it: required options are marked, examples come last. */
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
    // What a command has of its own comes first.
    groupItems(unsorted, visible, groupOf) {
      const groups = Help.prototype.groupItems(unsorted, visible, groupOf as never);
      const common = groups.get(commonGroup);
      if (common && groups.delete(commonGroup)) groups.set(commonGroup, common);
      return groups as never;
    },
    styleTitle: (title) => styled('bold', title),
  });
  const lines = examplesOf(command);
  if (lines.length === 0) return;
  command.addHelpText(
    'after',
    () => `\n${styled('bold', 'Examples:')}\n${lines.map((line) => `  ${line}`).join('\n')}`,
  );
}
