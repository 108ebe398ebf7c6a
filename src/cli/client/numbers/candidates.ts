import { NotFoundError, type LineProperties, type Schemas } from '../../../client/index.ts';
import { UsageError } from '../../../config/usage-error.ts';
import { printAll, say, textOf } from '../../terminal/output.ts';
import type { Printing } from '../../terminal/printing.ts';
import { Refusal } from '../../terminal/refusal.ts';
import { countIn } from '../../terminal/counts.ts';
import { hasExtensions } from '../extension.ts';
import { batchesOf } from '../jobs.ts';
import { centsIn, dollars } from '../prices.ts';
import type { Session } from '../session.ts';
import { detailsText } from './changed.ts';
import { filtersIn, offersOf, requireFilters, type SearchOptions } from './search.ts';

/** A number that may be bought, as far as it is known what buying it would come to. */
export interface Candidate {
  readonly token: string;
  /** null: the server does not tell before it is bought */
  readonly number: string | null;
  readonly price: string | null;
  readonly would_succeed: boolean | null;
  readonly details: string | null;
}

/** Where numbers to buy come from: tokens, or a search for so many. */
interface Wanted {
  readonly tokens: readonly string[];
  readonly search: Partial<SearchOptions> & { readonly count?: string };
  readonly line: LineProperties;
}

/** What may be bought, all tried together; throws Refusal where a search finds fewer than are wanted. */
export async function candidatesFor(
  session: Session,
  { tokens, search, line }: Wanted,
): Promise<Candidate[]> {
  const offers = tokens.length > 0 ? tokens.map(unknownOffer) : await found(session, search);
  const candidates: Candidate[] = [];
  for (const batch of batchesOf(offers)) {
    const trials = await tried(session, batch, line);
    candidates.push(...batch.map((offer, place) => candidateOf(offer, trials[place])));
  }
  return candidates;
}

interface Offer {
  readonly token: string;
  readonly number: string | null;
  readonly price: string | null;
}

const unknownOffer = (token: string): Offer => ({ token, number: null, price: null });

async function found(session: Session, search: Wanted['search']): Promise<Offer[]> {
  const { country = '', count = '1' } = search;
  const wanted = countIn('--count', count);
  if (wanted > 100) throw new UsageError('--count: at most 100 at a time');
  await requireFilters(session, search);
  const filters = filtersIn({ ...search, country });
  // A page may have fewer, as what the account has is left out of it.
  const offers = await arrayOf(offersOf(session.client, filters, wanted));
  if (offers.length === wanted) return offers;
  throw new Refusal(
    `${offers.length} such numbers are for sale, and ${wanted} are wanted; nothing was bought`,
  );
}

async function arrayOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

type Trial = Pick<Schemas['DryRun'], 'number' | 'price' | 'would_succeed' | 'details'>;

/** As a dry run of the server says of each; servers without them tell nothing before. */
async function tried(
  { client }: Session,
  offers: readonly Offer[],
  line: LineProperties,
): Promise<readonly Trial[]> {
  const { phoneNumbers } = client;
  const [only] = offers;
  try {
    // A server without dry runs would buy them.
    if (offers.length > 1 && !(await hasExtensions(client))) return [];
    if (offers.length === 1 && only) return [await phoneNumbers.dryRun(only.token, line)];
    const { items } = await phoneNumbers.createMany(orderOf(offers, line), { dryRun: true });
    return items as readonly Trial[];
  } catch (error) {
    if (error instanceof NotFoundError) return [];
    throw error;
  }
}

function candidateOf({ token, ...offer }: Offer, trial: Trial | undefined): Candidate {
  if (!trial) return { token, ...offer, would_succeed: null, details: null };
  return {
    token,
    number: trial.number ?? offer.number,
    price: trial.price ?? offer.price,
    would_succeed: trial.would_succeed,
    details: detailsText(trial.details),
  };
}

/** What buys these numbers by one request: each is the same line but for its number. */
export const orderOf = (offers: readonly Pick<Offer, 'token'>[], line: LineProperties) => ({
  phone_numbers: offers.map(({ token }) => ({ ...line, token })),
});

/** The exit code is 1 when something would not succeed. */
export async function printDryRun(
  candidates: readonly Candidate[],
  options: Printing,
): Promise<void> {
  if (candidates.some(({ would_succeed }) => would_succeed === null)) {
    throw new Refusal(
      'this server has no dry runs: they are an extension of Trunkline; nothing was bought',
    );
  }
  await printAll(candidates, options, {
    columns: ['token', 'number', 'price', 'would_succeed', 'details'],
    whole: ['token'],
  });
  say(`a dry run: nothing was bought; together ${totalOf(candidates)} a month`);
  if (candidates.some(({ would_succeed }) => !would_succeed)) process.exitCode = 1;
}

/** Throws Refusal before anything is bought: for what would be refused, and what is too dear. */
export function refuseUnfit(candidates: readonly Candidate[], maxCents: number): void {
  const refused = candidates.find(({ would_succeed }) => would_succeed === false);
  if (refused)
    throw new Refusal(`${refused.number ?? refused.token}: ${refused.details}; nothing was bought`);
  const dear = candidates.find(({ price }) => (centsIn(price) ?? 0) > maxCents);
  if (dear)
    throw new Refusal(
      `${dear.number ?? dear.token} costs ${dear.price} a month, more than --max-price; nothing was bought`,
    );
  if (maxCents < Infinity && candidates.some(({ price }) => price === null)) {
    throw new Refusal(
      'the server does not tell the price of a token: search with --country …, or leave out --max-price',
    );
  }
}

/** What somebody is asked before money is spent. */
export function questionOf(candidates: readonly Candidate[], place: string): string {
  const names = candidates.map(({ number, token }) => number ?? token);
  const [only] = names;
  const some = names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ', …' : '');
  const what = names.length === 1 ? only : `${names.length} numbers (${some})`;
  return textOf(`Buy ${what} for ${totalOf(candidates)} a month at ${place}?`);
}

const mostNamed = 5;

function totalOf(candidates: readonly Candidate[]): string {
  const cents = candidates.map(({ price }) => centsIn(price));
  if (cents.includes(null)) return 'a price that the server does not tell';
  return dollars(cents.reduce<number>((sum, one) => sum + (one ?? 0), 0));
}
