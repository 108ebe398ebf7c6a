import { Command } from 'commander';
import type { Client } from '../../../client/index.ts';
import { UsageError } from '../../../config/usage-error.ts';
import { withExamples } from '../../help.ts';
import { printAll, say, textOf } from '../../terminal/output.ts';
import { countIn } from '../../terminal/counts.ts';
import { requireExtensions, withExtension } from '../extension.ts';
import { deletedNumberFields, numberFields } from '../fields/numbers.ts';
import { firstOf } from '../first-of.ts';
import { centsIn, dollars } from '../prices.ts';
import { withClient, withClientOptions, type ClientOptions } from '../session.ts';

interface ListOptions extends ClientOptions {
  readonly deleted?: boolean;
  readonly query?: string;
  readonly filter?: readonly string[];
  readonly limit?: string;
}

export function listCommand(): Command {
  const command = withClientOptions(new Command('list').description("list the account's numbers"), {
    fields,
    isOpen: true,
  })
    .option('--query <text>', 'those with it in their number or nickname')
    .option(
      '--filter <name=value>',
      'those of a country, group …: country_code=US; may be given again',
      (filter: string, before?: readonly string[]) => [...(before ?? []), filter],
    )
    .option('--deleted', 'those that were deleted, and can be restored')
    .option('--limit <n>', 'so many at most; all, unless given')
    .action(list);
  return withExamples(
    command,
    'trunkline numbers list',
    'trunkline numbers list --query 212 --filter country_code=US --json id,number',
    'trunkline numbers list -q | trunkline numbers update - --set outbound_enabled=false',
  );
}

const fields = [...new Set([...numberFields, 'price', ...deletedNumberFields])];
const columns = ['id', 'number', 'nickname', 'country_code', 'price'];
const deletedColumns = ['id', 'number', 'nickname', 'deleted_at', 'release_at'];

/** People read the number as it is shown. */
const cells = {
  number: (_: unknown, { display_number }: { display_number: string }) => textOf(display_number),
};

async function list(options: ListOptions): Promise<void> {
  const most = options.limit === undefined ? Infinity : countIn('--limit', options.limit);
  if (options.deleted && (options.query ?? options.filter)) {
    throw new UsageError('--deleted: takes neither --query nor --filter');
  }
  await withClient(options, async (session) => {
    if (!options.deleted) {
      if (options.query ?? options.filter) await requireExtensions(session, 'filters of numbers');
      return listNumbers(session.client, options, most);
    }
    await withExtension(session, 'deleted numbers to list', () =>
      printAll(firstOf(session.client.deletedPhoneNumbers.list(), most), options, {
        columns: deletedColumns,
        cells,
      }),
    );
  });
}

async function listNumbers(client: Client, options: ListOptions, most: number): Promise<void> {
  const { query, filter = [] } = options;
  const listing = client.phoneNumbers.list({
    ...(query !== undefined && { query }),
    filter: filtersIn(filter),
    include: ['carrier_terms'],
    // One more tells whether there are more.
    ...(most < pageSize && { perPage: most + 1 }),
  });
  const totals = { numbers: 0, cents: 0, hasMore: false };
  async function* counted() {
    for await (const number of listing) {
      totals.hasMore = totals.numbers >= most;
      if (totals.hasMore) return;
      const price = number.carrier_terms?.price ?? null;
      totals.numbers += 1;
      totals.cents += centsIn(price) ?? 0;
      yield { ...number, price };
    }
  }
  await printAll(counted(), options, { columns, cells });
  if (!process.stderr.isTTY || totals.numbers === 0) return;
  const price = totals.cents > 0 ? `, ${dollars(totals.cents)} a month` : '';
  const more = totals.hasMore ? ', and there are more: --limit shows them' : '';
  say(`${totals.numbers} ${totals.numbers === 1 ? 'number' : 'numbers'}${price}${more}`);
}

const pageSize = 100;

function filtersIn(filters: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    filters.map((filter) => {
      const [, name = '', value = ''] = /^([a-z_]+)=(.+)$/.exec(filter) ?? [];
      if (name === '')
        throw new UsageError(`--filter ${filter}: must be name=value, such as country_code=US`);
      return [name, value];
    }),
  );
}
