import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../folders.ts';
import { parts, type Home, type Part } from '../home.ts';
import { lockServer } from '../server-lock.ts';
import { fileOf } from './archive.ts';
import { manifestName, parseManifest } from './manifest.ts';
import { syncFolder } from './workspace.ts';

/*
 * A restore is done from when the folder with all that was restored, checked and brought up to date gets a
 * name that begins with `restored-`: before that nothing has changed, and from then on whoever opens the
 * installation moves what is in it to its place, as often as it is interrupted.
 */
const restoredPrefix = 'restored-';
const replacedPrefix = 'replaced-';

/** What SQLite keeps beside a file, and belongs to that one alone; the file itself goes last. */
const companions = ['-wal', '-shm', '-journal', ''];

/** The same folder, from when it is complete. `stamp` is unlike that of any other restore. */
export const restoredFolder = ({ data }: Home, stamp: string): string =>
  join(data, `${restoredPrefix}${stamp}`);

/** Where a restore moves the files that were there before. */
export const replacedFolder = ({ data }: Home, stamp: string): string =>
  join(data, `${replacedPrefix}${stamp}`);

/** Brings a restore that was interrupted to its end, if there is one. Throws NotLocked while a server is running. */
export async function finishRestore(home: Home): Promise<void> {
  if (stampsIn(home).length === 0) return;
  const lock = lockServer(home);
  try {
    await finishRestoreLocked(home);
  } finally {
    lock.release();
  }
}

/** The same for who has the data folder's lock. */
export async function finishRestoreLocked(home: Home): Promise<void> {
  for (const stamp of stampsIn(home)) await moveIn(home, stamp);
}

function stampsIn({ data, database }: Home): string[] {
  if (database !== null) return [];
  const found = namesIn(data).filter((name) => name.startsWith(restoredPrefix));
  return found.map((name) => name.slice(restoredPrefix.length)).toSorted();
}

async function moveIn(home: Home, stamp: string): Promise<void> {
  const folder = restoredFolder(home, stamp);
  const manifest = parseManifest(await readFile(join(folder, manifestName), 'utf8'));
  const restored = new Set<Part>(manifest.parts.map(({ part }) => part));
  // The store goes last: without it there is no installation.
  for (const part of parts.toReversed()) {
    const file = join(folder, fileOf(part));
    const isMoved = restored.has(part) && !existsSync(file);
    if (isMoved) continue;
    await setAside(home, part, stamp);
    if (restored.has(part)) await rename(file, join(home.data, fileOf(part)));
  }
  await syncFolder(home.data);
  await rm(folder, { recursive: true });
  await syncFolder(home.data);
}

/** The files of a part that was there before. */
async function setAside(home: Home, part: Part, stamp: string): Promise<void> {
  const target = replacedFolder(home, stamp);
  for (const companion of companions) {
    const name = `${fileOf(part)}${companion}`;
    if (!existsSync(join(home.data, name))) continue;
    await mkdir(target, { recursive: true, mode: 0o700 });
    await rename(join(home.data, name), join(target, name)).catch((error: unknown) => {
      // A companion goes with the last that has the file open, which may be a command that ends just now.
      if (companion === '' || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    });
  }
}
