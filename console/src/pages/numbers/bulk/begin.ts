import { RateLimitedError, type Schemas } from 'trunkline/client';

/** Numbers in a job, at most. */
export const ofAJob = 100;

export interface BegunJobs {
  readonly jobIds: readonly string[];
  /** why the rest was not begun */
  readonly error: unknown;
}

export function parts(ids: readonly number[]): number[][] {
  const count = Math.ceil(ids.length / ofAJob);
  return Array.from({ length: count }, (_, at) => ids.slice(at * ofAJob, (at + 1) * ofAJob));
}

const pause = (seconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, seconds * 1_000);
  });

/**
 * Begins a job for each hundred, one after the other, and waits where the account has as many under way as it may.
 * Throws where nothing was begun at all.
 */
export async function beginInTurn(
  ids: readonly number[],
  begin: (part: number[]) => Promise<Schemas['JobStatus']>,
  onBegun: (count: number) => void = () => {},
): Promise<BegunJobs> {
  const jobIds: string[] = [];
  for (const part of parts(ids)) {
    try {
      jobIds.push(await begunInTime(() => begin(part)));
      onBegun(jobIds.length);
    } catch (error) {
      if (jobIds.length === 0) throw error;
      return { jobIds, error };
    }
  }
  return { jobIds, error: null };
}

async function begunInTime(begin: () => Promise<Schemas['JobStatus']>): Promise<string> {
  for (;;) {
    try {
      return (await begin()).id;
    } catch (error) {
      if (!(error instanceof RateLimitedError)) throw error;
      await pause(error.retryAfter ?? 5);
    }
  }
}
