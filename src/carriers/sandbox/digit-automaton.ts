/** What can follow the digits read so far: the start of a set of numbers that all have one length. */
export interface State {
  /** how many ways there are to go on */
  readonly count: number;
  /** how many digits are still to come */
  readonly length: number;
  /** by digit; empty where nothing may follow */
  readonly next: readonly State[];
}

/** No number at all. */
export const nothing: State = { count: 0, length: 0, next: [] };
/** Nothing more to come: the digits read so far are a number. */
export const end: State = { count: 1, length: 0, next: [] };

export const digits: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The state that goes on as said for each digit. */
export function branch(nextOf: (digit: number) => State): State {
  const next = digits.map(nextOf);
  const count = next.reduce((sum, state) => sum + state.count, 0);
  if (count === 0) return nothing;
  return { count, length: 1 + Math.max(...next.map((state) => state.length)), next };
}

export function step(state: State, digit: number): State {
  return state.next[digit] ?? nothing;
}

/** The state after these digits; `nothing` where no number starts with them. */
export function walk(state: State, prefix: string): State {
  return Array.from(prefix).reduce((at, digit) => step(at, Number(digit)), state);
}

/** The number at a position in ascending order, appended to the digits of `before`. */
export function numberAt(state: State, position: number, before: number): number {
  let number = before;
  let left = position;
  let at = state;
  while (at.length > 0) {
    let digit = 0;
    let next = step(at, 0);
    while (left >= next.count) {
      left -= next.count;
      next = step(at, ++digit);
    }
    number = number * 10 + digit;
    at = next;
  }
  return number;
}
