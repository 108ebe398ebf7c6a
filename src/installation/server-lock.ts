import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { obstacleTo } from '../database/file-access.ts';
import { lockFile, type FileLock } from '../database/file-lock.ts';
import { isNoDatabase } from '../database/sqlite-errors.ts';
import type { Home } from './home.ts';

/** Somebody else has the data folder. */
export class NotLocked extends Error {
  readonly code = 'ERR_NOT_LOCKED';
}

/** Whether somebody has it cannot be known. */
class LockUnusable extends NotLocked {}

/** How long a starting server waits for a command that has the folder to itself, in milliseconds. */
const patience = 1_000;
const retryInterval = 50;

/** The same for a server: a command may look for a moment whether one runs. Throws NotLocked. */
export async function lockServerSoon(home: Home): Promise<FileLock> {
  for (let waited = 0; ; waited += retryInterval) {
    try {
      return lockServer(home);
    } catch (error) {
      if (error instanceof LockUnusable || waited >= patience) throw error;
    }
    await sleep(retryInterval);
  }
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
    `a server is running on the data folder ${data} (or a copy, or a migration), which takes only one: stop it first`,
  );
}

function lockOrExplain(path: string): FileLock | null {
  try {
    return lockFile(path);
  } catch (cause) {
    const obstacle = obstacleTo('write', existsSync(path) ? path : dirname(path));
    if (obstacle !== null) throw new LockUnusable(`${path} cannot be locked: ${obstacle}`);
    const advice = isNoDatabase(cause)
      ? ' (it must be an empty file; replace it only when no server runs on the folder)'
      : '';
    throw new LockUnusable(`${path} cannot be locked${advice}`, { cause });
  }
}
