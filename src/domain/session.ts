const [minute, hour] = [60_000, 3_600_000];

/** A working day, in milliseconds: who comes back the next morning, or another person to the same desk, signs in anew. */
export const idleTime = 12 * hour;

/** In milliseconds: what was taken from a browser, and is kept in use, is good for a week at most. */
export const longestTime = 7 * 24 * hour;

/** A use is written down when the last one that was is so long ago: a session costs few writes, and ends hardly earlier. */
export const useInterval = 5 * minute;

/** Of one token: who signs in again and again pushes out their own oldest. */
export const maxSessions = 50;

/** How long a link signs somebody in, in milliseconds: until who has started the service has clicked. */
export const linkTime = 10 * minute;

/** Milliseconds since 1970. */
export interface SessionTimes {
  readonly created_at: number;
  /** the last use that was written down */
  readonly used_at: number;
}

export const isOver = ({ created_at, used_at }: SessionTimes, now: number): boolean =>
  now >= used_at + idleTime || now >= created_at + longestTime;

/** Sessions with either of these times, or earlier ones, are over. */
export const overSince = (now: number): SessionTimes => ({
  created_at: now - longestTime,
  used_at: now - idleTime,
});
