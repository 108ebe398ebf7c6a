import { LRUCache } from 'lru-cache';

interface Limits {
  /** in milliseconds */
  readonly maxAge: number;
  readonly maxAnswers: number;
  readonly now: () => number;
}

/**
 * Remembers answers. Who asks while an answer is on its way gets the same one. What fails is asked
 * for again.
 */
export function answerCache<Answer extends object>({ maxAge, maxAnswers, now }: Limits) {
  const cache = new LRUCache<string, Answer, () => Promise<Answer>>({
    max: maxAnswers,
    ttl: maxAge,
    // Asked each time: nothing is to depend on how long a time-out takes.
    ttlResolution: 0,
    perf: { now },
    fetchMethod: (_key, _stale, { context: ask }) => ask(),
    // Pushed out while it is on its way, it is still the answer of those who wait.
    ignoreFetchAbort: true,
  });
  return (key: string, ask: () => Promise<Answer>): Promise<Answer> =>
    cache.forceFetch(key, { context: ask });
}
