import type { FastifyReply } from 'fastify';
import type { RateSubject, RateWindows } from '../app/nodes/rate-windows.ts';
import { DomainError } from '../domain/errors.ts';

/** Fidelity F-50: Talk counts requests in windows of five minutes. */
const requestWindow = 5 * 60_000;
const credentialsWindow = 60_000;
const wrongCredentialsAllowed = 60;

export interface RateLimits {
  /** Throws TooManyRequests past the account's limit; sets the headers either way. */
  countRequest(accountId: number, reply: FastifyReply): void;
  /** Throws TooManyRequests past the address's limit. Right credentials are never held up by it. */
  countWrongCredentials(address: string): void;
}

/**
 * `requestsAllowed` per account in five minutes; 0 = no limit and no headers. `now`: of the
 * installation, by which windows end.
 */
export function rateLimits(
  requestsAllowed: number,
  windows: RateWindows,
  now: () => number,
): RateLimits {
  function counted(subject: RateSubject, id: string | number, length: number) {
    const { count, ends_at } = windows.count(subject, id, length);
    return { count, reset: Math.ceil((ends_at - now()) / 1_000) };
  }

  return {
    countRequest(accountId, reply) {
      if (requestsAllowed === 0) return;
      const { count, reset } = counted('account', accountId, requestWindow);
      const remaining = Math.max(0, requestsAllowed - count);
      reply.headers({
        'x-rate-limit': requestsAllowed,
        'x-rate-limit-remaining': remaining,
        'ratelimit-limit': requestsAllowed,
        'ratelimit-remaining': remaining,
        'ratelimit-reset': reset,
      });
      if (count > requestsAllowed) {
        throw tooMany(
          `Number of allowed API requests per minute exceeded: ${requestsAllowed} in 5 minutes`,
          reset,
        );
      }
    },
    countWrongCredentials(address) {
      const { count, reset } = counted('address', address, credentialsWindow);
      if (count > wrongCredentialsAllowed) {
        throw tooMany('Too many wrong credentials from this address', reset);
      }
    },
  };
}

function tooMany(message: string, retryAfter: number): DomainError {
  return new DomainError('TooManyRequests', message, { retryAfter });
}
