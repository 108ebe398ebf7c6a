import { execFile } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished, type TestContext } from 'vitest';
import { temporaryFolder } from './bare.ts';

const run = promisify(execFile);

/** A disk with room for a small database. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives back what `fill` has taken. */
  free(): void;
}

/** A file system of its own, in memory; the test is skipped where none may be mounted. */
export async function smallDisk({ skip }: TestContext, megabytes = 16): Promise<SmallDisk> {
  const folder = await temporaryFolder();
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder];
  await run('mount', options).catch(() => skip('a small file system cannot be mounted here'));
  onTestFinished(async () => void (await run('umount', ['--lazy', folder])));
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => [65_536, 4_096, 1].forEach((size) => appendUntilFull(filler, size)),
    free: () => rmSync(filler),
  };
}

function appendUntilFull(file: string, size: number): void {
  const bytes = Buffer.alloc(size);
  try {
    for (;;) appendFileSync(file, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
