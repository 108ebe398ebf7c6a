import { write } from '../terminal/output.ts';
import { safeText } from '../terminal/safe-text.ts';
import { completionAt, type Completion } from './candidates.ts';
import { positionAfter } from './position.ts';
import type { Command } from 'commander';

/** What the shell is to do beside, as cobra numbers it: scripts that know one program know the other. */
const directives = { open: 2, noFiles: 4, folders: 16 };

/**
 * Answers a shell that completes the last word: a line each with what it may become, a tab and what that is; then a colon
 * and the sum of the directives. Whatever goes wrong, nothing can be completed, and nobody is told.
 */
export async function complete(
  words: readonly string[],
  loadProgram: (words: readonly string[]) => Promise<Command>,
): Promise<void> {
  try {
    const typed = words.at(-1) ?? '';
    // `help` stands before what it is asked about.
    const before = words.slice(words[0] === 'help' ? 1 : 0, -1);
    const position = positionAfter(before, await loadProgram(before));
    const completion = await completionAt(position, typed);
    await write([...linesOf(completion, typed), `:${directiveOf(completion)}`].join('\n'));
  } catch {
    await write(`:${directives.noFiles}`);
  }
}

function linesOf({ candidates }: Completion, typed: string): string[] {
  const begin = typed.toLowerCase();
  const fitting = candidates.filter(({ value }) => value.toLowerCase().startsWith(begin));
  // Ids and numbers are the same records: one of them is meant.
  const meant = typed === '' ? fitting.filter(({ value }) => !value.startsWith('+')) : fitting;
  return meant.map(({ value, description = '' }) => `${value}\t${safeText(description)}`);
}

function directiveOf({ paths, isOpen }: Completion): number {
  if (paths === 'folders') return directives.folders;
  const files = paths === 'files' ? 0 : directives.noFiles;
  return files + (isOpen ? directives.open : 0);
}
