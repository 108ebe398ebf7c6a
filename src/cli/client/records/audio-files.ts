import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { UsageError } from '../../../config/usage-error.ts';
import { systemReasonOf } from '../../terminal/system-reason.ts';

/** A file as the client uploads it. */
export interface Audio {
  readonly content: Blob;
  /** empty: the server finds one */
  readonly filename: string;
}

/** Of a file, or of standard input as `-`; `what` was said names it in the UsageError. */
export async function audioIn(what: string, file: string): Promise<Audio> {
  if (file === '-') return { content: new Blob([await buffer(process.stdin)]), filename: '' };
  try {
    return { content: new Blob([await readFile(file)]), filename: basename(file) };
  } catch (error) {
    throw new UsageError(`${what} ${file}: cannot be read: ${systemReasonOf(error)}`);
  }
}
