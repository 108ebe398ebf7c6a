import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { types } from 'node:util';
import { obstacleTo } from './file-access.ts';
import { TransientDatabaseError } from './transient-errors.ts';

const busy = 5;
const readonly = 8;
const malformed = 11;
const full = 13;
const cannotOpen = 14;
const notADatabase = 26;

/**
 * What is not the fault of a statement, with what SQLite says then: https://sqlite.org/rescode.html.
 * The package in place of Node's own SQLite gives some errors no code.
 */
const unavailable: ReadonlyMap<number, string> = new Map([
  [3, 'access permission denied'],
  [busy, 'database is locked'],
  [6, 'database table is locked'],
  [7, 'out of memory'],
  [readonly, 'attempt to write a readonly database'],
  [9, 'interrupted'],
  [10, 'disk I/O error'],
  [malformed, 'database disk image is malformed'],
  [full, 'database or disk is full'],
  [cannotOpen, 'unable to open database file'],
  [15, 'locking protocol'],
  [notADatabase, 'file is not a database'],
]);
const codes = new Map([...unavailable].map(([code, message]) => [message, code]));

/** Another connection holds a lock: the same may go through later. */
export function isBusy(error: unknown): boolean {
  return codeOf(error) === busy;
}

/** What is there is something else than a file of SQLite's, or may not be opened. */
export function isNoDatabase(error: unknown): boolean {
  return [cannotOpen, notADatabase].includes(codeOf(error));
}

/** What a client may know of it; of the others, that the database does not answer. */
const messages: ReadonlyMap<number, string> = new Map([
  [readonly, 'The database takes no writes now; try again'],
  [full, 'The database has no room for what is written; try again'],
]);

/**
 * What an error of SQLite means; as it is when the statement is at fault. Nothing of the transaction
 * was done, but it is not repeated: a disk does not empty itself in a moment, and locks have been
 * waited for.
 */
export function meaningOf(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const reason = unavailable.get(code);
  if (reason === undefined) return error;
  const facts = { isSafeToRepeat: false, isConnectionLost: false };
  const failure = new SqliteFileError(path, { errcode: code, reason, cause: error });
  return new TransientDatabaseError(failure, facts, messages.get(code));
}

/** For the operator: which file, and what is wrong with it. */
export class SqliteFileError extends Error {
  readonly code = 'ERR_SQLITE_FILE';
  readonly errcode: number;

  constructor(
    path: string,
    { errcode, reason, cause }: { errcode: number; reason: string; cause: unknown },
  ) {
    super(`${path}: ${detailOf(errcode, path) ?? reason}`, { cause });
    this.errcode = errcode;
  }
}

/** For whoever would have to write a file that only its owner may. */
export const notWritable = (path: string): SqliteFileError =>
  new SqliteFileError(path, { errcode: readonly, reason: 'may only be read', cause: undefined });

/** What SQLite does not say; null: nothing more is known. */
function detailOf(errcode: number, path: string): string | null {
  if (errcode === cannotOpen) return notOpened(path);
  if (errcode === readonly) return notWritten(path);
  return details.get(errcode) ?? null;
}

const details: ReadonlyMap<number, string> = new Map([
  [
    busy,
    'database is locked: another process has had it to itself all this time; wait for its end, as of a migration',
  ],
  [malformed, 'is damaged (database disk image is malformed): restore a backup'],
  [
    notADatabase,
    'is damaged, or something else (file is not a database): restore a backup, or name another folder',
  ],
]);

function notOpened(path: string): string | null {
  if (isFolder(path)) return 'is a folder, and a file of SQLite is needed';
  const reason = obstacleTo('read', path) ?? obstacleTo('write', dirname(path));
  return reason && `unable to open database file: ${reason}`;
}

function notWritten(path: string): string | null {
  const reason = obstacleTo('write', path) ?? obstacleTo('write', dirname(path));
  return reason && `cannot be written: ${reason}`;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** 0: not one of SQLite's, or not known. Extended codes keep the plain one in their lowest eight bits. */
function codeOf(error: unknown): number {
  // Jest has an Error of its own, which SQLite does not throw.
  if (!types.isNativeError(error)) return 0;
  if ('errcode' in error) return Number(error.errcode) & 0xff;
  const isOfSqlite = 'code' in error && error.code === 'ERR_SQLITE_ERROR';
  return (isOfSqlite && codes.get(error.message)) || 0;
}
