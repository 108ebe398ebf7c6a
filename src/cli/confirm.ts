import { createInterface } from 'node:readline/promises';
import { UsageError } from '../config.ts';

/**
 * Goes on only when somebody at a terminal writes the name of what is to be deleted, or has said --yes.
 * Throws UsageError otherwise.
 */
export async function confirmByName(
  name: string,
  question: string,
  { yes }: { yes?: boolean },
): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new UsageError(`${question} Nobody can be asked here: say --yes; nothing was changed`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${question} Type ${name} to go on: `);
    if (answer.trim().toLowerCase() === name.toLowerCase()) return;
  } finally {
    terminal.close();
  }
  throw new UsageError('nothing was changed: that was not the name');
}
