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

export interface OfferPage extends Required<Omit<SearchPage, 'available'>> {
  readonly offers: readonly Offer[];
}

/** What an account looks for. */
interface Query {
  readonly account_id: number;
  readonly filters: SearchFilters;
}

/** What one carrier has answered to the window at `offset`. */
interface Answer {
  readonly carrier: Carrier;
  readonly offset: number;
  readonly page: SearchPage;
}

/**
 * Asks all carriers that sell in the country, side by side, and lays their results end to end: those
 * of the first carrier, then those of the second. One that does not answer is left out, as long as
 * another does; only when none does, Unavailable is thrown. The first page always has something to
 * buy: while accounts are buying all that is on it, it shows what the next one shows.
 */
export async function searchCarriers(
  ports: SearchPorts,
  query: Query,
  window: SearchWindow,
): Promise<OfferPage> {
  const page = await searchWindow(ports, query, window);
  if (window.offset > 0) return page;
  const { limit } = window;
  let { offers } = page;
  for (let passed = 1; offers.length === 0 && passed <= mostPassedOver; passed += 1) {
    const offset = passed * limit;
    if (offset >= page.span) break;
    ({ offers } = await searchWindow(ports, query, { limit, offset }));
  }
  return { ...page, offers };
}

async function searchWindow(
  ports: SearchPorts,
  query: Query,
  window: SearchWindow,
): Promise<OfferPage> {
  const search = searchFor(ports, query, window.limit);
  const asked = await Promise.allSettled(
    ports.carriers.all.map((carrier) => search(carrier, window.offset)),
  );
  const answers = asked.flatMap((one) => (one.status === 'fulfilled' && one.value) || []);
  const failed = asked.find((one) => one.status === 'rejected');
  if (failed && answers.length === 0) throw unavailable(failed.reason);
  const found = await Promise.all(
    answers.map((answer, index) => {
      const offset = window.offset - spanOf(answers.slice(0, index));
      return searchOne(search, answer, { ...window, offset });
    }),
  );
  const all = found.flat();
  const affordable = all.filter(({ terms }) => centsOf(terms.price) <= highestPrice);
  const offers = await withoutTaken(ports, affordable);
  const hidden = all.length - offers.length;
  return {
    span: spanOf(answers),
    count: answers.reduce((sum, { page }) => sum + page.count, -hidden),
    offers,
    withheld: [...new Set(answers.flatMap(({ page }) => page.withheld ?? []))],
  };
}

const spanOf = (answers: readonly Answer[]) =>
  answers.reduce((sum, { page }) => sum + page.span, 0);

type Search = ReturnType<typeof searchFor>;

/** Of one carrier, within its time; null when it sells nothing in the country. */
function searchFor(ports: SearchPorts, { account_id, filters }: Query, limit: number) {
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

/** Where a carrier's results begin is known only when those before it have answered: it may have to be asked again. */
async function searchOne(search: Search, answer: Answer, window: SearchWindow): Promise<Offer[]> {
  const { carrier, page } = answer;
  const { limit, offset } = window;
  if (offset >= page.span || offset <= -limit) return [];
  const found = offset === answer.offset ? answer : await search(carrier, offset).catch(() => null);
  return found?.page.available.map((terms) => ({ carrier, terms })) ?? [];
}

/**
 * A number that somebody has, is buying or can still have back is not for sale, whichever carrier
 * offers it, and however late that carrier lists it as sold. Of two that offer one, the first does.
 */
async function withoutTaken(
  { store }: Pick<Ports, 'store'>,
  offers: readonly Offer[],
): Promise<Offer[]> {
  const taken = new Set(await store.claimed(offers.map(({ terms }) => terms.number)));
  return offers.filter(({ terms }) => {
    const isFree = !taken.has(terms.number);
    taken.add(terms.number);
    return isFree;
  });
}
