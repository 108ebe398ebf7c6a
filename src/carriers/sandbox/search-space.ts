import { branch, digits, nothing, step, walk, type State } from './digit-automaton.ts';

/** The numbers of a set that start with these digits. */
export function startingWith(numbers: State, prefix: string): State {
  const rest = walk(numbers, prefix);
  return Array.from(prefix).reduceRight(
    (after, wanted) => branch((digit) => (digit === Number(wanted) ? after : nothing)),
    rest,
  );
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
