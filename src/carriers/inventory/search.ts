import type { SearchPage, SearchWindow } from '../../app/ports/carriers.ts';
import { whileUnchanged } from '../../database/while-unchanged.ts';
import { numberTypes, type AvailableNumber } from '../../domain/available-number.ts';
import { isOfType, type SearchFilters } from '../../domain/search.ts';
import { matchesOn, type Match } from './matches.ts';
import { termsOf, type Stock } from './stock.ts';
import type { Shelf, StockRow } from './database.ts';

/** Up to here the sold numbers are taken off the count of what was read. */
const countedExactly = 500;

export interface StockSearch {
  (filters: SearchFilters, window: SearchWindow): Promise<SearchPage>;
  sellsIn(country: string): Promise<boolean>;
}

/**
 * Results are read in a fixed order, and only as many as the window needs: count and span of more
 * are "at least". A number sold lately leaves a gap, so that pages do not move; leading windows that
 * are sold out are passed over as wholes.
 */
export function createSearch(stock: Stock): StockSearch {
  const remembered = whileUnchanged<readonly Shelf[]>(stock.revision, 1);
  const shelves = async () => (await remembered('shelves', () => shelvesOf(stock))) ?? [];

  async function search(
    filters: SearchFilters,
    { limit, offset }: SearchWindow,
  ): Promise<SearchPage> {
    const results = matchesOn(stock, (await shelves()).filter(isAskedFor(filters)), filters);
    const found: Match[] = [];
    const readUpTo = async (count: number) => {
      while (found.length < count) {
        const { done, value } = await results.next();
        if (done) return;
        found.push(...value);
      }
    };
    const windowFrom = (start: number) =>
      availableAmong(stock, found.slice(Math.max(0, start), Math.max(0, start + limit)));

    await readUpTo(limit + 1);
    let leading = await windowFrom(0);
    while (leading.length === 0 && found.length > limit) {
      found.splice(0, limit);
      await readUpTo(limit + 1);
      leading = await windowFrom(0);
    }
    await readUpTo(offset + limit + 1);
    return {
      span: found.length,
      count: await countOf(stock, found),
      available: offset === 0 ? leading : await windowFrom(offset),
    };
  }

  return Object.assign(search, {
    sellsIn: async (country: string) =>
      (await shelves()).some((shelf) => shelf.country === country),
  });
}

/** Whether numbers on the shelf can be of a type that is asked for. */
function isAskedFor(filters: SearchFilters) {
  const asked = numberTypes.filter((type) => isOfType(type, filters));
  return (shelf: Shelf): boolean =>
    shelf.country === filters.country &&
    asked.some((type) => (type === 'toll_free') === (shelf.toll_free === 1));
}

/** Toll-free numbers last. */
async function shelvesOf({ db }: Stock): Promise<Shelf[]> {
  return db
    .selectFrom('shelves')
    .selectAll()
    .orderBy('country')
    .orderBy('toll_free')
    .orderBy('digits')
    .execute();
}

/** What is sold is taken off where that costs little. */
async function countOf(stock: Stock, found: readonly Match[]): Promise<number> {
  if (found.length > countedExactly) return found.length;
  return (await availableAmong(stock, found)).length;
}

/** Those of the matches that are for sale, in their order. */
async function availableAmong(
  { autocommit, onShelf }: Stock,
  found: readonly Match[],
): Promise<AvailableNumber[]> {
  const rows = new Map<string, StockRow>();
  for (const shelf of new Set(found.map((match) => match.shelf))) {
    const onIt = found.filter((match) => match.shelf === shelf);
    const nationals = JSON.stringify(onIt.map(({ national }) => national));
    for (const row of await onShelf.all(autocommit, { ...shelf, nationals })) {
      rows.set(keyOf(shelf, row.rotation_0), row);
    }
  }
  return found.flatMap(({ shelf, national }) => {
    const row = rows.get(keyOf(shelf, national));
    return row && row.reference === null ? [termsOf(row)] : [];
  });
}

const keyOf = ({ toll_free }: Shelf, national: string): string => `${toll_free} ${national}`;
