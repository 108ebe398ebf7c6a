import { Option, type Command } from 'commander';
import { UsageError } from '../../config/usage-error.ts';
import { fileText } from './file-text.ts';

/** A property of a record that has an option of its own. */
export interface Property {
  /** as the API has it: `category_id` is set by `--category-id` */
  readonly name: string;
  /** of its value in the help: `id` */
  readonly value: string;
  readonly description: string;
  /** text is taken as it is; `json` is what it is as JSON, where it is any; `list` is also `1,2` */
  readonly kind?: 'text' | 'json' | 'list';
  /** of its option, where it is not named alike: `category` */
  readonly flag?: string;
  /** that a record is not made without it */
  readonly isRequired?: boolean;
}

/** What is to be done by what is said; `sending`: there need not be anything. */
type Purpose = 'making' | 'changing' | 'sending';

/** What `withPropertyOptions` adds; the options of properties stand beside, by their names. */
export interface PropertyOptions {
  readonly set?: readonly string[];
  readonly input?: string;
}

type Properties = Record<string, unknown>;

const group = 'Properties:';

/** Options by which the properties of a record are said: those that have one, any by `--set`, or a file. */
export function withPropertyOptions(
  command: Command,
  properties: readonly Property[] = [],
  purpose: Purpose = 'changing',
): Command {
  const options = [
    ...properties.map((property) => optionOf(property, purpose)),
    new Option(
      '--set <name=value>',
      'any property: a=1, a="text", settings.voicemail=false; the value is JSON where it can be; may be given again',
    ).argParser((word: string, before?: readonly string[]) => [...(before ?? []), word]),
    new Option('--input <file>', 'a JSON object with properties; - is standard input'),
  ];
  for (const option of options) command.addOption(option.helpGroup(group));
  return command;
}

const flagOf = ({ name, flag = name }: Property): string => `--${flag.replaceAll('_', '-')}`;

function optionOf(property: Property, purpose: Purpose): Option {
  const { value, description, isRequired } = property;
  // Not mandatory to the parser: --set and --input may say it too.
  const needed = isRequired && purpose === 'making' ? ' (required)' : '';
  return new Option(`${flagOf(property)} <${value}>`, `${description}${needed}`);
}

/**
 * The properties that were said; what options say goes over what the file says. Throws UsageError for none at all, for
 * what is said twice, and for a record to be made without what it needs.
 */
export async function propertiesIn(
  options: PropertyOptions,
  properties: readonly Property[] = [],
  purpose: Purpose = 'changing',
): Promise<Properties> {
  const said: Properties = {};
  for (const property of properties) {
    const word = valueAt(options, property);
    if (word !== undefined) said[property.name] = valueOf(word, property);
  }
  for (const word of options.set ?? []) setIn(said, word);
  const given = options.input === undefined ? said : merged(await inputFrom(options.input), said);
  if (purpose === 'making') refuseMissing(given, properties);
  if (purpose === 'sending' || Object.keys(given).length > 0) return given;
  throw new UsageError(
    `nothing is said of what it is to be: ${[...properties.map(flagOf), '--set name=value', '--input FILE'].join(', ')}`,
  );
}

/** All at once: nobody wants to learn them one by one. */
function refuseMissing(given: Properties, properties: readonly Property[]): void {
  const missing = properties.filter(({ name, isRequired }) => isRequired && !(name in given));
  if (missing.length === 0) return;
  const flags = missing.map(flagOf).join(', ');
  throw new UsageError(
    `${flags}: ${missing.length === 1 ? 'is' : 'are'} needed; --help lists what there is`,
  );
}

function valueAt(options: object, property: Property): string | undefined {
  const attribute = new Option(flagOf(property)).attributeName();
  return (options as Readonly<Record<string, string | undefined>>)[attribute];
}

function valueOf(word: string, { kind = 'text' }: Property): unknown {
  if (kind === 'text') return word;
  const value = parsed(word);
  if (kind === 'json' || Array.isArray(value) || value === null) return value;
  return word.split(',').map((item) => parsed(item.trim()));
}

/** What it is as JSON, else the text itself. */
function parsed(word: string): unknown {
  try {
    return JSON.parse(word);
  } catch {
    return word;
  }
}

/** `a.b=1`: dots nest. */
function setIn(properties: Properties, word: string): void {
  const [, path = '', value = ''] = /^([^=\s]+)=(.*)$/s.exec(word) ?? [];
  const names = path.split('.');
  if (names.some((name) => name === '' || name === '__proto__')) {
    throw new UsageError(`--set ${word}: must be name=value, such as settings.voicemail=false`);
  }
  const last = names.pop() ?? '';
  let holder = properties;
  for (const name of names) {
    const inner = own(holder, name) ?? (holder[name] = {});
    if (!isObject(inner)) throw saidTwice(path);
    holder = inner;
  }
  if (own(holder, last) !== undefined) throw saidTwice(path);
  holder[last] = parsed(value);
}

const own = (holder: Properties, name: string): unknown =>
  Object.hasOwn(holder, name) ? holder[name] : undefined;

const saidTwice = (path: string) => new UsageError(`--set ${path}: is said twice`);

async function inputFrom(file: string): Promise<Properties> {
  const value = parsedInput(await fileText(file, `--input ${file}`));
  if (isObject(value)) return value;
  throw new UsageError(`--input ${file}: must be a JSON object, such as {"name": "Sales"}`);
}

function parsedInput(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects property by property, all else as a whole. */
function merged(under: Properties, over: Properties): Properties {
  const pairs = Object.entries(over).map(([name, value]) => {
    const before = own(under, name);
    return [name, isObject(before) && isObject(value) ? merged(before, value) : value] as const;
  });
  return { ...under, ...Object.fromEntries(pairs) };
}
