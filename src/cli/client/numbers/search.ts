import { Command } from 'commander';
import { matchIn } from '../../../domain/vanity.ts';
import type { Client } from '../../../client/index.ts';
import { completes } from '../../completes.ts';
import { withExamples } from '../../help.ts';
import { printAll, say, textOf } from '../../terminal/output.ts';
import { styled } from '../../terminal/style.ts';
import { countIn } from '../../terminal/counts.ts';
import { requireExtensions } from '../extension.ts';
import { offerFields } from '../fields/numbers.ts';
import { withClient, withClientOptions, type ClientOptions, type Session } from '../session.ts';

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
/** Further than that no page of the API leads. */
const mostFound = 10_000;
const columns = ['number', 'spelled', 'location', 'price', 'address_requirements', 'token'];

export function searchCommand(): Command {
  const command = withClientOptions(
    withSearchOptions(new Command('search').description('find numbers for sale')),
    { fields: [...offerFields, 'spelled'], ids: ['token'], isOpen: true },
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

/** Throws Refusal where the server would pass over a filter, and find other numbers. */
export async function requireFilters(
  session: Session,
  { type, locality }: Partial<SearchOptions>,
): Promise<void> {
  if ((type ?? locality) === undefined) return;
  await requireExtensions(session, 'searches by type or place');
}

async function search(options: Options): Promise<void> {
  const limit = countIn('--limit', options.limit, mostFound);
  await withClient(options, async (session) => {
    await requireFilters(session, options);
    const { client } = session;
    const hasLetters = /[a-z]/i.test(options.contains ?? '');
    let count: number | null = null;
    const offers = offersOf(client, filtersIn(options), limit, (page) => {
      count ??= page.count ?? null;
    });
    await printAll(withSpelling(offers, options), options, {
      whole: ['number', 'spelled', 'price', 'token'],
      first: ['spelled', 'price', 'number', 'token'],
      columns: columns.filter((name) => name !== 'spelled' || hasLetters),
      cells: {
        number: (_, offer: { number: string; display_number: string }) =>
          highlighted(offer.display_number, options.contains),
      },
    });
    if (count !== null && count > limit && process.stderr.isTTY) {
      say(`${limit} of ${String(count)}: --limit shows more`);
    }
  });
}

type Filters = ReturnType<typeof filtersIn>;
type Page = Awaited<ReturnType<Client['phoneNumbers']['search']>>;

/** So many numbers for sale, page by page: none is asked for that is not needed. */
export async function* offersOf(
  client: Client,
  filters: Filters,
  limit: number,
  onPage: (page: Page) => void = () => {},
): AsyncGenerator<Page[number]> {
  let left = limit;
  for (let number = 1; ; number += 1) {
    const page = await client.phoneNumbers.search({
      ...filters,
      perPage: Math.min(limit, pageSize),
      page: number,
    });
    onPage(page);
    yield* page.slice(0, left);
    left -= page.length;
    if (left <= 0 || !page.next_page) return;
  }
}

/** With the number as the letters that were looked for spell it; null where they were none. */
async function* withSpelling(
  offers: AsyncIterable<Page[number]>,
  { contains }: SearchOptions,
): AsyncGenerator<object> {
  for await (const offer of offers) {
    const spelled = matchIn(offer.display_number, contains)?.spelled ?? null;
    yield spelled === null ? offer : { ...offer, spelled };
  }
}

function highlighted(displayNumber: string, contains: string | undefined): string {
  const match = matchIn(displayNumber, contains);
  if (!match) return textOf(displayNumber);
  const { start, end } = match;
  const found = styled(['bold', 'yellow'], displayNumber.slice(start, end));
  return `${displayNumber.slice(0, start)}${found}${displayNumber.slice(end)}`;
}
