import type { FastifyReply } from 'fastify';
import { DomainError } from '../domain/errors.ts';

/** Doc of the API family: Talk counts requests in windows of five minutes. */
const requestWindow = 5 * 60_000;
const credentialsWindow = 60_000;
const wrongCredentialsAllowed = 60;
/** Windows remembered at once; addresses that try credentials are not ours to bound otherwise. */
const countersKept = 50_000;

export interface RateLimits {
  /** Throws TooManyRequests past the account's limit; sets the headers either way. */
  countRequest(accountId: number, reply: FastifyReply): void;
  /** Throws TooManyRequests past the address's limit. Right credentials are never held up by it. */
  countWrongCredentials(address: string): void;
}

/** `requestsAllowed` per account in five minutes; 0 = no limit and no headers. */
export function rateLimits(requestsAllowed: number, now: () => number): RateLimits {
  const requests = windows<number>(requestWindow, now);
  const mistakes = windows<string>(credentialsWindow, now);
  return {
    countRequest(accountId, reply) {
      if (requestsAllowed === 0) return;
      const { count, reset } = requests(accountId);
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
      const { count, reset } = mistakes(address);
      if (count > wrongCredentialsAllowed) {
        throw tooMany('Too many wrong credentials from this address', reset);
      }
    },
  };
}

/** Counts by key in windows that start with a key's first event. */
function windows<Key>(length: number, now: () => number) {
  const counters = new Map<Key, { count: number; end: number }>();
  return (key: Key) => {
    const time = now();
    let counter = counters.get(key);
    if (!counter || counter.end <= time) {
      if (counters.size >= countersKept) counters.clear();
      counter = { count: 0, end: time + length };
      counters.set(key, counter);
    }
    counter.count += 1;
    return { count: counter.count, reset: Math.ceil((counter.end - time) / 1_000) };
  };
}

function tooMany(message: string, retryAfter: number): DomainError {
  return new DomainError('TooManyRequests', message, { retryAfter });
}
