import { setTimeout } from 'node:timers/promises';
import { NotFoundError, type Schemas } from '../../client/index.ts';
import { startProgress, type Progress } from '../terminal/progress.ts';
import type { Session } from './session.ts';

type JobStatus = Schemas['JobStatus'];
/** What became of one thing of many. */
export type Outcome = Pick<Schemas['JobStatusResult'], 'id' | 'status' | 'success' | 'details'>;

/** So many has a job at most. */
const batchSize = 100;
const ended = new Set<string>(['completed', 'failed', 'killed']);
/** Milliseconds between two looks at a job. */
const [firstPause, longestPause] = [50, 1_000];

interface Work<Item> {
  /** what is counted: numbers */
  readonly unit: string;
  /** does it to one, and tells what became of it; throws what the server says against it */
  one(item: Item): Promise<Outcome>;
  /** begins to do it to so many */
  many(items: readonly Item[]): Promise<JobStatus>;
}

/**
 * Does something to many: by the server's jobs, a hundred each; one after the other where it has none. Outcomes are in the
 * order of the items.
 */
export async function doAll<Item>(
  session: Session,
  items: readonly Item[],
  { unit, one, many }: Work<Item>,
): Promise<Outcome[]> {
  if (items.length === 1) return Promise.all(items.map(one));
  const progress = await startProgress(unit, items.length);
  const outcomes: Outcome[] = [];
  try {
    while (outcomes.length < items.length) {
      const batch = items.slice(outcomes.length, outcomes.length + batchSize);
      const job = await many(batch).catch(unlessMissing);
      if (!job) return outcomes.concat(await oneByOne(items.slice(outcomes.length), one, progress));
      const before = outcomes.length;
      const { results } = await watchJob(session, job, ({ progress: done }) =>
        progress.update(before + (done ?? 0)),
      );
      outcomes.push(...(results ?? []));
    }
    return outcomes;
  } finally {
    progress.end();
  }
}

/** Servers without jobs have no such path. */
function unlessMissing(error: unknown): null {
  if (error instanceof NotFoundError) return null;
  throw error;
}

async function oneByOne<Item>(
  items: readonly Item[],
  one: (item: Item) => Promise<Outcome>,
  progress: Progress,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of items) {
    outcomes.push(await one(item));
    progress.update(outcomes.length);
  }
  return outcomes;
}

/** Looks at a job until it has ended; Ctrl-C ends the looking, not the job. */
export async function watchJob(
  { client, signal, goesOn }: Session,
  job: JobStatus,
  onProgress: (job: JobStatus) => void,
): Promise<JobStatus> {
  goesOn(`the job goes on: \`trunkline jobs watch ${job.id}\` tells how far it is`);
  let [status, pause] = [job, firstPause];
  while (!ended.has(status.status)) {
    await setTimeout(pause);
    signal.throwIfAborted();
    status = await client.jobStatuses.show(job.id);
    onProgress(status);
    pause = Math.min(longestPause, pause * 2);
  }
  goesOn(null);
  return status;
}

/** What came of each is printed by who asked; that something did not succeed is the exit code 1. */
export function noteFailures(outcomes: readonly Outcome[]): void {
  if (outcomes.some(({ success }) => !success)) process.exitCode = 1;
}
