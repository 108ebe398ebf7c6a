import { setImmediate as turn, setTimeout as realTime } from 'node:timers/promises';
import type { Clock } from '../../src/app/ports/nodes.ts';
import { clockOf } from '../../src/system/clock.ts';

/** Stands still until it is told otherwise, so that nothing times out, or runs out, because a machine is slow. */
export interface TestClock extends Clock {
  /** Lets time pass at once, in milliseconds; settles when what is due then has been done. */
  advance(milliseconds: number): Promise<void>;
  /** The same, a second at a time: what is due every second, such as the renewal of leases, is done every second. */
  pass(milliseconds: number): Promise<void>;
  /** Lets time pass until the work is done: for work that ends with a time-out sooner or later. */
  passDuring<T>(work: Promise<T>): Promise<T>;
  /** Time passes while the process is stopped: what is due then is done with the next `advance`. */
  stall(milliseconds: number): void;
  /** How much is due in exactly so many milliseconds: time is measured from when it stands here, however slow the machine is. */
  countDueIn(milliseconds: number): number;
  /** What somebody does who sets the clock: `now` moves, and nothing has passed. In milliseconds. */
  set(difference: number): void;
}

interface Alarm {
  readonly at: number;
  readonly work: () => void | Promise<void>;
}

const second = 1_000;
/** What a second of the clock takes in `passDuring`, and a pause in any case, in milliseconds. */
const moment = 5;

export function testClock(start = Date.now()): TestClock {
  let time = start;
  let difference = 0;
  const alarms = new Set<Alarm>();

  async function advance(milliseconds: number): Promise<void> {
    time += milliseconds;
    const due = [...alarms].filter(({ at }) => at <= time).toSorted((a, b) => a.at - b.at);
    for (const alarm of due) alarms.delete(alarm);
    await Promise.all(due.map(async ({ work }) => work()));
    // Who advances in a loop leaves the others their turn.
    await turn();
  }

  return {
    ...clockOf({
      now: () => time + difference,
      steady: () => time,
      after(milliseconds, work) {
        const alarm = { at: time + milliseconds, work };
        alarms.add(alarm);
        return () => void alarms.delete(alarm);
      },
    }),
    // Who pauses waits for others, who need no time of this clock to get on.
    pause: () => realTime(moment),
    advance,
    stall: (milliseconds) => void (time += milliseconds),
    countDueIn: (milliseconds) => [...alarms].filter(({ at }) => at === time + milliseconds).length,
    set: (milliseconds) => void (difference += milliseconds),
    async pass(milliseconds) {
      for (let left = milliseconds; left > 0; left -= second) await advance(Math.min(left, second));
    },
    async passDuring(work) {
      const waiting = new Set([work]);
      const stop = () => waiting.clear();
      work.then(stop, stop);
      while (waiting.size > 0) {
        await realTime(moment);
        void advance(second);
      }
      return work;
    },
  };
}
