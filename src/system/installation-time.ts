import type { Clock, InstallationTime } from '../app/ports/nodes.ts';

/** Less may be the steps in which the system counts its uptime; milliseconds. */
const shortestSleep = 1_000;

/**
 * Where one process has the installation to itself: the clock as it was set at the start, and what has
 * passed since. A machine that slept has let time pass too, which only its `uptime` (in seconds) tells.
 */
export function steadyTime(
  { now, steady }: Pick<Clock, 'now' | 'steady'>,
  uptime = () => steady() / 1_000,
): InstallationTime {
  const start = now() - steady();
  const awake = () => uptime() * 1_000 - steady();
  const awakeAtStart = awake();
  let slept = 0;
  const time = () => Math.floor(start + steady() + slept);
  const sync = async () => {
    const since = awake() - awakeAtStart;
    if (since - slept > shortestSleep) slept = since;
  };
  return { now: time, sync, ask: () => sync().then(time) };
}

/** An answer that took longer tells too little of the time it is about; milliseconds. */
const longestAnswer = 1_000;

/**
 * The clock of a database that several nodes share: never ahead of it, and behind it by as long as an
 * answer takes, at most. A process that was stopped while it asked keeps what it knew.
 */
export async function sharedTime(
  { steady }: Pick<Clock, 'steady'>,
  databaseNow: () => Promise<number>,
): Promise<InstallationTime> {
  let offset = -Infinity;
  const time = () => Math.floor(steady() + offset);
  const look = async () => {
    const asked = steady();
    const answer = await databaseNow();
    const answered = steady();
    const isKnown = offset !== -Infinity;
    if (!isKnown || answered - asked <= longestAnswer) offset = answer - answered;
    return answer;
  };
  await look();
  return {
    now: time,
    ask: async () => Math.max(Math.floor(await look()), time()),
    sync: async () => void (await look()),
  };
}
