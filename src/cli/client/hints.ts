import { say } from '../terminal/output.ts';
import { inWordsOfCommands } from './command-words.ts';

/** In which a sandbox tells what was sent and means nothing, and what was meant perhaps. */
const header = 'x-trunkline-hint';
const separator = ' | ';

/** Says on standard error, once each, what a server has given hints on. */
export function tellingHints(): (response: Response) => void {
  const told = new Set<string>();
  return ({ headers }) => {
    const hints = headers.get(header)?.split(separator) ?? [];
    for (const hint of hints) {
      if (!told.has(hint)) say(inWordsOfCommands(withoutBodyKey(hint)));
      told.add(hint);
    }
  };
}

/** What is written lies in a body under a key of the API's: `phone_number.nickname`. */
const withoutBodyKey = (hint: string): string =>
  hint.startsWith('unknown property') ? hint.replaceAll(/"\w+\./g, '"') : hint;
