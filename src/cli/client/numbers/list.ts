import { Command } from 'commander';
import { withExamples } from '../../help.ts';
import { printAll, say, textOf } from '../../terminal/output.ts';
import { countIn } from '../counts.ts';
import { firstOf } from '../first-of.ts';
import { withClient, withClientOptions, type ClientOptions } from '../session.ts';
import { UsageError } from '../../../config/usage-error.ts';

interface ListOptions extends ClientOptions {
  readonly deleted?: boolean;
  readonly query?: string;
  readonly filter?: readonly string[];
  readonly limit?: string;
}

export function listCommand(): Command {
  const command = withClientOptions(new Command('list').description("list the account's numbers"))
    .option('--query <text>', 'those with it in their number or nickname')
    .option(
      '--filter <name=value>',
      'those of a country, group …: country_code=US; may be given again',
      (filter: string, before?: readonly string[]) => [...(before ?? []), filter],
    )
    .option('--limit <n>', 'so many at most; all, unless given')
    .action(list);
  return withExamples(
    command,
    'trunkline numbers list',
    'trunkline numbers list --query 212 --filter country_code=US --json id,number',
    'trunkline numbers list -q | xargs -n 100 trunkline numbers update --set outbound_enabled=false',
  );
}

const columns = ['id', 'number', 'nickname', 'country_code', 'price'];

async function list(options: ListOptions): Promise<void> {
  const { query, filter = [], limit } = options;
  const most = limit === undefined ? Infinity : countIn('--limit', limit);
  await withClient(options, async ({ client }) => {
    const listing = client.phoneNumbers.list({
      ...(query !== undefined && { query }),
      filter: filtersIn(filter),
      include: ['carrier_terms'],
      ...(most < 100 && { perPage: most }),
    });
    const totals = { numbers: 0, cents: 0 };
    async function* counted() {
      for await (const number of firstOf(listing, most)) {
        const price = number.carrier_terms?.price ?? null;
        totals.numbers += 1;
        totals.cents += centsIn(price);
        yield { ...number, price };
      }
    }
    await printAll(counted(), options, {
      columns,
      cells: {
        number: (_, { display_number }: { display_number: string }) => textOf(display_number),
      },
    });
    if (process.stderr.isTTY && totals.numbers > 0) {
      say(
        `${totals.numbers} numbers${totals.cents > 0 ? `, $${(totals.cents / 100).toFixed(2)} a month` : ''}`,
      );
    }
  });
}

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

const centsIn = (price: string | null): number =>
  Math.round(Number((price ?? '').replace(/[^\d.]/g, '')) * 100);
