import { uptime as systemUptime } from 'node:os';
import type { Clock, InstallationTime } from '../app/ports/nodes.ts';

/** Less may be the steps in which the system counts its uptime; milliseconds. */
const shortestSleep = 1_000;

/**
 * Where one process has the installation to itself: the clock as it was set at the start, and what has
 * passed since. A machine that slept has let time pass too, which only its uptime (in seconds) tells.
 */
export function steadyTime(
  { now, steady }: Pick<Clock, 'now' | 'steady'>,
  uptime: () => number = systemUptime,
): InstallationTime {
  const start = now() - steady();
  const awake = () => uptime() * 1_000 - steady();
  const awakeAtStart = awake();
  let slept = 0;
  return {
    now: () => Math.floor(start + steady() + slept),
    async sync() {
      const since = awake() - awakeAtStart;
      if (since - slept > shortestSleep) slept = since;
    },
  };
}

/** The clock of a database that several nodes share, as far from it as half an answer takes. */
export async function sharedTime(
  { steady }: Pick<Clock, 'steady'>,
  databaseNow: () => Promise<number>,
): Promise<InstallationTime> {
  let offset = 0;
  const sync = async () => {
    const asked = steady();
    const answer = await databaseNow();
    offset = answer - (asked + steady()) / 2;
  };
  await sync();
  return { now: () => Math.floor(steady() + offset), sync };
}
