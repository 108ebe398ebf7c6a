/**
 * Numbers are kept in three orders: by their national digits rotated left by none, three and six.
 * Wherever a pattern is in the number, one of them has its digits at the front, or close to it.
 */
export const rotations = [0, 3, 6] as const;
export type Rotation = (typeof rotations)[number];

export function rotated(digits: string, rotation: number): string {
  return digits.slice(rotation) + digits.slice(0, rotation);
}

export function rotatedBack(digits: string, rotation: number): string {
  return rotated(digits, digits.length - rotation);
}

/** A million numbers is what this is made for: with more the choice stays right, if not the best. */
const size = 1e6;
/** What a look at another place costs, in numbers passed over. */
const leapCost = 30;

/** First the order in which the fewest numbers must be looked at, if their digits are evenly spread. */
export function rotationsFor(mask: string): readonly Rotation[] {
  const costs = new Map(rotations.map((rotation) => [rotation, costOf(rotated(mask, rotation))]));
  return rotations
    .filter((rotation) => rotation < mask.length)
    .sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
}

/** Leaping to each of the digits' beginnings of some length that match, or reading on. */
function costOf(mask: string): number {
  let [leaps, read] = [1, size];
  let least = read;
  for (const wanted of mask) {
    if (wanted === '_') leaps *= 10;
    else read /= 10;
    least = Math.min(least, leaps * leapCost + read);
  }
  return least;
}
