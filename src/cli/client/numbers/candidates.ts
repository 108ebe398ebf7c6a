import { NotFoundError, type LineProperties } from '../../../client/index.ts';
import { UsageError } from '../../../config/usage-error.ts';
import { printAll, say, textOf } from '../../terminal/output.ts';
import type { Printing } from '../../terminal/printing.ts';
import { Refusal } from '../../terminal/refusal.ts';
import { countIn } from '../counts.ts';
import { centsIn, dollars } from '../prices.ts';
import type { Session } from '../session.ts';
import { detailsText } from './changed.ts';
import { filtersIn, type SearchOptions } from './search.ts';

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

/** What may be bought, each tried; throws Refusal where a search finds fewer than are wanted. */
export async function candidatesFor(
  session: Session,
  { tokens, search, line }: Wanted,
): Promise<Candidate[]> {
  const offers = tokens.length > 0 ? tokens.map(unknownOffer) : await found(session, search);
  const candidates: Candidate[] = [];
  for (const offer of offers) candidates.push(await tried(session, offer, line));
  return candidates;
}

const unknownOffer = (token: string) => ({ token, number: null, price: null });

async function found({ client }: Session, search: Wanted['search']) {
  const { country = '', count = '1' } = search;
  const wanted = countIn('--count', count);
  const filters = filtersIn({ ...search, country });
  const page = await client.phoneNumbers.search({ ...filters, perPage: Math.min(wanted, 100) });
  if (wanted > 100) throw new UsageError('--count: at most 100 at a time');
  if (page.length >= wanted) return page;
  throw new Refusal(
    `${page.length} such numbers are for sale, and ${wanted} are wanted; nothing was bought`,
  );
}

/** As a dry run of the server says; servers without them tell nothing before. */
async function tried(
  { client }: Session,
  { token, ...offer }: { token: string; number: string | null; price: string | null },
  line: LineProperties,
): Promise<Candidate> {
  try {
    const { number, price, would_succeed, details } = await client.phoneNumbers.dryRun(token, line);
    return {
      token,
      number: number ?? offer.number,
      price: price ?? offer.price,
      would_succeed,
      details: detailsText(details),
    };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    return { token, number: offer.number, price: offer.price, would_succeed: null, details: null };
  }
}

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
