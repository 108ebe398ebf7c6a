import { expect } from 'vitest';
import { signedIn, type SignedIn } from './signed-in.ts';

export type Numbers = { id: number; number: string; nickname: string | null; price: string }[];

/** The command line at a service, where so many numbers were bought. */
export async function withNumbers(count: number) {
  const shell = await signedIn();
  await shell.run('numbers', 'buy', '--country', 'US', '--count', String(count), '--yes');
  return { shell, numbers: (await shell.json('numbers', 'list')) as Numbers };
}

/** What is refused: the exit code, and all that is said, which is a line or more and no stack. */
export async function refused({ run }: SignedIn, ...words: string[]) {
  const { code, stdout, stderr } = await run(...words);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^trunkline: /);
  expect(stderr).not.toMatch(/ {4}at |undefined|\[object/);
  return { code, stderr };
}

/** Without the end of the last one. */
export const linesIn = (text: string): string[] => text.trimEnd().split('\n');
