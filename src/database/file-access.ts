import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const rights = { read: constants.R_OK, write: constants.W_OK } as const;
type Use = keyof typeof rights;

/** Why this user may not read or write what is at a path, and what to do; null: the system lets them. */
export function obstacleTo(use: Use, path: string): string | null {
  try {
    accessSync(path, rights[use]);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'it is not there';
    if (code === 'EROFS') return 'it is on a read-only file system';
    return `user ${process.getuid?.() ?? ''} may not ${use} it${ownerOf(path)}: run the command as its owner`;
  }
}

function ownerOf(path: string): string {
  try {
    const { uid, mode } = statSync(path);
    return `, as it belongs to user ${uid} with the mode ${(mode & 0o777).toString(8)}`;
  } catch {
    // It is a folder above it that is closed.
    return '';
  }
}

/**
 * Whether a file of SQLite stays as it is while it is read: this user cannot write beside it, and nobody else has it open,
 * who would have their log there.
 */
export function isStill(path: string): boolean {
  if (!existsSync(path) || existsSync(`${path}-wal`)) return false;
  return [path, dirname(path)].some((one) => obstacleTo('write', one) !== null);
}
