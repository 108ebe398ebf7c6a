import { giveWay } from '../../database/event-loop.ts';
import { isInLocality, isOfType, type SearchFilters } from '../../domain/search.ts';
import { greatest, least, leastMatch, masksOf, matches } from './masks.ts';
import type { Shelf } from './database.ts';
import type { DescribedKey, Key, Stock, Trait } from './stock.ts';
import { rotated, rotatedBack, rotationsFor, type Rotation } from './rotations.ts';

/** A number by its place in the stock. */
export interface Match {
  readonly shelf: Shelf;
  /** the digits of the national number */
  readonly national: string;
}

/** Numbers read at a time, before looking where the next match can be. */
const stride = 64;
/** Likewise of numbers whose type or place may be another one. */
const longStride = 512;
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
    const selected = await keysWithTraits(stock, shelf, filters);
    for (const [index, mask] of masks.entries()) {
      const earlier = masks.slice(0, index);
      for await (const nationals of matchesOf(keysFor(stock, shelf, filters), selected, mask)) {
        const first = nationals.filter((one) => !earlier.some((other) => matches(other, one)));
        yield first.map((national) => ({ shelf, national }));
      }
    }
  }
}

/** How a shelf's numbers are read, in any of their orders. */
interface Keys {
  readonly stride: number;
  read(rotation: Rotation, bounds: { from: string; to: string }): Promise<(Key | DescribedKey)[]>;
  /** whether it is of the type and in the place that are asked for */
  isWanted(key: Key | DescribedKey): boolean;
}

function keysFor(stock: Stock, shelf: Shelf, filters: SearchFilters): Keys {
  const { autocommit, keys, describedKeys } = stock;
  const isDescribed = filters.type !== undefined || filters.locality !== undefined;
  const queries = isDescribed ? describedKeys : keys;
  const limit = isDescribed ? longStride : stride;
  return {
    stride: limit,
    read: (rotation, bounds) => queries[rotation].all(autocommit, { ...shelf, ...bounds, limit }),
    isWanted: (key) =>
      !('number_type' in key) ||
      (isOfType(key.number_type, filters) && isInLocality(key.location, filters)),
  };
}

/** Ways to the numbers of the type, and to those in each place, that are asked for. */
async function keysWithTraits(
  stock: Stock,
  shelf: Shelf,
  filters: SearchFilters,
): Promise<readonly (readonly Keys[])[]> {
  const { type, locality } = filters;
  const { isWanted } = keysFor(stock, shelf, filters);
  const keysWith = (trait: Trait, value: string): Keys => ({
    stride: longStride,
    read: (_, bounds) =>
      stock.keysWith[trait].all(stock.autocommit, {
        ...shelf,
        ...bounds,
        value,
        limit: longStride,
      }),
    isWanted,
  });
  const ofType = type === undefined ? [] : [[keysWith('number_type', type)]];
  if (locality === undefined) return ofType;
  const there: Keys[] = [];
  for await (const location of locationsOn(stock, shelf)) {
    if (isInLocality(location, filters)) there.push(keysWith('location', location));
  }
  return [there, ...ofType];
}

/** Each once: the index leads from one to the next. */
async function* locationsOn(stock: Stock, shelf: Shelf): AsyncGenerator<string, void> {
  const owner = {};
  for (let after = ''; ;) {
    await giveWay(owner);
    const next = await stock.nextLocation.first(stock.autocommit, { ...shelf, after });
    if (next?.location == null) return;
    after = next.location;
    yield after;
  }
}

/** The matches of one mask, in the order in which they are found fastest. */
async function* matchesOf(
  keys: Keys,
  selected: readonly (readonly Keys[])[],
  mask: string,
): AsyncGenerator<string[], void> {
  const byDigits = rotationsFor(mask).map((rotation) => readingOf(keys, mask, rotation));
  const byTraits = selected.map((one) => inTurn(one, mask));
  const { found, rest } = await fastest([...byTraits, ...byDigits]);
  yield found;
  yield* rest;
}

async function* inTurn(selected: readonly Keys[], mask: string): AsyncGenerator<string[], void> {
  for (const keys of selected) yield* readingOf(keys, mask, 0);
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
  { read, isWanted, stride }: Keys,
  mask: string,
  rotation: Rotation,
): AsyncGenerator<string[], void> {
  const wanted = rotated(mask, rotation);
  const to = greatest(wanted);
  let from: string | null = least(wanted);
  const owner = {};
  while (from !== null) {
    await giveWay(owner);
    const next = await read(rotation, { from, to });
    const found = next.filter((one) => matches(wanted, one.key) && isWanted(one));
    const last = next[stride - 1]?.key;
    from = last === undefined || last === to ? null : leastMatch(wanted, after(last));
    const nationals = found.map(({ key }) => rotatedBack(key, rotation));
    if (from === null && nationals.length === 0) return;
    yield nationals;
  }
}

/** Never after the last: that has only nines where any digit may be. */
function after(digits: string): string {
  return String(Number(digits) + 1).padStart(digits.length, '0');
}
