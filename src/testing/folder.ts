import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markAsScratch } from '../database/scratch.ts';

/** Of the installations that run in this process, with what unmarks them. */
const folders = new Map<string, () => void>();

const removeAll = () => {
  for (const folder of folders.keys()) rmSync(folder, { recursive: true, force: true });
};

/** A folder that goes with the process, at the latest. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-test-'));
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
