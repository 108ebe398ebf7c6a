import type { Schedule } from './measure.ts';

export interface Plan {
  readonly largeSize: number;
  /** what the accounts and the log files take at most */
  readonly gigabytes: number;
  /** a start is their median */
  readonly starts: number;
  readonly schedule: Schedule;
}

export const smallSize = 1_000;

export const plans = {
  full: {
    largeSize: 1_000_000,
    gigabytes: 9,
    starts: 5,
    schedule: {
      rounds: 5,
      seconds: 2,
      firstWarmUpSeconds: 5,
      warmUpSeconds: 2,
      steadySeconds: 5,
      ids: 100_000,
      versions: 2_000,
      tokens: 60_000,
    },
  },
  quick: {
    largeSize: 100_000,
    gigabytes: 2,
    starts: 3,
    schedule: {
      rounds: 3,
      seconds: 0.4,
      firstWarmUpSeconds: 2.5,
      warmUpSeconds: 1,
      steadySeconds: 1.5,
      ids: 100_000,
      versions: 500,
      tokens: 15_000,
    },
  },
} satisfies Record<string, Plan>;
