import { UsageError } from '../config/usage-error.ts';
import { isWholeText } from '../domain/text.ts';

/** Node.js puts U+FFFD where the bytes of a word are not UTF-8, and what it stood for is lost. */
export function refuseBrokenWords(words: readonly string[]): void {
  const broken = words.find((word) => word.includes('\ufffd') || !isWholeText(word));
  if (broken !== undefined) throw new UsageError(`"${broken}" is not text in UTF-8`);
}

const fieldNames = /^[a-z][a-z0-9_]*(,[a-z][a-z0-9_]*)*$/;

/** `--json` before a word that cannot name fields stands alone: `numbers show --json 17`. */
export function withoutFieldsOfJson(words: readonly string[], canBeFields: boolean): string[] {
  return words.map((word, place) => {
    const next = words[place + 1];
    const isAlone = next !== undefined && !(canBeFields && fieldNames.test(next));
    return word === '--json' && isAlone && !next.startsWith('-') ? '--json=' : word;
  });
}
