import type { SearchFilters } from '../../domain/search.ts';

/**
 * A mask says what digits must look like, each of them: a digit, or `_` for any. The masks of a
 * search are one for each place where its pattern can be in a national number, from left to right.
 */
export function masksOf(
  { area_code = '', contains = '' }: SearchFilters,
  length: number,
): readonly string[] {
  if (area_code.length > length) return [];
  const areaCode = area_code.padEnd(length, '_');
  const pattern = contains.replaceAll('*', '_');
  const masks = new Set<string>();
  for (let before = 0; before + pattern.length <= length; before++) {
    const place = pattern.padStart(before + pattern.length, '_').padEnd(length, '_');
    if (agree(areaCode, place)) masks.add(both(areaCode, place));
  }
  return [...masks];
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
