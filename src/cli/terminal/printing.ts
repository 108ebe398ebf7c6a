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
}

export const commonGroup = 'Common options:';

/** The options of every command that prints results. Where `--columns` is about something else, it is not among them. */
export function withOutputOptions(
  command: Command,
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
  return command;
}

/** What an option names, in its order; undefined: it names nothing. Throws UsageError for a name without an end. */
export function namesIn(option: string, text: boolean | string | undefined): string[] | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  const names = text.split(',').map((name) => name.trim());
  if (names.every((name) => name !== '')) return names;
  throw new UsageError(`${option}: names, separated by commas: id,name`);
}

/** Throws UsageError that lists what there is. */
export function refuseUnknown(
  option: string,
  names: readonly string[],
  known: readonly string[],
): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new UsageError(`${option}: there is no field ${unknown}; there are ${known.join(', ')}`);
}
