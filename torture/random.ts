/** Numbers in [0, 1) that a seed determines (mulberry32). */
export interface Random {
  (): number;
  /** an integer from 0, below the bound */
  below(bound: number): number;
  pick<T>(values: readonly T[]): T;
  /** true with this probability */
  chance(probability: number): boolean;
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
    pick: <T>(values: readonly T[]) => values[below(values.length)] as T,
    chance: (probability: number) => next() < probability,
  });
}
