import { TransientDatabaseError } from './transient-errors.ts';

const busy = 5;

/**
 * What is not the fault of a statement, with what SQLite says then: https://sqlite.org/rescode.html.
 * The package in place of Node's own SQLite gives some errors no code.
 */
const unavailable: ReadonlyMap<number, string> = new Map([
  [3, 'access permission denied'],
  [busy, 'database is locked'],
  [6, 'database table is locked'],
  [7, 'out of memory'],
  [8, 'attempt to write a readonly database'],
  [9, 'interrupted'],
  [10, 'disk I/O error'],
  [11, 'database disk image is malformed'],
  [13, 'database or disk is full'],
  [14, 'unable to open database file'],
  [15, 'locking protocol'],
  [26, 'file is not a database'],
]);
const codes = new Map([...unavailable].map(([code, message]) => [message, code]));

/** Another connection holds a lock: the same may go through later. */
export function isBusy(error: unknown): boolean {
  return codeOf(error) === busy;
}

/**
 * What an error of SQLite means; as it is when the statement is at fault. Nothing of the transaction
 * was done, but it is not repeated: a disk does not empty itself in a moment, and locks have been
 * waited for.
 */
export function meaningOf(error: unknown): unknown {
  if (!unavailable.has(codeOf(error))) return error;
  return new TransientDatabaseError(error, { isSafeToRepeat: false, isConnectionLost: false });
}

/** 0: not one of SQLite's, or not known. Extended codes keep the plain one in their lowest eight bits. */
function codeOf(error: unknown): number {
  if (!(error instanceof Error)) return 0;
  if ('errcode' in error) return Number(error.errcode) & 0xff;
  const isOfSqlite = 'code' in error && error.code === 'ERR_SQLITE_ERROR';
  return (isOfSqlite && codes.get(error.message)) || 0;
}
