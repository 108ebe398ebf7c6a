import { closestMatch } from 'leven';

/** Letters that may be other ones: two that changed places at least, three of a long word; never all. */
const mistakes = (word: string) => Math.min(word.length - 1, word.length < 9 ? 2 : 3);

/** What somebody may have meant by a word that is no name: the name it begins with, or the likest one. */
export function closestTo(word: string, names: readonly string[]): string | undefined {
  const [longest] = names
    .filter((name) => word.startsWith(name) && /^[_-]/.test(word.slice(name.length)))
    .toSorted((one, other) => other.length - one.length);
  return longest ?? closestMatch(word, names, { maxDistance: mistakes(word) });
}
