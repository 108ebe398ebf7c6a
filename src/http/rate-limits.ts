import type { FastifyReply } from 'fastify';
import type { RateSubject, RateWindows } from '../app/nodes/rate-windows.ts';
import { subdomainPattern } from '../domain/account.ts';
import { DomainError } from '../domain/errors.ts';
import type { RefusalReason } from '../domain/refusal-reasons.ts';

/** Fidelity F-50: Talk counts requests in windows of five minutes. */
const requestWindow = 5 * 60_000;
const credentialsWindow = 60_000;
/** From one address, and for one account from all addresses. */
const wrongCredentialsAllowed = 60;
const wrongSignInsAllowed = 1_000;

export interface RateLimits {
  /** Throws TooManyRequests past the account's limit; sets the headers either way. */
  countRequest(accountId: number, reply: FastifyReply): void;
  /**
   * Throws TooManyRequests past the limits of the address and of any of the accounts that they may have
   * been meant for. Right credentials are never held up by it.
   */
  countWrongCredentials(address: string, subdomains: readonly string[]): void;
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
          { retryAfter: reset },
        );
      }
    },
    countWrongCredentials(address, subdomains) {
      const from = counted('address', address, credentialsWindow);
      // A name that no account can have is not worth a window of its own.
      const names = subdomains.map((name) => (subdomainPattern.test(name) ? name : ''));
      const accounts = names.map((name) => counted('sign-ins', name, credentialsWindow));
      const to = accounts.find(({ count }) => count > wrongSignInsAllowed);
      const reason = 'credentials_limited';
      if (from.count > wrongCredentialsAllowed)
        throw tooMany('Too many wrong credentials from this address', {
          retryAfter: from.reset,
          reason,
        });
      if (to)
        throw tooMany('Too many wrong credentials for this account', {
          retryAfter: to.reset,
          reason,
        });
    },
  };
}

function tooMany(
  message: string,
  facts: { retryAfter: number; reason?: RefusalReason },
): DomainError {
  return new DomainError('TooManyRequests', message, facts);
}
