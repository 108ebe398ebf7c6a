import { setTimeout } from 'node:timers/promises';
import {
  ConflictError,
  ConnectionError,
  InvalidError,
  NotFoundError,
  UnavailableError,
  type Schemas,
} from '../../client/index.ts';
import { say } from '../terminal/output.ts';
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
  /** prints what became of the items: of the first ones, where the server was lost in the middle */
  tell(outcomes: readonly Outcome[]): Promise<void>;
}

/**
 * Does something to many, and tells what became of each, in their order: by the server's jobs, a hundred each; one after the
 * other where it has none. The exit code is 1 when something did not succeed.
 */
export async function doAll<Item>(
  session: Session,
  items: readonly Item[],
  work: Work<Item>,
): Promise<void> {
  const outcomes: Outcome[] = [];
  try {
    if (items.length === 1) outcomes.push(...(await Promise.all(items.map(work.one))));
    else await doBatches(session, { items, work, outcomes });
  } finally {
    if (outcomes.length > 0) await work.tell(outcomes);
  }
  noteFailures(outcomes);
}

interface Batches<Item> {
  readonly items: readonly Item[];
  readonly work: Work<Item>;
  /** what became of them goes here: it is told of also where what comes after fails */
  readonly outcomes: Outcome[];
}

async function doBatches<Item>(
  session: Session,
  { items, work, outcomes }: Batches<Item>,
): Promise<void> {
  const progress = await startProgress(work.unit, items.length);
  try {
    for (const batch of batchesOf(items)) {
      const onProgress = (done: number) => progress.update(outcomes.length + done);
      session.goesOn(begunPerhaps);
      const job = await orTell(begunPerhaps, () => work.many(batch)).catch(unlessMissing);
      session.goesOn(null);
      if (job) outcomes.push(...(await resultsOf(session, job, onProgress)));
      else {
        await oneByOne(batch, work.one, (outcome) => {
          outcomes.push(outcome);
          onProgress(0);
        });
      }
    }
  } finally {
    progress.end();
  }
}

const begunPerhaps =
  'whether a job has begun is not known: `trunkline jobs list` tells; look there before you do it again';

/** Where the server is gone, what it has begun goes on once it is back: whoever does it again would do it twice. */
async function orTell<Result>(message: string, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ConnectionError || error instanceof UnavailableError) say(message);
    throw error;
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
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  for (const item of items) onOutcome(await one(item).catch(refused));
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
  const message = `the job goes on: \`trunkline jobs watch ${job.id}\` tells how far it is`;
  goesOn(message);
  let [status, pause] = [job, firstPause];
  while (!endings.has(status.status)) {
    await setTimeout(pause);
    signal.throwIfAborted();
    status = await orTell(message, () => client.jobStatuses.show(job.id));
    onProgress(status);
    pause = Math.min(longestPause, pause * 2);
  }
  goesOn(null);
  return status;
}

/** The exit code is 1 when something did not succeed, and the last line says what: it may be far down in the table. */
function noteFailures(outcomes: readonly Outcome[]): void {
  const failed = outcomes.filter(({ success }) => !success);
  if (failed.length === 0) return;
  process.exitCode = 1;
  const reasons = new Set(failed.map(({ details, status }) => details ?? status));
  const others = reasons.size > 1 ? '; the others say why in their rows' : '';
  const [reason] = reasons;
  say(`${failed.length} of ${outcomes.length} not done: ${reason}${others}`);
}
