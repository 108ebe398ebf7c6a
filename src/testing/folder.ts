import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markAsScratch } from '../database/scratch.ts';

/** Of the installations that run in this process, with what unmarks them. */
const folders = new Map<string, () => void>();

const removeAll = () => {
  for (const folder of folders.keys()) rmSync(folder, { recursive: true, force: true });
};

/** In milliseconds: a container that shares the folder has processes of its own, which are not seen here. */
const minAbandonedAge = 3_600_000;

let abandonedRemoved: Promise<unknown> | undefined;

/** A folder that goes with the process, at the latest; or, where that is killed, with a later one. */
export async function makeFolder(): Promise<string> {
  await (abandonedRemoved ??= removeAbandoned());
  const folder = await mkdtemp(join(tmpdir(), `trunkline-test-${process.pid}-`));
  if (folders.size === 0) process.once('exit', removeAll);
  folders.set(folder, markAsScratch(folder));
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  folders.get(folder)?.();
  folders.delete(folder);
  if (folders.size === 0) process.off('exit', removeAll);
}

/** Those of processes that were killed. What cannot be removed is no reason not to start. */
async function removeAbandoned(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const found = names.filter((name) => {
    const [, pid] = /^trunkline-test-(\d+)-/.exec(name) ?? [];
    return pid !== undefined && !isRunning(Number(pid));
  });
  await Promise.allSettled(
    found.map(async (name) => {
      const folder = join(tmpdir(), name);
      const { mtimeMs } = await stat(folder);
      if (Date.now() - mtimeMs > minAbandonedAge) await rm(folder, { recursive: true });
    }),
  );
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
