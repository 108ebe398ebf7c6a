import { join } from 'node:path';
import { lockFile, type FileLock } from '../database/file-lock.ts';
import type { Home } from './home.ts';

/** Somebody else has the data folder, or it cannot be known. */
export class NotLocked extends Error {
  readonly code = 'ERR_NOT_LOCKED';
}

/**
 * Keeps other servers, and whoever moves the installation, from SQLite files while one runs on them.
 * Several servers can share PostgreSQL: there is nothing to lock. Throws NotLocked.
 */
export function lockServer({ data, database }: Home): FileLock {
  if (database !== null) return { release: () => {} };
  const path = join(data, 'server.lock');
  const lock = lockOrExplain(path);
  if (lock) return lock;
  throw new NotLocked(
    `a server is running on the data folder ${data} (or a copy), which takes only one: stop it first`,
  );
}

function lockOrExplain(path: string): FileLock | null {
  try {
    return lockFile(path);
  } catch (cause) {
    const advice =
      'it must be an empty file that can be written to; replace it only when no server runs on the folder';
    throw new NotLocked(`${path} cannot be locked (${advice})`, { cause });
  }
}
