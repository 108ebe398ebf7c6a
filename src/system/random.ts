import { randomBytes } from 'node:crypto';
import type { Random } from '../app/ports/nodes.ts';

/** Bytes drawn from the system at a time: a draw costs more than the bytes do. */
const drawn = 4_096;

export function systemRandom(): Random {
  let pool = Buffer.alloc(0);
  return (count) => {
    if (count > pool.length) pool = randomBytes(Math.max(count, drawn));
    const bytes = pool.subarray(0, count);
    pool = pool.subarray(count);
    return bytes;
  };
}
