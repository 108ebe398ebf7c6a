import { LRUCache } from 'lru-cache';
import type { SearchPage, SearchWindow } from '../../app/ports/carriers.ts';
import type { AvailableNumber } from '../../domain/available-number.ts';
import { whileUnchanged } from '../../database/while-unchanged.ts';
import type { SearchFilters } from '../../domain/search.ts';
import type { Matches, NumberSpace } from './number-space.ts';

/** Up to here the sold numbers are taken off a search's count; beyond it the count is the space's. */
const countedExactly = 500;
/** Windows of positions; their numbers never change. */
const maxCachedWindows = 500;
const maxCachedSearches = 500;

interface Sold {
  readonly soldAmong: (numbers: readonly AvailableNumber[]) => Promise<ReadonlySet<string>>;
  /** differs whenever what is sold may */
  readonly revision: () => number;
}

export interface Search {
  (filters: SearchFilters, window: SearchWindow): Promise<SearchPage>;
  /** Numbers have come back: those of the first pages may be for sale again. */
  forgetSold(): void;
}

/**
 * Pages are windows of positions, and positions never move: a number that is sold leaves a gap, so
 * pages neither repeat nor skip. Only leading windows that are sold out are passed over as wholes,
 * so that the first page always has something to buy.
 */
export function createSearch(space: NumberSpace, { soldAmong, revision }: Sold): Search {
  const windows = new LRUCache<string, readonly AvailableNumber[]>({ max: maxCachedWindows });
  const remember = whileUnchanged<readonly AvailableNumber[]>(revision, maxCachedWindows);
  /** by search: all positions below are sold */
  const soldBelow = new LRUCache<string, number>({ max: maxCachedSearches });

  function numbersAt(name: string, matches: Matches, from: number, to: number) {
    const known = windows.get(name);
    if (known) return known;
    const numbers = Array.from({ length: Math.max(0, to - from) }, (_, i) => matches.at(from + i));
    windows.set(name, numbers);
    return numbers;
  }

  async function unsoldAt(key: string, matches: Matches, from: number, to: number) {
    const name = `${key} ${from} ${to}`;
    const unsold = await remember(name, async () => {
      const numbers = numbersAt(name, matches, from, to);
      const sold = await soldAmong(numbers);
      return sold.size === 0 ? numbers : numbers.filter(({ number }) => !sold.has(number));
    });
    return unsold ?? [];
  }

  async function search(
    filters: SearchFilters,
    { limit, offset }: SearchWindow,
  ): Promise<SearchPage> {
    const key = Object.entries(filters).join(' ');
    const matches = space.search(filters);
    const windowFrom = (start: number, from = start) =>
      unsoldAt(key, matches, from, Math.min(start + limit, matches.count));

    const hint = soldBelow.get(key) ?? 0;
    let first = hint - (hint % limit);
    let leading = await windowFrom(first);
    while (leading.length === 0 && first + limit < matches.count) {
      first += limit;
      leading = await windowFrom(first);
    }
    if (first > hint) soldBelow.set(key, first);
    return {
      span: matches.count - first,
      count: await countOf(key, matches),
      available:
        offset === 0 ? leading : await windowFrom(first + offset, first + Math.max(0, offset)),
      withheld: matches.withheld,
    };
  }

  async function countOf(key: string, matches: Matches): Promise<number> {
    if (matches.count > countedExactly) return matches.count;
    return (await unsoldAt(key, matches, 0, matches.count)).length;
  }

  return Object.assign(search, { forgetSold: () => soldBelow.clear() });
}
