import type { NumberPattern } from '../../domain/number-pattern.ts';
import { branch, digits, nothing, step, type State } from './digit-automaton.ts';

/** The numbers of a set that start with the pattern: digits, and `*` for any one digit. */
export function startingWith(numbers: State, pattern: string): State {
  const known = Array.from(pattern, () => new Map<State, State>());

  function from(numbers: State, place: number): State {
    const results = known[place];
    if (!results || numbers === nothing) return numbers;
    const wanted = pattern[place];
    const after = (digit: number) =>
      wanted === '*' || wanted === String(digit) ? from(step(numbers, digit), place + 1) : nothing;
    const result = results.get(numbers) ?? branch(after);
    results.set(numbers, result);
    return result;
  }

  return from(numbers, 0);
}

/** The numbers of either set. */
export function inEither(a: State, b: State): State {
  const known = new Map<State, Map<State, State>>();

  function either(a: State, b: State): State {
    if (a === b || b === nothing) return a;
    if (a === nothing) return b;
    const ofA = known.get(a) ?? new Map<State, State>();
    known.set(a, ofA);
    const result = ofA.get(b) ?? branch((digit) => either(step(a, digit), step(b, digit)));
    ofA.set(b, result);
    return result;
  }

  return either(a, b);
}

/** The numbers of a set that are as the pattern says. */
export function matching(numbers: State, { contains, starts_with }: NumberPattern): State {
  if (starts_with === undefined) return containing(numbers, contains ?? '');
  const starting = startingWith(numbers, starts_with);
  return contains === undefined ? starting : inEither(containing(numbers, contains), starting);
}

/** The numbers of a set that have the pattern, digits and `*` for any one digit, somewhere in them. */
export function containing(numbers: State, pattern: string): State {
  if (pattern === '') return numbers;
  if (pattern.length > numbers.length) return nothing;
  const places = placesByDigit(pattern);
  const found = 1 << (pattern.length - 1);
  const results = new Map<number, Map<State, State>>();

  /** Bit i of `begun`: the digits just read match the first i + 1 places of the pattern. */
  function search(numbers: State, begun: number): State {
    if (begun & found || numbers === nothing) return numbers;
    const missable = pattern.length - 1 - numbers.length;
    const alive = missable > 0 ? begun & (-1 << missable) : begun;
    if (alive === 0 && missable >= 0) return nothing;
    return memoised(numbers, alive);
  }

  function memoised(numbers: State, begun: number): State {
    const known = results.get(begun) ?? new Map<State, State>();
    results.set(begun, known);
    const result = known.get(numbers) ?? branch((digit) => read(numbers, begun, digit));
    known.set(numbers, result);
    return result;
  }

  const read = (numbers: State, begun: number, digit: number): State =>
    search(step(numbers, digit), ((begun << 1) | 1) & (places[digit] ?? 0));

  return search(numbers, 0);
}

/** By digit: bit i is set where the pattern's place i takes that digit. */
function placesByDigit(pattern: string): number[] {
  return digits.map((digit) =>
    Array.from(pattern).reduce((bits, wanted, i) => {
      return wanted === '*' || wanted === String(digit) ? bits | (1 << i) : bits;
    }, 0),
  );
}
