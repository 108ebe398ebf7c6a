import type { InstallationTime, ShownTime, TestClock } from '../app/ports/nodes.ts';
import { clockOf } from './clock.ts';

interface Alarm {
  /** by the steady clock */
  readonly at: number;
  readonly work: () => void | Promise<void>;
  /** ends the timer of the system that rings it */
  cancel: () => void;
}

/**
 * The machine's clock until it is moved. What waits for a while waits for real, so that nothing hangs on a
 * clock that is frozen, and no longer where time is skipped meanwhile.
 */
export function createTestClock(): TestClock {
  const alarms = new Set<Alarm>();
  let skipped = 0;
  const steady = () => performance.now() + skipped;
  let frozenAt: number | null = null;
  /** by how much `now` is ahead of `steady` */
  let ahead = Date.now() - steady();
  const now = () => frozenAt ?? Math.floor(ahead + steady());

  function set(shown: ShownTime): void {
    ahead = shown.now - steady();
    frozenAt = shown.isFrozen ? shown.now : null;
  }

  function arm(alarm: Alarm): void {
    const timer = setTimeout(() => void ring(alarm), Math.max(0, alarm.at - steady()));
    alarm.cancel = () => clearTimeout(timer);
  }

  async function ring(alarm: Alarm): Promise<void> {
    alarms.delete(alarm);
    await alarm.work();
  }

  function after(milliseconds: number, work: Alarm['work']) {
    const alarm: Alarm = { at: steady() + milliseconds, work, cancel: () => {} };
    alarms.add(alarm);
    arm(alarm);
    return () => {
      alarms.delete(alarm);
      alarm.cancel();
    };
  }

  return {
    ...clockOf({ now, steady, after }),
    isFrozen: () => frozenAt !== null,
    set,
    machine: () => Date.now(),
    async skip(milliseconds) {
      const isFrozen = frozenAt !== null;
      const time = now() + milliseconds;
      skipped += milliseconds;
      set({ now: time, isFrozen });
      const due = [...alarms].filter(({ at }) => at <= steady()).toSorted((a, b) => a.at - b.at);
      for (const alarm of alarms) alarm.cancel();
      for (const alarm of due) alarms.delete(alarm);
      for (const alarm of alarms) arm(alarm);
      await Promise.all(due.map(ring));
    },
  };
}

/** The one time of an installation whose clock tests move: what that shows. */
export function shownTime({ now }: Pick<TestClock, 'now'>): InstallationTime {
  return { now, ask: async () => now(), sync: async () => {} };
}
