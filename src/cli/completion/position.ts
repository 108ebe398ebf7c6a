import type { Argument, Command, Option } from 'commander';

/** Where the word stands that is being typed. */
export interface Position {
  readonly command: Command;
  /** the last option before it, if it takes a value */
  readonly option: Option | null;
  /** the argument that it would be, unless it is an option */
  readonly argument: Argument | null;
  /** those given before it */
  readonly options: readonly Option[];
  /** the values of options given before it, by the option's long flag */
  readonly values: Readonly<Record<string, string>>;
  /** after `--`: nothing is an option any more */
  readonly isAfterDashes: boolean;
  /** whether a command may still be named */
  readonly isCommand: boolean;
}

/** Reads the words before the one that is being typed, as commander will. */
export function positionAfter(words: readonly string[], program: Command): Position {
  let { position, places } = { position: startOf(program), places: 0 };
  for (const word of words) {
    const { command, option, isAfterDashes } = position;
    if (option !== null && isValueOf(option, word)) position = withValue(position, option, word);
    else if (!isAfterDashes && /^-./.test(word)) position = withOption(position, word);
    else {
      const below = places === 0 && !isAfterDashes ? commandNamed(command, word) : undefined;
      if (!below) places += 1;
      position = { ...position, option: null, command: below ?? command };
    }
  }
  const { commands, registeredArguments: known } = position.command;
  const last = known.at(-1);
  return {
    ...position,
    argument: known[places] ?? (last?.variadic ? last : null),
    isCommand: places === 0 && !position.isAfterDashes && commands.length > 0,
  };
}

const startOf = (command: Command): Position => ({
  command,
  option: null,
  argument: null,
  options: [],
  values: {},
  isAfterDashes: false,
  isCommand: true,
});

function withValue(position: Position, option: Option, value: string): Position {
  const values = { ...position.values, [option.long ?? option.flags]: value };
  return { ...position, option: null, values };
}

function withOption(position: Position, word: string): Position {
  if (word === '--') return { ...position, option: null, isAfterDashes: true };
  const [flag = '', ...value] = word.split('=');
  const option = optionNamed(position.command, flag);
  if (!option) return { ...position, option: null };
  const given = { ...position, options: [...position.options, option] };
  if (value.length > 0) return withValue(given, option, value.join('='));
  return { ...given, option: option.required || option.optional ? option : null };
}

export function optionNamed(command: Command, flag: string): Option | undefined {
  return command.options.find(({ long, short }) => flag === long || flag === short);
}

/** The value of `--json` is the names of fields, and nothing else. */
function isValueOf({ required }: Option, word: string): boolean {
  return required || /^[a-z][a-z0-9_]*(,[a-z][a-z0-9_]*)*$/.test(word);
}

const commandNamed = ({ commands }: Command, word: string) =>
  commands.find((command) => command.name() === word || command.aliases().includes(word));
