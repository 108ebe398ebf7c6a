import type { StockRow } from '../../../carriers/inventory/database.ts';
import { listNumbers } from '../../../carriers/inventory/list-and-remove.ts';
import type { Stock } from '../../../carriers/inventory/stock.ts';
import { UsageError } from '../../../config/usage-error.ts';
import { countryCodes } from '../../../domain/countries.ts';
import { NotE164, parseE164 } from '../../../domain/e164.ts';
import { priceOf } from '../../../domain/price.ts';
import { quoted } from '../../../domain/quoted.ts';
import { printAll, say } from '../../terminal/output.ts';
import { allOf, type Printing } from '../../terminal/printing.ts';
import { withStock } from './with-stock.ts';

interface ListOptions extends Printing {
  country?: string;
  status?: 'for-sale' | 'sold';
  after?: string;
  limit?: string;
}

export const stockFields = allOf<ReturnType<typeof stockView>>({
  number: true,
  country_code: true,
  number_type: true,
  price: true,
  location: true,
  capabilities: true,
  address_requirements: true,
  phone_number_id: true,
});

/** Numbers that are in memory at a time. */
const pageSize = 1_000;

export async function list(options: ListOptions): Promise<void> {
  const { status, after, country, limit } = options;
  const filters = {
    country: country === undefined ? undefined : countryIn(country),
    isSold: status === undefined ? undefined : status === 'sold',
    after: after === undefined ? undefined : numberIn(after),
  };
  const most = limit === undefined ? Infinity : limitIn(limit);
  await withStock(options, async (stock) => {
    const left = { after: null as string | null };
    async function* shown() {
      let count = 0;
      for await (const row of numbersOf(stock, filters)) {
        if (count === most) return;
        count += 1;
        left.after = row.number;
        yield stockView(row);
      }
      left.after = null;
    }
    await printAll(shown(), options, { whole: ['number'] });
    if (left.after !== null && process.stderr.isTTY) {
      say(
        `these are ${most}, and there are more: \`--after ${left.after}\` goes on, no --limit shows all`,
      );
    }
  });
}

type Filters = Omit<Parameters<typeof listNumbers>[1], 'limit'>;

async function* numbersOf(stock: Stock, filters: Filters): AsyncGenerator<StockRow> {
  let { after } = filters;
  for (;;) {
    const page = await listNumbers(stock, { ...filters, after, limit: pageSize });
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1)?.number;
  }
}

function stockView(row: StockRow) {
  return {
    number: row.number,
    country_code: row.country,
    number_type: row.number_type,
    price: priceOf(row.price),
    location: row.location,
    capabilities: row.capabilities.split(' ').filter((name) => name !== ''),
    address_requirements: row.address_requirements,
    phone_number_id: row.reference === null ? null : Number(row.reference),
  };
}

function countryIn(text: string): string {
  const code = text.trim().toUpperCase();
  if (countryCodes.includes(code)) return code;
  throw new UsageError(`--country: ${quoted(text)} is no code of a country, such as US`);
}

function numberIn(text: string): string {
  try {
    return parseE164(text, { anyLength: true });
  } catch (error) {
    throw error instanceof NotE164 ? new UsageError(`--after: ${error.message}`) : error;
  }
}

function limitIn(text: string): number {
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit >= 1) return limit;
  throw new UsageError('--limit: must be a whole number, 1 or more');
}
