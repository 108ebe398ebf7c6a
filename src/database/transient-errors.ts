import pg from 'pg';
import { DomainError } from '../domain/errors.ts';

/** Seconds after which the database may well be back. */
const retryAfter = 2;

/** The database did not do what it was asked, for a reason that may pass. Clients get a 503. */
export class TransientDatabaseError extends DomainError {
  /** nothing was done, so doing it again does it once */
  readonly isSafeToRepeat: boolean;
  readonly isConnectionLost: boolean;

  constructor(cause: unknown, facts: { isSafeToRepeat: boolean; isConnectionLost: boolean }) {
    super('Unavailable', 'The database does not answer; try again', { retryAfter, cause });
    this.isSafeToRepeat = facts.isSafeToRepeat;
    this.isConnectionLost = facts.isConnectionLost;
  }
}

/** Two transactions met; this one was rolled back so that the other could go on. */
const conflicts = new Set(['40001', '40P01']);
/** Shutting down, starting up, out of connections, and a standby that takes no writes yet. */
const absences = new Set(['57P01', '57P02', '57P03', '53300', '25006']);
const statementTimedOut = '57014';

const networkErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/**
 * What an error of the driver means, or undefined when it is a mistake of ours. `isSafeToRepeat`:
 * should the connection have been lost, what was under way is rolled back for certain.
 */
export function transientErrorOf(
  error: unknown,
  isSafeToRepeat: boolean,
): TransientDatabaseError | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (conflicts.has(code)) {
    return new TransientDatabaseError(error, { isSafeToRepeat: true, isConnectionLost: false });
  }
  if (code === statementTimedOut) {
    return new TransientDatabaseError(error, { isSafeToRepeat: false, isConnectionLost: false });
  }
  const isLost = absences.has(code) || code.startsWith('08') || isLostConnection(error, code);
  return isLost
    ? new TransientDatabaseError(error, { isSafeToRepeat, isConnectionLost: true })
    : undefined;
}

/** The driver's own errors have no code; whatever the server itself says has one. */
function isLostConnection(error: unknown, code: string): boolean {
  if (networkErrors.has(code)) return true;
  if (error instanceof pg.DatabaseError || !(error instanceof Error) || code !== '') return false;
  return /connection|timeout|not queryable/i.test(error.message);
}
