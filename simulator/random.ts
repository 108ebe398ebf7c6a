/** Numbers in [0, 1) that a seed determines (mulberry32). */
export interface Random {
  (): number;
  /** an integer from 0, below the bound */
  below(bound: number): number;
  /** an integer, both ends included */
  between(least: number, most: number): number;
  pick<T>(values: readonly T[]): T;
  /** true with this probability */
  chance(probability: number): boolean;
  bytes(count: number): Buffer;
  /** another one, which what is drawn from this one later does not change */
  fork(): Random;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return Object.assign(next, {
    below,
    between: (least: number, most: number) => least + below(most - least + 1),
    pick: <T>(values: readonly T[]) => values[below(values.length)] as T,
    chance: (probability: number) => next() < probability,
    bytes: (count: number) => Buffer.from(Array.from({ length: count }, () => below(256))),
    fork: () => randomOf(below(2 ** 32)),
  });
}

/** Of one schedule of a run: it does not depend on those before it. */
export function randomFor(seed: number, schedule: number): Random {
  return randomOf(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(schedule + 1, 0x85ebca6b));
}
