import type { EventStore } from '../app/ports/events.ts';

/** How often changes are looked for that nothing has followed from yet, in milliseconds. */
export const takingInterval = 200;
/**
 * How many are taken at once: other writers wait for so many at most, a few milliseconds. Many at a time share the
 * pages that they are written to.
 */
const batchSize = 500;

export interface Taking {
  /** Batch after batch until all are taken; how many they were. */
  takeAll(): Promise<number>;
  /** What is left after the batch that is under way is left to whoever comes next. */
  stop(): void;
}

export function createTaking({ take }: Pick<EventStore, 'take'>): Taking {
  const stopping = new AbortController();
  return {
    async takeAll() {
      let all = 0;
      for (let taken = batchSize; taken === batchSize && !stopping.signal.aborted; all += taken) {
        taken = await take(batchSize);
      }
      return all;
    },
    stop: () => stopping.abort(),
  };
}
