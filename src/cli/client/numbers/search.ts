import { Command } from 'commander';
import { matchIn } from '../../../domain/vanity.ts';
import type { Client } from '../../../client/index.ts';
import { completes } from '../../completes.ts';
import { withExamples } from '../../help.ts';
import { printAll, say, textOf } from '../../terminal/output.ts';
import { styled } from '../../terminal/style.ts';
import { countIn } from '../counts.ts';
import { offerFields } from '../fields/numbers.ts';
import { withClient, withClientOptions, type ClientOptions } from '../session.ts';

/** What is looked for, as options and as the API name it. */
export interface SearchOptions {
  readonly country: string;
  readonly contains?: string;
  readonly areaCode?: string;
  readonly tollFree?: boolean;
  readonly type?: string;
  readonly locality?: string;
}

interface Options extends ClientOptions, SearchOptions {
  readonly limit: string;
}

const types = ['local', 'mobile', 'toll_free', 'national'];
/** The largest page that the API has. */
const pageSize = 100;
const columns = ['number', 'spelled', 'location', 'price', 'address_requirements', 'token'];

export function searchCommand(): Command {
  const command = withClientOptions(
    withSearchOptions(new Command('search').description('find numbers for sale')),
    { fields: [...offerFields, 'spelled'], ids: ['number'], isOpen: true },
  )
    .option('--limit <n>', 'so many at most', '20')
    .action(search);
  completes(command, { words: { '--type': types } });
  return withExamples(
    command,
    'trunkline numbers search --country US --contains pizza',
    'trunkline numbers search --country GB --type mobile --json number,price,token',
  );
}

/** The options of every command that searches. */
export function withSearchOptions(command: Command, isNeeded = true): Command {
  const country = ['--country <code>', 'ISO 3166-1, such as US'] as const;
  if (isNeeded) command.requiredOption(...country);
  else command.option(...country);
  return command
    .option('--contains <pattern>', 'digits, letters of their keys, * for any digit: 555, pizza')
    .option('--area-code <digits>', 'three digits; United States and Canada')
    .option('--toll-free', 'toll-free numbers only')
    .option('--no-toll-free', 'none that are toll-free')
    .option('--type <type>', 'local, mobile, toll_free or national')
    .option('--locality <name>', 'a place, or how its name begins');
}

/** Such a search's parameters, as the typed client has them. */
export function filtersIn(options: SearchOptions) {
  const { country, contains, areaCode, tollFree, type, locality } = options;
  return {
    country,
    ...(contains !== undefined && { contains }),
    ...(areaCode !== undefined && { areaCode }),
    ...(tollFree !== undefined && { tollFree }),
    ...(type !== undefined && { type }),
    ...(locality !== undefined && { locality }),
  } as Parameters<Client['phoneNumbers']['search']>[0];
}

async function search(options: Options): Promise<void> {
  const limit = countIn('--limit', options.limit);
  await withClient(options, async ({ client }) => {
    const filters = filtersIn(options);
    const first = await client.phoneNumbers.search({
      ...filters,
      perPage: Math.min(limit, pageSize),
    });
    const hasLetters = /[a-z]/i.test(options.contains ?? '');
    await printAll(offersFrom(client, { filters, limit, first, options }), options, {
      whole: ['number', 'token'],
      columns: columns.filter((name) => name !== 'spelled' || hasLetters),
      cells: {
        number: (_, offer: { number: string; display_number: string }) =>
          highlighted(offer.display_number, options.contains),
      },
    });
    const { count } = first;
    if (count && count > limit && process.stderr.isTTY) {
      say(`${limit} of ${count}: --limit shows more`);
    }
  });
}

interface Offers {
  readonly filters: ReturnType<typeof filtersIn>;
  readonly limit: number;
  readonly first: Awaited<ReturnType<Client['phoneNumbers']['search']>>;
  readonly options: SearchOptions;
}

async function* offersFrom(client: Client, { filters, limit, first, options }: Offers) {
  let [page, number, left] = [first, 1, limit];
  for (;;) {
    for (const offer of page.slice(0, left)) yield withSpelling(offer, options);
    left -= page.length;
    if (left <= 0 || !page.next_page) return;
    number += 1;
    page = await client.phoneNumbers.search({
      ...filters,
      perPage: Math.min(limit, pageSize),
      page: number,
    });
  }
}

/** With the number as the letters that were looked for spell it; null where they were none. */
function withSpelling<Offer extends { display_number: string }>(
  offer: Offer,
  { contains }: SearchOptions,
) {
  const spelled = matchIn(offer.display_number, contains)?.spelled ?? null;
  return spelled === null ? offer : { ...offer, spelled };
}

function highlighted(displayNumber: string, contains: string | undefined): string {
  const match = matchIn(displayNumber, contains);
  if (!match) return textOf(displayNumber);
  const { start, end } = match;
  const found = styled(['bold', 'yellow'], displayNumber.slice(start, end));
  return `${displayNumber.slice(0, start)}${found}${displayNumber.slice(end)}`;
}
