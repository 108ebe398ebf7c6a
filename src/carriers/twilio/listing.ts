import type { AvailableNumber, NumberType } from '../../domain/available-number.ts';
import { hasStates } from '../../domain/countries.ts';
import { matchesPattern } from '../../domain/number-pattern.ts';
import type { SearchFilters } from '../../domain/search.ts';
import type { Available, ListQuery } from './available.ts';
import { literalPart, nationalOf } from './contains.ts';

/** Numbers of each type that are asked for at most; more where some will not match. */
const most = 250;
const mostToFilter = 1_000;

/** What Twilio has shown to one search. It shows other numbers each time, so nothing of it ever moves. */
export interface Listing {
  readonly numbers: readonly AvailableNumber[];
  /** Twilio has been asked for all there is */
  isComplete(): boolean;
  /** Asks for so many numbers, if there are, and for no more. */
  readUpTo(count: number, signal?: AbortSignal): Promise<void>;
}

/** One of the types after the other, as much of each as is needed. Who asks waits for who asked before. */
export function openListing(
  available: Available,
  filters: SearchFilters,
  types: readonly NumberType[],
): Listing {
  const { query, mostAtOnce, isFilteredHere } = questionFor(filters);
  const numbers: AvailableNumber[] = [];
  const known = new Set<string>();
  let unfinished = types;
  let turn: Promise<unknown> = Promise.resolve();

  /** Gives whether there may be more of the type. */
  async function ask(type: NumberType, limit: number, signal?: AbortSignal): Promise<boolean> {
    const shown = await available.list(type, { ...query, limit }, signal);
    for (const one of shown.numbers) {
      if (known.has(one.number) || !isMatch(one, filters)) continue;
      known.add(one.number);
      numbers.push(one);
    }
    return !shown.isAll && limit < mostAtOnce;
  }

  async function extend(count: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    let asked: NumberType | undefined;
    for (let [type] = unfinished; type && numbers.length < count; [type] = unfinished) {
      const ofType = numbers.filter(({ number_type }) => number_type === type).length;
      const needed = Math.min(mostAtOnce, ofType + count - numbers.length);
      // What was shown and cannot be used is made up for at once.
      const limit = isFilteredHere || type === asked ? mostAtOnce : needed;
      if (!(await ask(type, limit, signal))) unfinished = unfinished.slice(1);
      asked = type;
    }
  }

  return {
    numbers,
    isComplete: () => unfinished.length === 0,
    readUpTo(count, signal) {
      const mine = turn.then(() => extend(count, signal));
      turn = mine.catch(() => {});
      return mine;
    },
  };
}

interface Question {
  readonly query: Omit<ListQuery, 'limit'>;
  readonly mostAtOnce: number;
  /** Twilio cannot be asked for all that the filters say */
  readonly isFilteredHere: boolean;
}

function questionFor(filters: SearchFilters): Question {
  const { country, area_code, contains, starts_with } = filters;
  // What has the calling code before it has what follows the calling code.
  const pattern = starts_with ?? contains;
  const part = pattern === undefined ? undefined : literalPart(pattern);
  // Few numbers have a whole other one in them; a `*` at an end asks for one digit more at most.
  const isFilteredHere = part !== pattern?.replaceAll(/^\*+|\*+$/g, '');
  return {
    query: {
      country,
      areaCode: area_code === undefined ? undefined : Number(area_code),
      contains: part,
      ...placeFor(filters),
    },
    mostAtOnce: isFilteredHere ? mostToFilter : most,
    isFilteredHere,
  };
}

/** Two letters are a state or a province there. */
function placeFor({ country, locality }: SearchFilters) {
  if (locality === undefined) return {};
  const isRegion = hasStates(country) && /^[a-z]{2}$/i.test(locality);
  return isRegion ? { inRegion: locality.toUpperCase() } : { inLocality: locality };
}

function isMatch({ number }: AvailableNumber, filters: SearchFilters) {
  const national = nationalOf(number);
  return national.startsWith(filters.area_code ?? '') && matchesPattern(national, filters);
}
