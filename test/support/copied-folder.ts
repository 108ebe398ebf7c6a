import { cp } from 'node:fs/promises';
import { temporaryFolder } from './bare.ts';

/** A data folder as it is, copied into a new one; once more where what a database has beside it has gone meanwhile, with the last that had it open. */
export async function copyOf(data: string): Promise<string> {
  const copy = await temporaryFolder();
  try {
    await cp(data, copy, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return copyOf(data);
  }
  return copy;
}
