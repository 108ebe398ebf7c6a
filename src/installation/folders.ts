import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { obstacleTo } from '../database/file-access.ts';

/** Readable by its owner only. */
const mode = 0o700;

/** There is no folder at the path, and none can be made; or this user may not look into it. */
class FolderUnusable extends Error {
  readonly code = 'ERR_FOLDER_UNUSABLE';
}

/**
 * Makes a folder, and those it stands in, where there are none, for their owner only, whatever the umask;
 * one that is there stays as it is. Not by mkdir's `recursive`, which never ends below /proc.
 * Throws FolderUnusable.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    if (await isFolder(path)) return;
    await makeFolder(dirname(path));
    await mkdir(path, { mode });
    await chmod(path, mode);
  } catch (error) {
    if (error instanceof FolderUnusable) throw error;
    // Somebody else may have made it meanwhile.
    if (await isFolder(path).catch(() => false)) return;
    throw new FolderUnusable(`the folder ${path} cannot be made`, { cause: error });
  }
}

/** False: there is nothing. */
async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
  throw isFile(path);
}

const isFile = (path: string) => new FolderUnusable(`${path} is a file: a folder is needed`);

/** What is in a folder; nothing where there is none. Throws FolderUnusable. */
export function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw isFile(nearestIn(path));
    const reason = obstacleTo('read', path);
    if (reason === null) throw error;
    throw new FolderUnusable(`the folder ${path} cannot be read: ${reason}`);
  }
}

/** What is there of a path. */
const nearestIn = (path: string): string => (existsSync(path) ? path : nearestIn(dirname(path)));
