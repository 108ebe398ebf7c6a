import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { UsageError } from '../../config/usage-error.ts';
import { systemReasonOf } from '../terminal/system-reason.ts';

/**
 * The text of a file, or of standard input as `-`. Throws UsageError, in which `what` names it; what is not UTF-8 is
 * refused too, as nobody knows what it stood for.
 */
export async function fileText(file: string, what = file): Promise<string> {
  const bytes = await bytesOf(file, what);
  try {
    return decoded(bytes);
  } catch {
    throw new UsageError(`${what}:${placeOfMistake(bytes)} is not text in UTF-8`);
  }
}

async function bytesOf(file: string, what: string): Promise<Buffer> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${what}: cannot be read: ${systemReasonOf(error)}`);
  }
}

/** Throws TypeError. `isBegin`: the rest of its last character may be missing. */
function decoded(bytes: Uint8Array, isBegin = false): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isBegin });
}

/** `4:16`: line and column of what is not UTF-8. */
function placeOfMistake(bytes: Uint8Array): string {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isText(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const lines = decoded(bytes.subarray(0, good), true).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

function isText(bytes: Uint8Array): boolean {
  try {
    decoded(bytes, true);
    return true;
  } catch {
    return false;
  }
}
