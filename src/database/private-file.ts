import { chmodSync, closeSync, openSync } from 'node:fs';

/** Readable and writable by its owner only. */
const mode = 0o600;
/** What SQLite keeps beside a file, with the mode that the file has when they are made. */
const companions = ['', '-wal', '-shm', '-journal'];

/**
 * Makes a file that a database will be, if there is none, and takes it from everybody but its owner,
 * whatever the umask and the folder. One that is there is not opened: closing it would end the locks
 * that this process has on it.
 */
export function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, 'ax', mode));
  } catch {
    // It is there, or cannot be made: SQLite says so better.
  }
  for (const companion of companions) {
    try {
      chmodSync(path + companion, mode);
    } catch {
      // It is not there, or not ours to change: who may read it was decided by somebody else.
    }
  }
}
