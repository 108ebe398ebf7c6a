import { text } from 'node:stream/consumers';
import { UsageError } from '../../config/usage-error.ts';
import { canAsk } from './confirm.ts';
import { typedLine } from './typed-line.ts';

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
  return typedLine(`${name}: `, true);
}
