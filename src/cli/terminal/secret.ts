import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { UsageError } from '../../config/usage-error.ts';
import { canAsk } from './confirm.ts';
import { Interrupted } from './refusal.ts';

/** The first line of standard input, or what is typed at the terminal, unseen. Throws UsageError that names the option. */
export async function readSecret(name: string, fromInput: boolean): Promise<string> {
  const secret = fromInput ? await firstLine() : await typedUnseen(name);
  if (secret === '') throw new UsageError(`${name}: is empty`);
  return secret;
}

async function firstLine(): Promise<string> {
  const [line = ''] = (await text(process.stdin)).split('\n', 1);
  return line.trim();
}

async function typedUnseen(name: string): Promise<string> {
  if (!canAsk()) {
    throw new UsageError(
      `${name}: nobody can be asked here: --${name}-stdin reads it from standard input`,
    );
  }
  process.stderr.write(`${name}: `);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const ended = new AbortController();
  terminal.once('SIGINT', () => ended.abort());
  terminal.once('close', () => ended.abort());
  try {
    return (await terminal.question('', { signal: ended.signal })).trim();
  } catch {
    throw new Interrupted('nothing was changed');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
