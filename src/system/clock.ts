import type { Clock } from '../app/ports/nodes.ts';

export const systemClock: Clock = clockOf({
  now: () => Date.now(),
  steady: () => performance.now(),
  after(milliseconds, work) {
    const timer = setTimeout(() => void work(), milliseconds);
    return () => clearTimeout(timer);
  },
});

/** A clock by what drives it: the timers of the system, or of a test. */
export function clockOf({ now, steady, after }: Pick<Clock, 'now' | 'steady' | 'after'>): Clock {
  return {
    now,
    steady,
    after,
    pause: (milliseconds) => new Promise((resolve) => void after(milliseconds, resolve)),
    withDeadline: (milliseconds, work) =>
      new Promise((resolve, reject) => {
        const controller = new AbortController();
        const cancel = after(milliseconds, () => {
          const late = new Error(`no answer within ${milliseconds} ms`);
          controller.abort(late);
          reject(late);
        });
        work(controller.signal).then(resolve, reject).finally(cancel);
      }),
  };
}
