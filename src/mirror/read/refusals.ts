import {
  ConnectionError,
  ForbiddenError,
  RateLimitedError,
  TrunklineError,
  UnauthorizedError,
  UnavailableError,
} from '../../client/index.ts';
import { MirrorRefused } from '../mirror-refused.ts';
import type { Missing, Report } from '../report.ts';

/** An operation is refused, and others may not be: a plan without it, an agent who may not read it. */
export function isRefusal(error: unknown): error is TrunklineError {
  const others = [ConnectionError, RateLimitedError, UnauthorizedError, UnavailableError];
  return error instanceof TrunklineError && !others.some((one) => error instanceof one);
}

/** The server has failed, again and again: the same may go well later. */
export const isFault = (error: unknown): error is TrunklineError =>
  error instanceof UnavailableError || error instanceof ConnectionError;

/** Notes what could not be read, and goes on without it; throws what all of the source is unread for. */
export function leaveUnread(report: Report, missing: Omit<Missing, 'reason'>, error: unknown) {
  if (!isRefusal(error) && !isFault(error)) throw error;
  const mayPass = isFault(error);
  report.leaveOut({ ...missing, reason: `not read: ${error.message}`, mayPass });
}

/** What is to be said of a source that cannot be read. */
export function whyUnread(error: unknown, host: string, email: string): unknown {
  if (error instanceof UnauthorizedError) {
    const problem = `${host} does not let ${email} in with this token: ${error.message}`;
    return new MirrorRefused(`${problem}; nothing was made`, 'sign-in');
  }
  if (error instanceof TrunklineError) {
    const kind = isRefusal(error) ? 'other' : 'away';
    return new MirrorRefused(`${host} cannot be read: ${error.message}; nothing was made`, kind);
  }
  return error;
}

/** A server that shows nothing: it is another one, does not let the agent read, or fails. */
export function showsNothing(host: string, errors: readonly unknown[]): MirrorRefused {
  const [first] = errors;
  const reason = first instanceof Error ? first.message : 'no answer';
  if (errors.some(isFault)) {
    return new MirrorRefused(`${host} cannot be read now: ${reason}; nothing was made`, 'away');
  }
  if (errors.every((error) => error instanceof ForbiddenError)) {
    const problem = `${host} does not let this agent read anything: ${reason}`;
    return new MirrorRefused(`${problem}; nothing was made`, 'sign-in');
  }
  return new MirrorRefused(
    `${host} shows nothing of this API (not read: ${reason}): is it the URL of the account? Nothing was made`,
  );
}

export const notReached = (host: string, reason: string): MirrorRefused =>
  new MirrorRefused(`${host} cannot be reached: ${reason}; nothing was made`, 'away');

/** Why no answer came, in words that are not those of a library. */
export function connectionProblem(error: Error): string {
  // Node.js says "fetch failed" first, and why last.
  if (error.cause instanceof Error) return connectionProblem(error.cause);
  const { code } = error as { code?: unknown };
  const [, tls] = /:SSL routines:[^:]*:([^:]+):/.exec(error.message) ?? [];
  if (tls !== undefined) {
    const isPlain = /wrong version number|packet length/.test(tls);
    return isPlain ? 'it does not speak TLS there: is it http:// and not https://?' : `TLS: ${tls}`;
  }
  return error.message || (typeof code === 'string' ? code : error.name);
}
