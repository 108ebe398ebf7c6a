import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { UsageError } from '../../../config/usage-error.ts';
import {
  ConnectionError,
  InvalidError,
  NotFoundError,
  UnavailableError,
  type LineProperties,
} from '../../../client/index.ts';
import { withExamples } from '../../help.ts';
import { confirm } from '../../terminal/confirm.ts';
import { printAll, printOne, say, textOf } from '../../terminal/output.ts';
import { Refusal } from '../../terminal/refusal.ts';
import { countIn } from '../counts.ts';
import { itemsIn } from '../items.ts';
import { doAll, noteFailures, type Outcome } from '../jobs.ts';
import { centsIn, dollars } from '../prices.ts';
import { propertiesIn, withPropertyOptions, type PropertyOptions } from '../properties.ts';
import { placeOf, withClient, withClientOptions, type ClientOptions, type Session } from '../session.ts';
import { addressIdOf } from './named-address.ts';
import { lineProperties } from './line-properties.ts';
import { filtersIn, withSearchOptions, type SearchOptions } from './search.ts';

interface BuyOptions extends ClientOptions, PropertyOptions, Partial<SearchOptions> {
  readonly count?: string;
  readonly address?: string;
  readonly maxPrice?: string;
  readonly nickname?: string;
  readonly groupIds?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** A number that may be bought, as far as it is known what buying it would come to. */
interface Candidate {
  readonly token: string;
  /** null: the server does not tell before it is bought */
  readonly number: string | null;
  readonly price: string | null;
  readonly would_succeed: boolean | null;
  readonly details: string | null;
}

export function buyCommand(): Command {
  const command = new Command('buy')
    .description('buy numbers by their tokens, or the first that a search finds')
    .argument('[tokens...]', 'what `numbers search` has found; - reads them from standard input')
    .option('--address <address>', 'id or name of an address, where the country asks for one')
    .option('--max-price <usd>', 'what one may cost a month at most: 2.00')
    .option('--dry-run', 'ask the server what it would come to, and buy nothing')
    .option('--yes', 'ask nothing');
  withSearchOptions(command, false).option('--count <n>', 'so many of what is found', '1');
  return withExamples(
    withClientOptions(withPropertyOptions(command, lineProperties)).action(buy),
    'trunkline numbers buy 2fcdaa7c8bd4d50ee13e3530203b4995 --nickname Support',
    'trunkline numbers buy --country US --contains pizza --count 2 --max-price 2.00 --yes',
    'trunkline numbers search --country US --limit 5 --json token | jq -r .[].token | trunkline numbers buy - --yes',
  );
}

async function buy(words: readonly string[], options: BuyOptions): Promise<void> {
  const tokens = await itemsIn(words);
  if (tokens.length > 0 === (options.country !== undefined)) {
    throw new UsageError('buy takes tokens, or --country and what else is searched for');
  }
  const maxCents = options.maxPrice === undefined ? Infinity : centsOption(options.maxPrice);
  await withClient(options, async (session) => {
    const line = await lineIn(session, options);
    const candidates = await candidatesFor(session, { tokens, options, line });
    if (options.dryRun) return printDryRun(candidates, options);
    refuseUnfit(candidates, maxCents);
    await confirm(questionOf(candidates, placeOf(session.signIn)), options);
    await order(session, candidates, { line, options });
  });
}

function centsOption(text: string): number {
  const cents = /^\$?\d{1,6}(\.\d{1,2})?$/.test(text) ? centsIn(text) : null;
  if (cents !== null) return cents;
  throw new UsageError('--max-price: must be a sum in US dollars, such as 2 or 2.50');
}

async function lineIn(session: Session, options: BuyOptions): Promise<LineProperties> {
  const { address, set, input, nickname, groupIds } = options;
  const isSaid = [set, input, nickname, groupIds].some((one) => one !== undefined);
  return {
    ...(isSaid && (await propertiesIn(options, lineProperties))),
    ...(address !== undefined && { address_sid: String(await addressIdOf(session.client, address)) }),
  } as LineProperties;
}

interface Wanted {
  readonly tokens: readonly string[];
  readonly options: BuyOptions;
  readonly line: LineProperties;
}

async function candidatesFor(session: Session, { tokens, options, line }: Wanted): Promise<Candidate[]> {
  const offers = tokens.length > 0 ? tokens.map(unknownOffer) : await found(session, options);
  const candidates: Candidate[] = [];
  for (const offer of offers) candidates.push(await tried(session, offer, line));
  return candidates;
}

const unknownOffer = (token: string) => ({ token, number: null, price: null });

async function found({ client }: Session, options: BuyOptions) {
  const { country = '', count = '1' } = options;
  const wanted = countIn('--count', count);
  const filters = filtersIn({ ...options, country });
  const page = await client.phoneNumbers.search({ ...filters, perPage: Math.min(wanted, 100) });
  if (wanted > 100) throw new UsageError('--count: at most 100 at a time');
  if (page.length >= wanted) return page;
  throw new Refusal(`${page.length} such numbers are for sale, and ${wanted} are wanted; nothing was bought`);
}

/** As a dry run of the server says; servers without them tell nothing before. */
async function tried(
  { client }: Session,
  { token, ...offer }: { token: string; number: string | null; price: string | null },
  line: LineProperties,
): Promise<Candidate> {
  try {
    const { number, price, would_succeed, details } = await client.phoneNumbers.dryRun(token, line);
    const problems = Object.values(details).flat();
    const said = problems.map(({ description }) => description).join('; ') || null;
    return { token, number: number ?? offer.number, price: price ?? offer.price, would_succeed, details: said };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    return { token, number: offer.number, price: offer.price, would_succeed: null, details: null };
  }
}

async function printDryRun(candidates: readonly Candidate[], options: BuyOptions): Promise<void> {
  if (candidates.some(({ would_succeed }) => would_succeed === null)) {
    throw new Refusal('this server has no dry runs: they are an extension of Trunkline; nothing was bought');
  }
  await printAll(candidates, options, {
    columns: ['token', 'number', 'price', 'would_succeed', 'details'],
    whole: ['token'],
  });
  say(`a dry run: nothing was bought; together ${totalOf(candidates)} a month`);
  if (candidates.some(({ would_succeed }) => !would_succeed)) process.exitCode = 1;
}

function refuseUnfit(candidates: readonly Candidate[], maxCents: number): void {
  const refused = candidates.find(({ would_succeed }) => would_succeed === false);
  if (refused) throw new Refusal(`${refused.number ?? refused.token}: ${refused.details}; nothing was bought`);
  const dear = candidates.find(({ price }) => (centsIn(price) ?? 0) > maxCents);
  if (dear) throw new Refusal(`${dear.number ?? dear.token} costs ${dear.price} a month, more than --max-price; nothing was bought`);
  if (maxCents < Infinity && candidates.some(({ price }) => price === null)) {
    throw new Refusal('the server does not tell the price of a token: search with --country …, or leave out --max-price');
  }
}

function questionOf(candidates: readonly Candidate[], place: string): string {
  const [only] = candidates;
  const what =
    candidates.length === 1 && only
      ? `${only.number ?? 'the number of this token'}`
      : `${candidates.length} numbers (${candidates.map(({ number, token }) => number ?? token).slice(0, 5).join(', ')}${candidates.length > 5 ? ', …' : ''})`;
  return textOf(`Buy ${what} for ${totalOf(candidates)} a month at ${place}?`);
}

function totalOf(candidates: readonly Candidate[]): string {
  const cents = candidates.map(({ price }) => centsIn(price));
  if (cents.includes(null)) return 'a price that the server does not tell';
  return dollars(cents.reduce<number>((sum, one) => sum + (one ?? 0), 0));
}

interface Order {
  readonly line: LineProperties;
  readonly options: BuyOptions;
}

async function order(session: Session, candidates: readonly Candidate[], { line, options }: Order): Promise<void> {
  const { client, goesOn } = session;
  const [only] = candidates;
  if (candidates.length === 1 && only) {
    goesOn(`the order goes on, if it was taken: \`trunkline numbers buy ${only.token}\` tells what became of it, and buys it once`);
    const number = await client.phoneNumbers.buy(only.token, line).catch(advise(only.token));
    return printOne(number, options);
  }
  const { address_sid, ...properties } = line;
  const outcomes = await doAll(session, candidates, {
    unit: 'numbers',
    one: ({ token }) => client.phoneNumbers.buy(token, line).then(bought, notBought),
    many: (some) =>
      client.phoneNumbers.createMany(
        { phone_numbers: some.map(({ token }) => ({ ...properties, token })), ...(address_sid !== undefined && { address_sid }) } as Parameters<typeof client.phoneNumbers.createMany>[0],
        { headers: { 'idempotency-key': randomUUID() } },
      ),
  });
  await printAll(
    outcomes.map((outcome, index) => ({ ...outcome, number: candidates[index]?.number ?? null, price: candidates[index]?.price ?? null })),
    options,
    { columns: ['id', 'number', 'price', 'status', 'details'] },
  );
  noteFailures(outcomes);
}

const bought = ({ id }: { id: number }): Outcome => ({ id, status: 'Created', success: true, details: null });

/** What is refused is said in its row, and the others are bought. */
function notBought(error: unknown): Outcome {
  if (!(error instanceof InvalidError)) throw error;
  return { id: null, status: 'Failed', success: false, details: error.message };
}

/** Whether it was bought is not known: what to do is said last, where the eye is. */
function advise(token: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof UnavailableError || error instanceof ConnectionError) {
      say(`whether it was bought is not known: \`trunkline numbers buy ${token}\` tells, and buys it once`);
    }
    throw error;
  };
}
