import { isInLocality, type SearchFilters } from '../../domain/search.ts';
import { branch, nothing, step, type State } from './digit-automaton.ts';
import type { Range } from './ranges.ts';

/** A prefix of national numbers, and whether they are where they are looked for unless a longer one says more. */
interface Area {
  readonly prefix: string;
  readonly isAskedFor: boolean;
}

/** The numbers of a range that belong to the locality; all where none is asked for. */
export function inLocality(
  { numbers, placeOf, callingCode }: Range,
  filters: SearchFilters,
): State {
  if (filters.locality === undefined) return numbers;
  const areas = [...placeOf.byPrefix].map(([digits, place]) => ({
    prefix: String(digits).slice(callingCode.length),
    isAskedFor: isInLocality(place, filters),
  }));
  return numbersIn(areas, numbers, { depth: 0, isAskedFor: false });
}

/** Of `areas` all begin with the digits read so far; `before` is what the longest shorter prefix says. */
function numbersIn(
  areas: readonly Area[],
  numbers: State,
  before: { depth: number; isAskedFor: boolean },
): State {
  const { depth } = before;
  const here = areas.find(({ prefix }) => prefix.length === depth);
  const { isAskedFor } = here ?? before;
  if (areas.every((area) => area === here || area.isAskedFor === isAskedFor)) {
    return isAskedFor ? numbers : nothing;
  }
  return branch((digit) => {
    const next = step(numbers, digit);
    if (next === nothing) return nothing;
    const longer = areas.filter(({ prefix }) => prefix[depth] === String(digit));
    return numbersIn(longer, next, { depth: depth + 1, isAskedFor });
  });
}
