import { LRUCache } from 'lru-cache';
import type { Asker, PricedNumber, SearchPage, SearchWindow } from '../../app/ports/carriers.ts';
import type { AvailableNumber, NumberType } from '../../domain/available-number.ts';
import { isOfType, type SearchFilters } from '../../domain/search.ts';
import type { Available } from './available.ts';
import { nationalOf } from './contains.ts';
import { openListing, type Listing } from './listing.ts';

/** Twilio shows other numbers each time, so what it has shown is kept: pages must not move. */
const searchMaxAge = 5 * 60_000;
const maxKeptSearches = 200;
/** Until no search remembers the number: one may have been under way when it was sold. */
const gapMaxAge = 2 * searchMaxAge;
const maxGaps = 1_000;
/** Numbers with the same digits in them that are looked through for one. */
const mostAlike = 250;

export interface TwilioSearch {
  (filters: SearchFilters, window: SearchWindow, asker?: Asker): Promise<SearchPage>;
  /** the number on its terms, if Twilio still lists it where it was shown */
  find(offered: PricedNumber, signal?: AbortSignal): Promise<AvailableNumber | null>;
  /** It leaves a gap in what is kept. */
  sold(number: string): void;
  returned(number: string): void;
}

export function createSearch(available: Available, now: () => number): TwilioSearch {
  const clock = { ttlResolution: 0, perf: { now } };
  const listings = new LRUCache<string, Listing>({
    max: maxKeptSearches,
    ttl: searchMaxAge,
    ...clock,
  });
  const gaps = new LRUCache<string, true>({ max: maxGaps, ttl: gapMaxAge, ...clock });
  const isForSale = ({ number }: AvailableNumber) => !gaps.has(number);

  function listingOf(types: readonly NumberType[], filters: SearchFilters): Listing {
    const key = JSON.stringify([types, ...Object.entries(filters)]);
    const listing = listings.get(key) ?? openListing(available, filters, types);
    if (!listings.has(key)) listings.set(key, listing);
    return listing;
  }

  async function search(
    filters: SearchFilters,
    { limit, offset }: SearchWindow,
    asker?: Asker,
  ): Promise<SearchPage> {
    const { types, withheld } = await typesFor(available, filters, asker?.signal);
    const listing = listingOf(types, filters);
    const { numbers } = listing;
    let first = 0;
    let end = Math.max(limit, offset + limit);
    do {
      await listing.readUpTo(end, asker?.signal);
      first = firstWindow(listing, limit, isForSale);
      end = first + Math.max(limit, offset + limit);
    } while (end > numbers.length && !listing.isComplete());
    const from = Math.max(first, first + offset);
    const window = numbers.slice(from, Math.max(first, first + offset + limit));
    // Twilio does not say how many there are: where there may be more, there is one more at least.
    const more = listing.isComplete() ? 0 : 1;
    return {
      span: numbers.length - first + more,
      count: numbers.filter(isForSale).length + more,
      available: window.filter(isForSale),
      withheld,
    };
  }

  return Object.assign(search, {
    find: (offered: PricedNumber, signal?: AbortSignal) => findNumber(available, offered, signal),
    sold: (number: string) => void gaps.set(number, true),
    returned: (number: string) => void gaps.delete(number),
  });
}

/** Those that are asked for, with and without what the account needs to buy them. */
async function typesFor(
  available: Available,
  filters: SearchFilters,
  signal: AbortSignal | undefined,
): Promise<{ types: NumberType[]; withheld: NumberType[] }> {
  const { country: country_code, locality } = filters;
  const isPlaced = (type: NumberType) => locality === undefined || type !== 'toll_free';
  const asked = (await available.typesIn(country_code, signal)).filter(
    (type) => isOfType(type, filters) && isPlaced(type),
  );
  const isWithheld = (number_type: NumberType) =>
    available.isWithheld({ country_code, number_type });
  return {
    types: asked.filter((type) => !isWithheld(type)),
    withheld: asked.filter(isWithheld),
  };
}

/** Leading windows that are sold out are passed over as wholes: the first always has something to buy. */
function firstWindow(
  listing: Listing,
  limit: number,
  isForSale: (one: AvailableNumber) => boolean,
): number {
  const { numbers } = listing;
  const next = numbers.findIndex(isForSale);
  if (next === -1 && listing.isComplete()) return 0;
  const position = next === -1 ? numbers.length : next;
  return position - (position % limit);
}

async function findNumber(
  available: Available,
  { number, country_code: country, number_type }: PricedNumber,
  signal: AbortSignal | undefined,
): Promise<AvailableNumber | null> {
  const query = { country, contains: nationalOf(number), limit: mostAlike };
  const { numbers } = await available.list(number_type, query, signal);
  return numbers.find((one) => one.number === number) ?? null;
}
