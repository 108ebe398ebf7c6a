import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFile } from '../../database/file-lock.ts';

/** A folder for what is not finished, readable by its owner only. */
export interface Workspace {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Another backup is being written to the same file. */
export class BackupUnderWay extends Error {
  readonly code = 'ERR_BACKUP_UNDER_WAY';
}

/**
 * Beside the file that is to be written, so that it can be renamed. What a backup that was killed has left there
 * goes. Throws BackupUnderWay.
 */
export async function workspaceFor(file: string): Promise<Workspace> {
  const folder = `${file}.partial`;
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const lock = lockFile(join(folder, 'lock'));
  if (!lock) throw new BackupUnderWay(`another backup is being written to ${file}`);
  const work = join(folder, 'work');
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { mode: 0o700 });
  return {
    folder: work,
    async remove() {
      lock.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Where the system keeps what is temporary: `TMPDIR` says where. */
export async function temporaryWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-backup-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** What is in a folder, or was renamed there, is so after a power failure too. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch {
    // Not every system can: Windows, say.
  } finally {
    await handle.close();
  }
}
