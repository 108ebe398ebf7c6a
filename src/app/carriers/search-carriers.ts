import { centsOf, highestPrice } from '../../domain/price.ts';
import type { SearchFilters } from '../../domain/search.ts';
import { callCarrier, unavailable, type CallPorts } from './call-carrier.ts';
import type { Carrier, SearchPage, SearchWindow } from '../ports/carriers.ts';
import type { Ports } from '../ports.ts';
import type { Offer } from '../purchases/search-tokens.ts';

/** Pages at the front that are passed over at most, as accounts have all that is on them. */
const mostPassedOver = 10;
/** How long one of several carriers may hold up a search, in milliseconds. */
const patience = 3_000;

export type SearchPorts = CallPorts & Pick<Ports, 'carriers' | 'store'>;

export interface OfferPage extends Required<Pick<SearchPage, 'span' | 'count' | 'withheld'>> {
  readonly offers: readonly Offer[];
}

/** What an account looks for. */
export interface Query {
  readonly account_id: number;
  readonly filters: SearchFilters;
  readonly window: SearchWindow;
  /** what it was shown the last time: that again, as long as it is the same */
  readonly last?: OfferPage | undefined;
}

/** What one carrier has answered to the window at `offset`. */
interface Answer {
  readonly carrier: Carrier;
  readonly offset: number;
  readonly page: SearchPage;
}

/** What the carriers have answered together. */
interface Results extends OfferPage {
  readonly numbers: readonly string[];
  /** the revision of each before it was asked; null: one has not answered */
  readonly revisions: Revisions | null;
}

type Revisions = readonly (number | null)[];

/** What a page was made of. */
interface Source {
  readonly results: Results;
  readonly claimed: readonly string[];
}

const sources = new WeakMap<OfferPage, Source>();

/**
 * Asks all carriers that sell in the country, side by side, and lays their results end to end: those
 * of the first carrier, then those of the second. One that does not answer is left out, as long as
 * another does; only when none does, Unavailable is thrown. The first page always has something to
 * buy: while accounts are buying all that is on it, it shows what the next one shows.
 */
export async function searchCarriers(ports: SearchPorts, query: Query): Promise<OfferPage> {
  const page = await searchWindow(ports, query);
  const { account_id, filters, window } = query;
  const { limit } = window;
  if (window.offset > 0) return page;
  let { offers } = page;
  for (let passed = 1; offers.length === 0 && passed <= mostPassedOver; passed += 1) {
    const offset = passed * limit;
    if (offset >= page.span) break;
    ({ offers } = await searchWindow(ports, { account_id, filters, window: { limit, offset } }));
  }
  return offers === page.offers ? page : { ...page, offers };
}

/** Carriers are asked again only where they may answer otherwise, and the page is another only where it differs. */
async function searchWindow(ports: SearchPorts, query: Query): Promise<OfferPage> {
  const { last } = query;
  const before = last && sources.get(last);
  const isCurrent = before !== undefined && isAsBefore(ports, before.results);
  const results = isCurrent ? before.results : await askAll(ports, query);
  const claimed = await ports.store.claimed(results.numbers);
  if (last && results === before?.results && claimed === before.claimed) return last;
  const found = pageOf(results, claimed);
  const page = last && isSame(last, found) ? last : found;
  sources.set(page, { results, claimed });
  return page;
}

const revisionsOf = ({ carriers }: SearchPorts): Revisions =>
  carriers.all.map((carrier) => carrier.revision?.() ?? null);

/** Whether all carriers would answer the same. */
function isAsBefore(ports: SearchPorts, { revisions }: Results): boolean {
  if (!revisions || revisions.includes(null)) return false;
  return revisionsOf(ports).every((revision, index) => revision === revisions[index]);
}

async function askAll(ports: SearchPorts, query: Query): Promise<Results> {
  const { window } = query;
  const revisions = revisionsOf(ports);
  const search = searchFor(ports, query);
  const asked = await Promise.allSettled(
    ports.carriers.all.map((carrier) => search(carrier, window.offset)),
  );
  const answers = asked.flatMap((one) => (one.status === 'fulfilled' && one.value) || []);
  const failed = asked.find((one) => one.status === 'rejected');
  if (failed && answers.length === 0) throw unavailable(failed.reason);
  const shown = await Promise.all(
    answers.map((answer, index) => {
      const offset = window.offset - spanOf(answers.slice(0, index));
      return answerAt(search, answer, { ...window, offset });
    }),
  );
  const offers = shown.flatMap(offersOf);
  const affordable = offers.filter(({ terms }) => centsOf(terms.price) <= highestPrice);
  return {
    span: spanOf(answers),
    count: answers.reduce((sum, { page }) => sum + page.count, affordable.length - offers.length),
    offers: affordable,
    numbers: affordable.map(({ terms }) => terms.number),
    withheld: [...new Set(answers.flatMap(({ page }) => page.withheld ?? []))],
    revisions: failed || shown.includes(null) ? null : revisions,
  };
}

const spanOf = (answers: readonly Answer[]) =>
  answers.reduce((sum, { page }) => sum + page.span, 0);

type Search = ReturnType<typeof searchFor>;

/** Of one carrier, within its time; null when it sells nothing in the country. */
function searchFor(ports: SearchPorts, { account_id, filters, window: { limit } }: Query) {
  const { carrierTimeout } = ports.policy;
  const isAlone = ports.carriers.all.length === 1;
  const time = isAlone ? carrierTimeout : Math.min(carrierTimeout, patience);
  return (carrier: Carrier, offset: number): Promise<Answer | null> =>
    callCarrier(ports, carrier, time, async ({ signal }) => {
      if (!(await carrier.sellsIn(filters.country, signal))) return null;
      const page = await carrier.search(filters, { limit, offset }, { account_id, signal });
      return { carrier, offset, page };
    });
}

/**
 * Where a carrier's results begin is known only when those before it have answered: it may have to be asked
 * again. null: it does not answer.
 */
async function answerAt(
  search: Search,
  answer: Answer,
  { limit, offset }: SearchWindow,
): Promise<Answer | null> {
  const { carrier, page } = answer;
  const isBeside = offset >= page.span || offset <= -limit;
  if (isBeside) return { carrier, offset, page: { ...page, available: [] } };
  if (offset === answer.offset) return answer;
  return search(carrier, offset).catch(() => null);
}

function offersOf(answer: Answer | null): Offer[] {
  if (answer === null) return [];
  const { carrier, page } = answer;
  return page.available.map((terms) => ({ carrier, terms }));
}

/**
 * A number that somebody has, is buying or can still have back is not for sale, whichever carrier
 * offers it, and however late that carrier lists it as sold. Of two that offer one, the first does.
 */
function pageOf({ span, count, offers, withheld }: Results, claimed: readonly string[]): OfferPage {
  const taken = new Set(claimed);
  const free = offers.filter(({ terms }) => {
    const isFree = !taken.has(terms.number);
    taken.add(terms.number);
    return isFree;
  });
  if (free.length === offers.length) return { span, count, offers, withheld };
  return { span, count: count - (offers.length - free.length), offers: free, withheld };
}

/** Of the very same terms, as carriers keep them at hand. */
function isSame(one: OfferPage, other: OfferPage): boolean {
  return (
    one.span === other.span &&
    one.count === other.count &&
    one.withheld.join() === other.withheld.join() &&
    one.offers.length === other.offers.length &&
    one.offers.every(({ carrier, terms }, index) => {
      const beside = other.offers[index];
      return terms === beside?.terms && carrier === beside.carrier;
    })
  );
}
