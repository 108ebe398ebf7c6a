import type { Clock } from '../app/ports/nodes.ts';

export const systemClock: Clock = clockOf({
  now: () => Date.now(),
  after(milliseconds, work) {
    const timer = setTimeout(() => void work(), milliseconds);
    return () => clearTimeout(timer);
  },
});

/** A clock by what drives it: the timers of the system, or of a test. */
export function clockOf({ now, after }: Pick<Clock, 'now' | 'after'>): Clock {
  return {
    now,
    after,
    pause: (milliseconds) => new Promise((resolve) => void after(milliseconds, resolve)),
    withTimeout: (milliseconds, promise) =>
      new Promise((resolve, reject) => {
        const cancel = after(milliseconds, () => {
          reject(new Error(`no answer within ${milliseconds} ms`));
        });
        promise.then(resolve, reject).finally(cancel);
      }),
  };
}
