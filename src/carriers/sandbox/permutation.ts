import { createHash } from 'node:crypto';

const rounds = 6;

/**
 * A shuffle of 0..size-1 that is computed, not stored: each position has another value, the same for the
 * same seed everywhere. A Feistel network over the smallest rectangle that holds `size` values; what falls
 * into the few places beyond `size` is sent through again.
 */
export function createPermutation(size: number, seed: string): (position: number) => number {
  const keys = keysOf(seed);
  const width = Math.ceil(Math.sqrt(size));
  const height = Math.ceil(size / width);

  function shuffle(value: number): number {
    let column = value % width;
    let row = (value - column) / width;
    for (let round = 0; round < rounds; round += 2) {
      column = (column + mix(row ^ (keys[round] ?? 0))) % width;
      row = (row + mix(column ^ (keys[round + 1] ?? 0))) % height;
    }
    return row * width + column;
  }

  return (position) => {
    let value = shuffle(position);
    while (value >= size) value = shuffle(value);
    return value;
  };
}

function keysOf(seed: string): Int32Array {
  const digest = createHash('sha256').update(seed).digest();
  return Int32Array.from({ length: rounds }, (_, round) => digest.readInt32LE(round * 4));
}

/** MurmurHash3's finalizer: every bit of the input changes about half of the bits of the result. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
