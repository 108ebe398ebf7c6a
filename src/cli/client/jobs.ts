import { setTimeout } from 'node:timers/promises';
import { ConflictError, InvalidError, NotFoundError, type Schemas } from '../../client/index.ts';
import { startProgress } from '../terminal/progress.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { Session } from './session.ts';

type JobStatus = Schemas['JobStatus'];
/** What became of one thing of many. */
export type Outcome = Pick<Schemas['JobStatusResult'], 'id' | 'status' | 'success' | 'details'>;

/** So many has a job at most. */
const batchSize = 100;
const endings = new Set<string>(['completed', 'failed', 'killed']);
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
    for (const batch of batchesOf(items)) {
      const onProgress = (done: number) => progress.update(outcomes.length + done);
      const job = await many(batch).catch(unlessMissing);
      const ended = job
        ? await resultsOf(session, job, onProgress)
        : await oneByOne(batch, one, onProgress);
      outcomes.push(...ended);
    }
    return outcomes;
  } finally {
    progress.end();
  }
}

/** As many as a job takes, each. */
export function batchesOf<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / batchSize);
  return Array.from({ length: count }, (_, place) =>
    items.slice(place * batchSize, (place + 1) * batchSize),
  );
}

/** Servers without jobs have no such path. */
function unlessMissing(error: unknown): null {
  if (error instanceof NotFoundError) return null;
  throw error;
}

/** Throws Refusal where the job is no more than its message. */
async function resultsOf(
  session: Session,
  job: JobStatus,
  onProgress: (done: number) => void,
): Promise<Outcome[]> {
  const { results, status, message } = await watchJob(session, job, ({ progress }) =>
    onProgress(progress ?? 0),
  );
  if (results) return results;
  throw new Refusal(`the job ${job.id} is ${status}: ${message ?? 'it has no results'}`);
}

/** What is refused is said in its row, and the others are done. */
async function oneByOne<Item>(
  items: readonly Item[],
  one: (item: Item) => Promise<Outcome>,
  onProgress: (done: number) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of items) {
    outcomes.push(await one(item).catch(refused));
    onProgress(outcomes.length);
  }
  return outcomes;
}

function refused(error: unknown): Outcome {
  const isRefusal = error instanceof InvalidError || error instanceof NotFoundError;
  if (!isRefusal && !(error instanceof ConflictError)) throw error;
  const details = error.fields.map(({ text }) => text).join('; ') || error.message;
  return { id: null, status: 'Failed', success: false, details };
}

/** Looks at a job until it has ended; Ctrl-C ends the looking, not the job. */
export async function watchJob(
  { client, signal, goesOn }: Session,
  job: JobStatus,
  onProgress: (job: JobStatus) => void,
): Promise<JobStatus> {
  goesOn(`the job goes on: \`trunkline jobs watch ${job.id}\` tells how far it is`);
  let [status, pause] = [job, firstPause];
  while (!endings.has(status.status)) {
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
