import { Writable } from 'node:stream';
import { Interrupted } from './refusal.ts';

export const nothingChanged = 'nothing was changed';

/**
 * A line that is typed at the terminal, asked for on standard error; `isSecret`: nothing that is typed is shown. Throws
 * Interrupted at Ctrl-C and Ctrl-D.
 */
export async function typedLine(question: string, isSecret = false): Promise<string> {
  // Loaded where somebody types: most commands ask nothing.
  const { createInterface } = await import('node:readline/promises');
  const { stdin: input, stderr } = process;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface(
    isSecret ? { input, output: nowhere, terminal: true } : { input, output: stderr },
  );
  const ended = new AbortController();
  terminal.once('SIGINT', () => ended.abort());
  terminal.once('close', () => ended.abort());
  // Asked once the terminal shows nothing by itself any more.
  if (isSecret) stderr.write(question);
  try {
    const line = await terminal.question(isSecret ? '' : question, { signal: ended.signal });
    if (isSecret) stderr.write('\n');
    return line.trim();
  } catch {
    stderr.write('\n');
    throw new Interrupted(nothingChanged);
  } finally {
    terminal.close();
  }
}
