import type { Client, Schemas } from '../client/index.ts';
import type { Add } from './plan.ts';

/** As many as a job takes. */
const jobSize = 100;

export function chunksOf<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / jobSize);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * jobSize, (index + 1) * jobSize),
  );
}

/** What is sent to buy what an addition wants; its token is empty where nothing is for sale. */
export const orderOf = ({ properties, externalId, offer }: Add) => ({
  ...properties,
  external_id: externalId,
  token: offer?.token ?? '',
});

type JobStatus = Schemas['JobStatus'];

export type Sleep = (milliseconds: number) => Promise<unknown>;

/** Before a job is looked at again: at first, and at most. */
const [firstPause, longestPause] = [50, 2_000];

/** The rows of a job, once it has ended. */
export async function rowsOf(
  { jobStatuses }: Client,
  begun: JobStatus,
  sleep: Sleep,
): Promise<NonNullable<JobStatus['results']>> {
  let job = begun;
  for (let pause = firstPause; job.results === null; pause = Math.min(pause * 2, longestPause)) {
    await sleep(pause);
    job = await jobStatuses.show(job.id);
  }
  return job.results;
}
