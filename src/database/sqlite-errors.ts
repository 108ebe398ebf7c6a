import { TransientDatabaseError } from './transient-errors.ts';

const busy = 5;
const readonly = 8;
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
  [11, 'database disk image is malformed'],
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
export function meaningOf(error: unknown): unknown {
  const code = codeOf(error);
  if (!unavailable.has(code)) return error;
  const facts = { isSafeToRepeat: false, isConnectionLost: false };
  return new TransientDatabaseError(error, facts, messages.get(code));
}

/** 0: not one of SQLite's, or not known. Extended codes keep the plain one in their lowest eight bits. */
function codeOf(error: unknown): number {
  if (!(error instanceof Error)) return 0;
  if ('errcode' in error) return Number(error.errcode) & 0xff;
  const isOfSqlite = 'code' in error && error.code === 'ERR_SQLITE_ERROR';
  return (isOfSqlite && codes.get(error.message)) || 0;
}
