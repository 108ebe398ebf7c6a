import {
  ConnectionError,
  RateLimitedError,
  UnavailableError,
  type TrunklineError,
} from './errors.ts';
import type { ClientOptions } from './options.ts';

/** Seconds before the first attempt after one that did not say when; doubled each time. */
const firstPause = 0.5;

interface Bounds {
  /** whether it may be done twice: nobody knows what became of a request without an answer */
  readonly isRepeatable: boolean;
  readonly signal: AbortSignal | undefined;
  readonly maxRetries: number;
  /** in milliseconds */
  readonly maxRetryTime: number;
  readonly sleep: Sleep;
}

export type Sleep = NonNullable<ClientOptions['sleep']>;

const mayPass = ({ code }: TrunklineError): boolean => code !== 'NotReachable';

/** Tries again what failed for now, once its `Retry-After` has passed, within the bounds that are set. */
export async function withRetries<Result>(
  attempt: () => Promise<Result>,
  { isRepeatable, signal, maxRetries, maxRetryTime, sleep }: Bounds,
): Promise<Result> {
  const end = Date.now() + maxRetryTime;
  for (let retries = 0; ; retries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isUndone = error instanceof RateLimitedError;
      const isUnknown = error instanceof UnavailableError || error instanceof ConnectionError;
      if (!isUndone && !(isUnknown && isRepeatable && mayPass(error))) throw error;
      const pause = pauseAfter(error, retries);
      if (retries >= maxRetries || Date.now() + pause > end) throw error;
      await sleep(pause, signal, error);
    }
  }
}

/** In milliseconds. Clients that failed together do not come again together. */
function pauseAfter({ retryAfter }: TrunklineError, retries: number): number {
  return (retryAfter ?? firstPause * 2 ** retries * (1 - Math.random() / 2)) * 1_000;
}

export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
