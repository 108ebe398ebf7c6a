import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { UsageError } from '../../config/usage-error.ts';
import { systemReasonOf } from '../terminal/system-reason.ts';

/** The text of a file, or of standard input as `-`. Throws UsageError, in which `what` names it. */
export async function fileText(file: string, what = file): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${what}: cannot be read: ${systemReasonOf(error)}`);
  }
}
