import { createReadStream } from 'node:fs';
import { getSystemErrorMap } from 'node:util';
import { Command } from 'commander';
import { importNumbers } from '../../carriers/inventory/import.ts';
import {
  CannotRemove,
  listNumbers,
  removeNumbers,
} from '../../carriers/inventory/list-and-remove.ts';
import { readNumberFile, type Doubtful } from '../../carriers/inventory/number-file.ts';
import { numberAt, rangeOf } from '../../carriers/inventory/number-range.ts';
import { LineProblem, WrongFile } from '../../carriers/inventory/problems.ts';
import { columns, parseColumnMap, WrongColumns } from '../../carriers/inventory/columns.ts';
import { isEncoding } from '../../carriers/inventory/text-lines.ts';
import { installationAccount, type Change } from '../../domain/audit/change.ts';
import { NotE164, parseE164 } from '../../domain/e164.ts';
import { openStock, type Stock } from '../../carriers/inventory/stock.ts';
import type { StockRow } from '../../carriers/inventory/database.ts';
import { parseHome } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { priceOf } from '../../domain/price.ts';
import { databaseOf } from '../../installation/home.ts';
import { prepareCarrierHome } from '../../installation/open-part.ts';
import { choiceOption } from '../choices.ts';
import { withDataOptions } from './options.ts';
import { printAll, printOne, say } from '../terminal/output.ts';
import { withStore } from './with-store.ts';

interface InventoryOptions {
  json?: boolean;
}

interface ListOptions extends InventoryOptions {
  country?: string;
  status?: 'for-sale' | 'sold';
  after?: string;
  limit: string;
}

interface ImportOptions extends InventoryOptions {
  encoding?: string;
  columns?: string;
  trust?: boolean;
}

const optionalColumns = columns.slice(1).join(', ');

const mostListed = 100_000;

/** The operator's own numbers; the server may be running, and sells them from the next search on. */
export function inventoryCommand(): Command {
  const command = new Command('inventory').description("the operator's own numbers");
  const sub = (usage: string, description: string) =>
    withDataOptions(command.command(usage).description(description));

  sub('import', 'put the numbers of a CSV file up for sale, all or none')
    .argument('<file>', `\`-\` for standard input; columns: number, and any of ${optionalColumns}`)
    .option(
      '--columns <names>',
      'what the file calls its columns: phone=number,land=country,note=',
      (names, before?: string) => (before === undefined ? names : `${before},${names}`),
    )
    .option('--encoding <name>', 'of a file that is not UTF-8: windows-1252, utf-16le, …')
    .option(
      '--trust',
      'take numbers that look like those of no country, or like others, as they are',
    )
    .action(importFile);
  sub('list', 'list the numbers')
    .option('--country <code>', 'of one country, such as US')
    .addOption(choiceOption('--status <status>', 'those that are', ['for-sale', 'sold']))
    .option('--after <number>', 'those that follow this one')
    .option('--limit <n>', 'so many at most', '100')
    .action(list);
  sub('remove', 'take numbers out, all or none; those that are sold stay')
    .argument('<numbers...>', 'in E.164 form, with or without spaces, or ranges: +12125550100-99')
    .action(remove);
  return command;
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  const { encoding, trust } = options;
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new UsageError(
      `--encoding: ${encoding} is not known; those of the web are, such as utf-8, utf-16le, windows-1252`,
    );
  }
  const { columns: names } = options;
  const columnMap = names === undefined ? undefined : orUsageErrorOf(() => parseColumnMap(names));
  const source = file === '-' ? process.stdin : bytesOf(file);
  const name = file === '-' ? 'standard input' : file;
  const progress = (said: string) => (options.json ? undefined : progressOf(said));
  await withStock(options, async (stock) => {
    const { numbers, doubtful } = await orUsageError(
      readNumberFile(source, { encoding, trust, columns: columnMap, onRead: progress('read') }),
      `${name}: `,
    );
    if (doubtful.first) warn(doubtful, doubtful.first);
    const facts = { numbers: numbers.length, file: name };
    const imported = await recorded(options, { action: 'create', facts }, () =>
      importNumbers(stock, numbers, progress('written')),
    );
    await printOne(imported, options);
  });
}

/** Bytes of a file that are read at once: what lies in memory as lines and fields at any time is many times that. */
const chunkSize = 16_384;

/** What the system says against it, it says without Node's names: no such file or directory. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array, void> {
  try {
    yield* createReadStream(file, { highWaterMark: chunkSize }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    const { errno = 0, message } = error as NodeJS.ErrnoException;
    throw new WrongFile(getSystemErrorMap().get(errno)?.[1] ?? message);
  }
}

function warn({ count }: Doubtful, { number, line }: { number: string; line: number }): void {
  const [others, were] = count === 1 ? ['', 'is'] : [` and ${count - 1} more`, 'are'];
  say(
    `warning: ${number} in line ${line}${others} ${were} not what the metadata of numbers knows, and taken as the file says`,
  );
}

const progressStep = 100_000;

/** Says on standard error how far a long import is. */
function progressOf(said: string): (count: number) => void {
  return (count) => {
    if (count % progressStep === 0) process.stderr.write(`${count} numbers ${said}\n`);
  };
}

async function list(options: ListOptions): Promise<void> {
  const { status, after, country } = options;
  const filters = {
    country: country?.toUpperCase(),
    isSold: status === undefined ? undefined : status === 'sold',
    after:
      after === undefined
        ? undefined
        : orUsageErrorOf(() => parseE164(after, { anyLength: true }), '--after: '),
    limit: parseLimit(options.limit),
  };
  await withStock(options, async (stock) =>
    printAll((await listNumbers(stock, filters)).map(stockView), options),
  );
}

async function remove(words: string[], options: InventoryOptions): Promise<void> {
  const numbers = orUsageErrorOf(() => new Set(words.flatMap(numbersOf)), '', hintAt(words));
  await withStock(options, async (stock) => {
    const facts = { numbers: numbers.size, named: words.slice(0, mostNamed) };
    const removing = recorded(options, { action: 'destroy', facts }, () =>
      removeNumbers(stock, numbers),
    );
    await orUsageError(removing);
    await printOne({ removed: numbers.size }, options);
  });
}

/** Of the words of a removal, so many are written down. */
const mostNamed = 100;

/**
 * What is done to the numbers is written down before it is done, as they lie in a database of their own, which no
 * transaction spans; that it was not done after all is written down behind it.
 */
async function recorded<Done>(
  options: InventoryOptions,
  change: Pick<Change, 'facts'> & { action: 'create' | 'destroy' },
  work: () => Promise<Done>,
): Promise<Done> {
  await withStore(options, (store) => store.record({ ...inventorySource, ...change }));
  try {
    return await work();
  } catch (error) {
    const refusal = { ...inventorySource, ...change, action: 'refuse' } as const;
    await withStore(options, (store) => store.record(refusal));
    throw error;
  }
}

const inventorySource = {
  account_id: installationAccount,
  source_type: 'inventory',
  source_id: 'inventory',
  source_label: 'inventory',
} as const;

/** A shell makes words of a number with spaces, which may be one together. */
function hintAt(words: readonly string[]): string {
  const isSplit = words.some((word) => !word.startsWith('+'));
  return isSplit && words.length > 1
    ? "; put a number that has spaces in quotes, as in '+1 212 555 0100'"
    : '';
}

/** Of a number or a range, as a file has them. */
function numbersOf(word: string): string[] {
  if (word === '-') throw new UsageError('remove reads no file: name the numbers, or ranges');
  const range = rangeOf({ number: word }, { anyLength: true });
  return Array.from({ length: range.count }, (_, place) => numberAt(range, place));
}

function parseLimit(text: string): number {
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= mostListed) return limit;
  throw new UsageError(`--limit: must be 1 to ${mostListed}`);
}

function stockView(row: StockRow) {
  return {
    number: row.number,
    country_code: row.country,
    number_type: row.number_type,
    price: priceOf(row.price),
    location: row.location,
    capabilities: row.capabilities,
    address_requirements: row.address_requirements,
    phone_number_id: row.reference === null ? null : Number(row.reference),
  };
}

async function orUsageError<T>(work: Promise<T>, prefix = ''): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asUsageError(error, prefix);
  }
}

function orUsageErrorOf<T>(work: () => T, prefix = '', hint = ''): T {
  try {
    return work();
  } catch (error) {
    throw asUsageError(error, prefix, hint);
  }
}

const mistakes = [WrongFile, LineProblem, WrongColumns, CannotRemove, NotE164];

function asUsageError(error: unknown, prefix = '', hint = ''): unknown {
  const isMistake = error instanceof Error && mistakes.some((kind) => error instanceof kind);
  return isMistake ? new UsageError(prefix + error.message + hint) : error;
}

async function withStock(
  options: InventoryOptions,
  work: (stock: Stock) => Promise<void>,
): Promise<void> {
  const home = parseHome({ ...options });
  await prepareCarrierHome(home);
  const stock = await openStock(databaseOf(home, 'inventory'));
  try {
    await work(stock);
  } finally {
    await stock.db.destroy();
  }
}
