import { openSqlite } from './sqlite-engine.ts';
import { isBusy } from './sqlite-errors.ts';

export interface FileLock {
  release(): void;
}

/**
 * Locks a file, which is made when there is none, for as long as this process lives: whatever ends
 * it, the system frees the lock at once. Null while another has it; throws when the file cannot be
 * locked at all. Paths that lead to one file are one lock.
 */
export function lockFile(path: string): FileLock | null {
  const database = openSqlite(path);
  try {
    database.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
  return {
    release() {
      if (database.isOpen) database.close();
    },
  };
}
