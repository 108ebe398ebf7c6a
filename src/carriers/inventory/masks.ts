import type { SearchFilters } from '../../domain/search.ts';

/**
 * A mask says what digits must look like, each of them: a digit, or `_` for any. The masks of a
 * search are one for each place where its pattern can be in a national number, from left to right.
 */
export function masksOf(
  { area_code = '', contains, starts_with }: SearchFilters,
  length: number,
): readonly string[] {
  if (area_code.length > length) return [];
  const areaCode = area_code.padEnd(length, '_');
  const places = [
    ...(starts_with === undefined ? [] : placesOf(starts_with, length).slice(0, 1)),
    ...(contains === undefined && starts_with !== undefined
      ? []
      : placesOf(contains ?? '', length)),
  ];
  const possible = places.filter((place) => agree(areaCode, place));
  return [...new Set(possible.map((place) => both(areaCode, place)))];
}

/** A pattern at each place where it can be in a number, from left to right. */
function placesOf(pattern: string, length: number): string[] {
  const wanted = pattern.replaceAll('*', '_');
  return Array.from({ length: Math.max(0, length - wanted.length + 1) }, (_, before) =>
    wanted.padStart(before + wanted.length, '_').padEnd(length, '_'),
  );
}

/** No place asks for two different digits. */
function agree(a: string, b: string): boolean {
  return Array.from(a).every((wanted, at) => wanted === '_' || b[at] === '_' || b[at] === wanted);
}

function both(a: string, b: string): string {
  return Array.from(a, (wanted, at) => (wanted === '_' ? b[at] : wanted)).join('');
}

export function matches(mask: string, digits: string): boolean {
  return firstMismatch(mask, digits) === mask.length;
}

function firstMismatch(mask: string, digits: string): number {
  let at = 0;
  while (at < mask.length && (mask[at] === '_' || mask[at] === digits[at])) at++;
  return at;
}

/** The least digits, from these on, that match; null when there are none. */
export function leastMatch(mask: string, from: string): string | null {
  const mismatch = firstMismatch(mask, from);
  if (mismatch === mask.length) return from;
  const isBelow = (from[mismatch] ?? '') < (mask[mismatch] ?? '');
  if (isBelow) return from.slice(0, mismatch) + least(mask.slice(mismatch));
  // A digit before it must grow: the last one that can.
  for (let at = mismatch - 1; at >= 0; at--) {
    const digit = Number(from[at]);
    if (mask[at] === '_' && digit < 9) {
      return `${from.slice(0, at)}${digit + 1}${least(mask.slice(at + 1))}`;
    }
  }
  return null;
}

export const least = (mask: string): string => mask.replaceAll('_', '0');
export const greatest = (mask: string): string => mask.replaceAll('_', '9');
