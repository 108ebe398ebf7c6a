import { TransientDatabaseError } from './transient-errors.ts';

/** Result codes, of which extended ones keep the lowest eight bits: https://sqlite.org/rescode.html */
const codes = {
  perm: 3,
  busy: 5,
  locked: 6,
  noMemory: 7,
  readOnly: 8,
  interrupted: 9,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  protocol: 15,
  notADatabase: 26,
} as const;

/** Whatever is asked of the file then, it is not the statement that is at fault. */
const unavailable: ReadonlySet<number> = new Set(Object.values(codes));

/** Another connection holds a lock: the same may go through later. */
export function isBusy(error: unknown): boolean {
  return codeOf(error) === codes.busy;
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

function codeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}
