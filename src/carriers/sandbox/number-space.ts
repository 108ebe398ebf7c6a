import { LRUCache } from 'lru-cache';
import type { AvailableNumber, NumberType } from '../../domain/available-number.ts';
import { isOfType, type SearchFilters } from '../../domain/search.ts';
import { numberAt, walk, type State } from './digit-automaton.ts';
import { inLocality } from './locality.ts';
import { createPermutation } from './permutation.ts';
import { offerOf, ranges, type Range } from './ranges.ts';
import { matching, startingWith } from './search-space.ts';

export interface Matches {
  readonly count: number;
  /** types that would match, and are for verified businesses only */
  readonly withheld: readonly NumberType[];
  /** The number at a position 0..count-1 in the seed's order: each position has another number. */
  at(position: number): AvailableNumber;
}

/** All numbers the sandbox carrier could ever sell: computed from a seed, none of them stored. */
export interface NumberSpace {
  /** Local numbers come first, then national, mobile and toll-free ones. */
  search(filters: SearchFilters): Matches;
  /** The number on its terms, if this carrier has it; else null. */
  find(number: string): Promise<AvailableNumber | null>;
  /** Whether it has numbers of the country; works them out for a search, while others get their turn. */
  sellsIn(country: string): Promise<boolean>;
}

/** The matches within one range. */
interface Section {
  readonly range: Range;
  readonly callingCode: number;
  readonly numbers: State;
  readonly shuffled: (position: number) => number;
}

const maxCachedSearches = 500;

export function createNumberSpace(seed: string): NumberSpace {
  const { ofCountry, countriesOf, prepare } = ranges();
  const cached = new LRUCache<string, Matches>({ max: maxCachedSearches });

  return {
    search(filters) {
      const key = keyOf(filters);
      const known = cached.get(key);
      if (known) return known;
      const matches = matchesOf(ofCountry(filters.country), filters, seed);
      cached.set(key, matches);
      return matches;
    },

    async find(number) {
      const digits = /^\+(\d{4,15})$/.exec(number)?.[1] ?? '';
      for (const country of countriesOf(digits)) {
        await prepare(country);
        const range = ofCountry(country).find((candidate) => includes(candidate, digits));
        if (range) return offerOf(range, Number(digits));
      }
      return null;
    },

    async sellsIn(country) {
      await prepare(country);
      return ofCountry(country).length > 0;
    },
  };
}

function matchesOf(ranges: readonly Range[], filters: SearchFilters, seed: string): Matches {
  const asked = ranges.filter(({ row }) => isOfType(row.number_type, filters));
  const withheld = asked
    .filter(({ row }) => row.business_verification)
    .map(({ row }) => row.number_type);
  const sections = asked
    .filter(({ row }) => !row.business_verification)
    .map((range) => sectionOf(range, filters, seed))
    .filter(({ numbers }) => numbers.count > 0);
  const count = sections.reduce((sum, { numbers }) => sum + numbers.count, 0);

  function at(position: number): AvailableNumber {
    if (!Number.isInteger(position) || position < 0)
      throw new RangeError(`no position ${position}`);
    let left = position;
    for (const { range, callingCode, numbers, shuffled } of sections) {
      if (left < numbers.count)
        return offerOf(range, numberAt(numbers, shuffled(left), callingCode));
      left -= numbers.count;
    }
    throw new RangeError(`no position ${position} in ${count} matches`);
  }

  return { count, withheld, at };
}

function sectionOf(range: Range, filters: SearchFilters, seed: string): Section {
  const there = inLocality(range, filters);
  const numbers = matching(startingWith(there, filters.area_code ?? ''), filters);
  const order = JSON.stringify([seed, keyOf(filters), range.row.number_type]);
  return {
    range,
    callingCode: Number(range.callingCode),
    numbers,
    shuffled: createPermutation(numbers.count, order),
  };
}

/** The order of results hangs on it: what is not given must not change it. */
function keyOf(filters: SearchFilters): string {
  const { country, area_code = '', contains = '', toll_free, ...others } = filters;
  const extra = Object.keys(others).length > 0 ? [others] : [];
  return JSON.stringify([country, area_code, contains, toll_free, ...extra]);
}

function includes({ callingCode, numbers }: Range, digits: string): boolean {
  const national = digits.slice(callingCode.length);
  return national.length === numbers.length && walk(numbers, national).count > 0;
}
