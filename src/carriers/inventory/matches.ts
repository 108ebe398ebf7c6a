import { giveWay } from '../../database/event-loop.ts';
import type { SearchFilters } from '../../domain/search.ts';
import { greatest, least, leastMatch, masksOf, matches } from './masks.ts';
import type { Shelf } from './database.ts';
import type { Stock } from './stock.ts';
import { rotated, rotatedBack, rotationsFor, type Rotation } from './rotations.ts';

/** A number by its place in the stock. */
export interface Match {
  readonly shelf: Shelf;
  /** the digits of the national number */
  readonly national: string;
}

/** Numbers read at a time, before looking where the next match can be. */
const stride = 64;
/** How often each order is read from before the best goes on. */
const tries = 12;

/** All that match, each once: at the first place where the pattern is in it. */
export async function* matchesOn(
  stock: Stock,
  shelves: readonly Shelf[],
  filters: SearchFilters,
): AsyncGenerator<Match[], void> {
  for (const shelf of shelves) {
    const masks = masksOf(filters, shelf.digits);
    for (const [index, mask] of masks.entries()) {
      const earlier = masks.slice(0, index);
      for await (const nationals of matchesOf(stock, shelf, mask)) {
        const first = nationals.filter((one) => !earlier.some((other) => matches(other, one)));
        yield first.map((national) => ({ shelf, national }));
      }
    }
  }
}

/** The matches of one mask, in the order in which they are found fastest. */
async function* matchesOf(
  stock: Stock,
  shelf: Shelf,
  mask: string,
): AsyncGenerator<string[], void> {
  const { found, rest } = await fastest(
    rotationsFor(mask).map((rotation) => readingOf(stock, shelf, mask, rotation)),
  );
  yield found;
  yield* rest;
}

interface Reading {
  readonly found: string[];
  readonly rest: AsyncGenerator<string[], void>;
}

/**
 * How digits are spread is known only by looking: numbers may all begin alike. So the orders are tried
 * one after the other, until one is at its end, or has many matches; else the best one goes on. It does
 * not depend on the window that is asked for, so all pages come in one order.
 */
async function fastest(orders: readonly AsyncGenerator<string[], void>[]): Promise<Reading> {
  const readings = orders.map((rest): Reading => ({ found: [], rest }));
  for (const reading of readings) {
    for (let attempt = 0; attempt < tries; attempt++) {
      const { done, value } = await reading.rest.next();
      if (done) return reading;
      reading.found.push(...value);
      if (value.length > stride / 2) return reading;
    }
  }
  return readings.reduce((best, other) => (other.found.length > best.found.length ? other : best));
}

/**
 * Reads an order from the least match on. What does not match is left behind by a leap to the least
 * match that can follow it, so that little is read where there is little to find.
 */
async function* readingOf(
  { autocommit, keys }: Stock,
  shelf: Shelf,
  mask: string,
  rotation: Rotation,
): AsyncGenerator<string[], void> {
  const wanted = rotated(mask, rotation);
  const to = greatest(wanted);
  let from: string | null = least(wanted);
  const owner = {};
  while (from !== null) {
    await giveWay(owner);
    const bounds = { ...shelf, from, to, limit: stride };
    const read: { key: string }[] = await keys[rotation].all(autocommit, bounds);
    const found = read.filter(({ key }) => matches(wanted, key));
    const last = read[stride - 1]?.key;
    from = last === undefined || last === to ? null : leastMatch(wanted, next(last));
    const nationals = found.map(({ key }) => rotatedBack(key, rotation));
    if (from === null && nationals.length === 0) return;
    yield nationals;
  }
}

/** Never after the last: that has only nines where any digit may be. */
function next(digits: string): string {
  return String(Number(digits) + 1).padStart(digits.length, '0');
}
