import { text } from 'node:stream/consumers';
import { UsageError } from '../../config/usage-error.ts';
import { say } from '../terminal/output.ts';

/** The words of a command; `-` stands for the lines of standard input, which may be none. */
export async function itemsIn(words: readonly string[]): Promise<string[]> {
  if (!words.includes('-')) return [...words];
  if (process.stdin.isTTY)
    throw new UsageError('- reads standard input, which is a terminal: type what is meant');
  const lines = (await text(process.stdin)).split('\n').map((line) => line.trim());
  const items = words.flatMap((word) =>
    word === '-' ? lines.filter((line) => line !== '') : [word],
  );
  if (items.length === 0) say('standard input is empty: there is nothing to do');
  return items;
}
