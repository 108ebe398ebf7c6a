import {
  ConnectionError,
  RateLimitedError,
  TrunklineError,
  UnauthorizedError,
  UnavailableError,
} from '../../client/index.ts';
import { MirrorRefused } from '../mirror-refused.ts';

/** An operation is refused, and others may not be: a plan without it, an agent who may not read it. */
export function isRefusal(error: unknown): error is TrunklineError {
  const others = [ConnectionError, RateLimitedError, UnauthorizedError, UnavailableError];
  return error instanceof TrunklineError && !others.some((one) => error instanceof one);
}

/** What is to be said of a source that cannot be read. */
export function whyUnread(error: unknown, host: string, email: string): unknown {
  if (error instanceof UnauthorizedError) {
    return new MirrorRefused(
      `${host} does not let ${email} in with this token: ${error.message}; nothing was made`,
    );
  }
  if (error instanceof ConnectionError) return notReached(host, error);
  if (error instanceof TrunklineError) {
    return new MirrorRefused(`${host} cannot be read: ${error.message}; nothing was made`);
  }
  return error;
}

export const notReached = (host: string, error: Error): MirrorRefused =>
  new MirrorRefused(`${host} cannot be reached: ${deepestCause(error)}; nothing was made`);

/** Node.js says "fetch failed" first, and why last. */
function deepestCause(error: Error): string {
  if (error.cause instanceof Error) return deepestCause(error.cause);
  const { code } = error as { code?: unknown };
  return error.message || (typeof code === 'string' ? code : error.name);
}
