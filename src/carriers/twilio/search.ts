import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { LRUCache } from 'lru-cache';
import type { Asker, PricedNumber, SearchPage, SearchWindow } from '../../app/ports/carriers.ts';
import type { AvailableNumber } from '../../domain/available-number.ts';
import type { SearchFilters } from '../../domain/search.ts';
import type { Available } from './available.ts';
import { literalPart, patternOf } from './contains.ts';
import { answerCache } from './answer-cache.ts';

/** Twilio shows other numbers each time, so what it has shown is kept: pages must not move. */
const searchMaxAge = 5 * 60_000;
const maxCachedSearches = 200;
/** Until no search remembers the number: one may have been under way when it was sold. */
const gapMaxAge = 2 * searchMaxAge;
const maxGaps = 1_000;
/** Numbers asked for, of each type; more where some will not match. */
const asked = 250;
const mostAsked = 1_000;

export interface TwilioSearch {
  (filters: SearchFilters, window: SearchWindow, asker?: Asker): Promise<SearchPage>;
  /** the number on its terms, if Twilio still lists it where it was shown */
  find(offered: PricedNumber, signal?: AbortSignal): Promise<AvailableNumber | null>;
  /** It leaves a gap in what is kept. */
  sold(number: string): void;
  returned(number: string): void;
}

export function createSearch(available: Available, now: () => number): TwilioSearch {
  const cached = answerCache<AvailableNumber[]>({
    maxAge: searchMaxAge,
    maxAnswers: maxCachedSearches,
    now,
  });
  const gaps = new LRUCache<string, true>({
    max: maxGaps,
    ttl: gapMaxAge,
    ttlResolution: 0,
    perf: { now },
  });
  const isForSale = ({ number }: AvailableNumber) => !gaps.has(number);

  async function search(
    filters: SearchFilters,
    { limit, offset }: SearchWindow,
    asker?: Asker,
  ): Promise<SearchPage> {
    const found = await cached(JSON.stringify(Object.entries(filters)), {
      ask: (shared) => allMatching(available, filters, shared),
      signal: asker?.signal,
    });
    const first = firstWindow(found, limit, isForSale);
    const from = Math.max(0, first + offset);
    const window = found.slice(Math.max(first, from), Math.max(first, first + offset + limit));
    return {
      span: found.length - first,
      count: found.filter(isForSale).length,
      available: window.filter(isForSale),
    };
  }

  return Object.assign(search, {
    find: (offered: PricedNumber, signal?: AbortSignal) => findNumber(available, offered, signal),
    sold: (number: string) => void gaps.set(number, true),
    returned: (number: string) => void gaps.delete(number),
  });
}

/** Leading windows that are sold out are passed over as wholes: the first always has something to buy. */
function firstWindow(
  found: readonly AvailableNumber[],
  limit: number,
  isForSale: (one: AvailableNumber) => boolean,
): number {
  const next = found.findIndex(isForSale);
  return next === -1 ? 0 : next - (next % limit);
}

async function allMatching(
  available: Available,
  filters: SearchFilters,
  signal: AbortSignal,
): Promise<AvailableNumber[]> {
  const { country, area_code, contains, toll_free } = filters;
  const part = contains === undefined ? undefined : literalPart(contains);
  const query = {
    country,
    areaCode: area_code === undefined ? undefined : Number(area_code),
    contains: part,
    limit: part === contains ? asked : mostAsked,
  };
  const types = (await available.typesIn(country, signal)).filter(
    (type) => toll_free === undefined || toll_free === (type === 'toll_free'),
  );
  const lists = await Promise.all(types.map((type) => available.list(type, query, signal)));
  const matching = lists.flat().filter((one) => isMatch(one, filters));
  return [...new Map(matching.map((one) => [one.number, one])).values()];
}

function isMatch({ number }: AvailableNumber, { area_code = '', contains = '' }: SearchFilters) {
  const national = nationalOf(number);
  return national.startsWith(area_code) && patternOf(contains).test(national);
}

/** What follows the calling code: which that is the digits do tell, unlike the country. */
function nationalOf(number: string): string {
  const { countryCallingCode = '' } = parsePhoneNumberFromString(number) ?? {};
  return number.slice(1 + countryCallingCode.length);
}

async function findNumber(
  available: Available,
  { number, country_code: country, number_type }: PricedNumber,
  signal: AbortSignal | undefined,
): Promise<AvailableNumber | null> {
  const query = { country, contains: nationalOf(number), limit: asked };
  const found = await available.list(number_type, query, signal);
  return found.find((one) => one.number === number) ?? null;
}
