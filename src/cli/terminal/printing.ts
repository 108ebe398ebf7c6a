import { Option, type Command } from 'commander';
import { UsageError } from '../../config/usage-error.ts';

/** How results are printed, as the options say. */
export interface Printing {
  /** true, or the names of fields: `id,number`; empty is true */
  readonly json?: boolean | string;
  readonly csv?: boolean;
  /** names of columns: `id,number` */
  readonly columns?: string;
  /** ids only */
  readonly quiet?: boolean;
  /** set before the command does anything */
  readonly printed?: Printed;
}

/** What a command prints of each record, said once: what cannot be named is refused by it, the rest completed and documented. */
export interface Printed {
  /** what --json and --columns may name */
  readonly fields: readonly string[];
  /** what -q prints: the first of these that a record has; `id`, unless said */
  readonly ids?: readonly string[];
  /** what is shown this once, and has to be among what is printed */
  readonly secret?: string;
  /** it only reads, and servers of others may have more: the first record tells */
  readonly isOpen?: boolean;
}

/** The names of a type's properties; the compiler sees that there are all of them, and no others. */
export const allOf = <Row extends object>(names: Readonly<Record<keyof Row, true>>): string[] =>
  Object.keys(names);

const declared = new WeakMap<Command, Printed>();

/** Undefined: it prints no records. */
export const printedBy = (command: Command): Printed | undefined => declared.get(command);

/** Has a name that the command cannot print refused before it asks or does anything. */
export function declarePrinted(command: Command, printed: Printed): Command {
  declared.set(command, printed);
  return command.hook('preAction', (hooked, acting) => {
    if (hooked !== acting) return;
    if (!printed.isOpen) refuseUnknown(namesOf(command), printed.fields);
    refuseUnshown(command.opts<Printing>(), printed);
    command.setOptionValue('printed', printed);
  });
}

/** Nobody could show it again. */
function refuseUnshown({ json, columns, quiet }: Printing, { secret }: Printed): void {
  if (secret === undefined) return;
  const names = namesIn('--json', json) ?? namesIn('--columns', columns) ?? [secret];
  if (!quiet && names.includes(secret)) return;
  throw new UsageError(
    `the ${secret.replaceAll('_', ' ')} is shown this once, and would not be: --json ${secret} prints it`,
  );
}

function namesOf(command: Command): Printing {
  const { columns: _, ...others } = command.opts<Printing>();
  const isOurs = command.options.some(
    (option) => option.long === '--columns' && isOfFields(option),
  );
  return isOurs ? command.opts<Printing>() : others;
}

/** Whether it names fields; `--columns` of another group is about something else: a file, say. */
export const isOfFields = ({ long, helpGroupHeading }: Option): boolean =>
  ['--json', '--columns'].includes(long ?? '') && helpGroupHeading === commonGroup;

export const commonGroup = 'Common options:';

/** The options of every command that prints results. Where `--columns` is about something else, it is not among them. */
export function withOutputOptions(
  command: Command,
  printed: Printed,
  { hasColumns = true }: { hasColumns?: boolean } = {},
): Command {
  const options = [
    new Option(
      '--json [fields]',
      'JSON and nothing else on standard output; of these fields: id,name',
    ),
    new Option('--csv', 'CSV, with a header').conflicts('json'),
    new Option('--columns <names>', 'these columns of a table or of CSV: id,name').conflicts(
      'json',
    ),
    new Option('-q, --quiet', 'ids only, one a line').conflicts(['json', 'csv', 'columns']),
    new Option('--no-color', 'no colours; NO_COLOR says so too'),
  ];
  for (const option of options.filter((one) => hasColumns || one.long !== '--columns'))
    command.addOption(option.helpGroup(commonGroup));
  return declarePrinted(command, printed);
}

/** What an option names, in its order; undefined: it names nothing. Throws UsageError for a name without an end. */
export function namesIn(option: string, text: boolean | string | undefined): string[] | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  const names = text.split(',').map((name) => name.trim());
  if (names.every((name) => name !== '')) return names;
  throw new UsageError(`${option}: names, separated by commas: id,name`);
}

/** Throws UsageError that lists what there is. */
export function refuseUnknown({ json, columns }: Printing, known: readonly string[]): void {
  for (const [option, text] of [
    ['--json', json],
    ['--columns', columns],
  ] as const) {
    const unknown = namesIn(option, text)?.find((name) => !known.includes(name));
    if (unknown === undefined) continue;
    throw new UsageError(`${option}: there is no field ${unknown}; there are ${known.join(', ')}`);
  }
}
