import { once } from 'node:events';
import type { Writable } from 'node:stream';

let input: Writable | null = null;

/** Where what is printed goes: a pager's input while there is one. */
export const destination = (): Writable => input ?? process.stdout;

/**
 * Prints a table, at a terminal through the program that TRUNKLINE_PAGER names, `less -FIRX` say, which a shell runs.
 * Nobody is given one who has not asked for it: scripts would hang in it.
 */
export async function paged(print: () => Promise<void>): Promise<void> {
  const command = process.env['TRUNKLINE_PAGER'] ?? '';
  if (command.trim() === '' || !process.stdout.isTTY || input) return print();
  const { spawn } = await import('node:child_process');
  const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = once(pager, 'close');
  input = pager.stdin;
  try {
    await print();
  } finally {
    input = null;
    pager.stdin.end();
    await ended;
  }
}
