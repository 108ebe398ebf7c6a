import { Command } from 'commander';
import { importNumbers } from '../carriers/inventory/import.ts';
import { CannotRemove, listNumbers, removeNumbers } from '../carriers/inventory/list-and-remove.ts';
import { readNumberFile, WrongFile } from '../carriers/inventory/number-file.ts';
import { openStock, type Stock } from '../carriers/inventory/stock.ts';
import type { StockRow } from '../carriers/inventory/database.ts';
import { parseHome, UsageError } from '../config.ts';
import { priceOf } from '../domain/price.ts';
import { databaseOf } from '../installation/home.ts';
import { prepareCarrierHome } from '../installation/open-part.ts';
import { choiceOption } from './choices.ts';
import { withDataOptions } from './options.ts';
import { printAll, printOne } from './output.ts';

interface InventoryOptions {
  json?: boolean;
}

interface ListOptions extends InventoryOptions {
  country?: string;
  status?: 'for-sale' | 'sold';
  after?: string;
  limit: string;
}

const mostListed = 100_000;

/** The operator's own numbers; the server may be running, and sells them from the next search on. */
export function inventoryCommand(): Command {
  const command = new Command('inventory').description("the operator's own numbers");
  const sub = (usage: string, description: string) =>
    withDataOptions(command.command(usage).description(description));

  sub('import', 'put the numbers of a CSV file up for sale, all or none')
    .argument(
      '<file>',
      'columns: number, and any of price, capabilities, location, address_requirements',
    )
    .action(importFile);
  sub('list', 'list the numbers')
    .option('--country <code>', 'of one country, such as US')
    .addOption(choiceOption('--status <status>', 'those that are', ['for-sale', 'sold']))
    .option('--after <number>', 'those that follow this one')
    .option('--limit <n>', 'so many at most', '100')
    .action(list);
  sub('remove', 'take numbers out, all or none; those that are sold stay')
    .argument('<numbers...>', 'in E.164 form')
    .action(remove);
  return command;
}

async function importFile(file: string, options: InventoryOptions): Promise<void> {
  const numbers = await orUsageError(readNumberFile(file));
  await withStock(options, async (stock) => printOne(await importNumbers(stock, numbers), options));
}

async function list(options: ListOptions): Promise<void> {
  const { status, after, country } = options;
  const filters = {
    country: country?.toUpperCase(),
    isSold: status === undefined ? undefined : status === 'sold',
    after,
    limit: parseLimit(options.limit),
  };
  await withStock(options, async (stock) =>
    printAll((await listNumbers(stock, filters)).map(stockView), options),
  );
}

async function remove(numbers: string[], options: InventoryOptions): Promise<void> {
  await withStock(options, async (stock) => {
    await orUsageError(removeNumbers(stock, numbers));
    printOne({ removed: new Set(numbers).size }, options);
  });
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

async function orUsageError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof WrongFile || error instanceof CannotRemove)) throw error;
    throw new UsageError(error.message);
  }
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
