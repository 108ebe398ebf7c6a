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
  let position = startOf(program);
  let places = 0;
  for (const word of words) {
    const next = afterOption(position, word);
    const below = next || places > 0 ? undefined : commandNamed(position, word);
    if (!next && !below) places += 1;
    position = next ?? { ...position, option: null, command: below ?? position.command };
  }
  const { command, isAfterDashes } = position;
  const isCommand = places === 0 && !isAfterDashes && command.commands.length > 0;
  return { ...position, argument: argumentAt(command, places), isCommand };
}

/** The last argument of a command may take all further words. */
function argumentAt({ registeredArguments: known }: Command, place: number): Argument | null {
  const last = known.at(-1);
  return known[place] ?? (last?.variadic ? last : null);
}

/** Where a word leads that is an option, or the value of one; else null. */
function afterOption(position: Position, word: string): Position | null {
  const { option, isAfterDashes } = position;
  if (option !== null && isValueOf(option, word)) return withValue(position, option, word);
  return !isAfterDashes && /^-./.test(word) ? withOption(position, word) : null;
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

const commandNamed = ({ command, isAfterDashes }: Position, word: string) =>
  isAfterDashes
    ? undefined
    : command.commands.find((one) => one.name() === word || one.aliases().includes(word));
