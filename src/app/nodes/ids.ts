import { startOfYear } from '../../domain/instant.ts';
import type { Ids, Random, Series } from '../ports/nodes.ts';

/** 2024-01-01: 41 bits of milliseconds from here last until 2093. */
const epoch = startOfYear(2024);
const idsPerMillisecond = 4096;

/**
 * Ids in the order of time, made without asking a database: milliseconds since the epoch and a
 * counter that starts at random, so that processes beside each other rarely meet. What is inserted
 * twice under one id all the same fails on its primary key.
 */
export function timeOrderedIds(now: () => number, random: (below: number) => number): Ids {
  let last = 0;
  return {
    next() {
      const start = (now() - epoch) * idsPerMillisecond + random(idsPerMillisecond / 2);
      last = Math.max(last + 1, start);
      return last;
    },
  };
}

/** When such an id was made, in milliseconds since 1970, and how many there may have been in that millisecond. */
export function timeOfId(id: number): { milliseconds: number; count: number } {
  return {
    milliseconds: epoch + Math.floor(id / idsPerMillisecond),
    count: id % idsPerMillisecond,
  };
}

/** Counts from a random start on, so that processes beside each other rarely meet. */
export function seriesFrom(random: Random): Series {
  let last = random(1)[0] ?? 0;
  return () => (last += 1);
}
