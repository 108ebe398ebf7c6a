import { closestTo } from '../../domain/closest.ts';

/** No name is longer, and nobody mistypes one by as much. */
const longestName = 60;

const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z\d]/g, '');

/** The name that differs in case, underscores, hyphens and brackets alone: `perPage` is `per_page`. */
export function speltLike(name: string, names: readonly string[]): string | undefined {
  if (name.length > longestName) return undefined;
  const letters = lettersOf(name);
  return letters === '' ? undefined : names.find((one) => lettersOf(one) === letters);
}

/** The name that somebody may have mistyped. */
export function meantBy(name: string, names: readonly string[]): string | undefined {
  if (name.length > longestName) return undefined;
  const word = name.toLowerCase();
  // Short words are like many others: their beginning is what people get right.
  const likely = word.length < 5 ? names.filter((one) => one[0] === word[0]) : names;
  return speltLike(name, names) ?? closestTo(word, likely);
}
