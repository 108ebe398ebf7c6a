import pg from 'pg';
import { DomainError } from '../domain/errors.ts';
import { ConnectionFailed, networkErrors } from './connection-failures.ts';

/** Seconds after which the database may well be back. */
const retryAfter = 2;

/** The database did not do what it was asked, for a reason that may pass. Clients get a 503. */
export class TransientDatabaseError extends DomainError {
  /** nothing was done, so doing it again does it once */
  readonly isSafeToRepeat: boolean;
  readonly isConnectionLost: boolean;

  constructor(
    cause: unknown,
    facts: { isSafeToRepeat: boolean; isConnectionLost: boolean },
    message = 'The database does not answer; try again',
  ) {
    super('Unavailable', message, { retryAfter, cause, reason: 'database_unavailable' });
    this.isSafeToRepeat = facts.isSafeToRepeat;
    this.isConnectionLost = facts.isConnectionLost;
  }
}

/** Two transactions met; this one was rolled back, or waited for a lock in vain, and the other goes on. */
const conflicts = new Set(['40001', '40P01', '55P03']);
/** The server ended a session that was in no statement, so whatever it had begun is rolled back. */
const idleSessions = new Set(['25P03', '57P05']);
/** A standby, or set so. */
const readOnly = '25006';
/** Shutting down, starting up, and what takes no writes yet. */
const absences = new Set(['57P01', '57P02', '57P03', readOnly]);
/** Out of connections, its database is dropped, and a transaction that took too long. */
const lostSessions = new Set([...absences, '53300', '57P04', '25P04']);
/** Out of disk, memory or any other resource. */
const isExhausted = (code: string) => code.startsWith('53');
const statementTimedOut = '57014';

/**
 * What an error of the driver means, or undefined when it is a mistake of ours. `isSafeToRepeat`:
 * should the connection have been lost, what was under way is rolled back for certain.
 */
export function transientErrorOf(
  error: unknown,
  isSafeToRepeat: boolean,
): TransientDatabaseError | undefined {
  const code = codeOf(error);
  if (conflicts.has(code)) {
    return new TransientDatabaseError(error, { isSafeToRepeat: true, isConnectionLost: false });
  }
  // Whatever keeps a connection from being used, it was found before anything was done.
  if (idleSessions.has(code) || error instanceof ConnectionFailed) {
    return new TransientDatabaseError(error, { isSafeToRepeat: true, isConnectionLost: true });
  }
  if (lostSessions.has(code) || isLostConnection(error, code)) {
    const message = code === readOnly ? 'The database takes no writes; try again' : undefined;
    return new TransientDatabaseError(error, { isSafeToRepeat, isConnectionLost: true }, message);
  }
  return code === statementTimedOut || isExhausted(code)
    ? new TransientDatabaseError(error, { isSafeToRepeat: false, isConnectionLost: false })
    : undefined;
}

/** Whether another server of the same database may be better than the one that failed with this. */
export function isServerGone(error: unknown): boolean {
  const code = codeOf(error);
  return absences.has(code) || (isLostConnection(error, code) && !isPoolExhausted(error));
}

/** All connections are in use for too long, which says nothing about the server. */
function isPoolExhausted(error: unknown): boolean {
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect';
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** The driver's own errors have no code; whatever the server itself says has one. */
function isLostConnection(error: unknown, code: string): boolean {
  if (networkErrors.has(code) || code.startsWith('08')) return true;
  if (error instanceof pg.DatabaseError || !(error instanceof Error) || code !== '') return false;
  return /connection|timeout|not queryable/i.test(error.message);
}
