import { RateLimitedError, type Client, type Schemas } from 'trunkline/client';

/** Numbers in a job, at most. */
export const ofAJob = 100;

type Job = Schemas['JobStatus'];
type Change = NonNullable<Schemas['PhoneNumbersUpdate']['phone_number']>;
type Deed =
  { readonly verb: 'update'; readonly change: Change } | { readonly verb: 'delete' | 'restore' };

/** What is done to many numbers, a job for each hundred, and how far that has been begun. */
export interface Run {
  /** by this the API knows what was begun already, so that nothing is begun twice */
  readonly key: string;
  /** in milliseconds */
  readonly at: number;
  readonly deed: Deed;
  readonly ids: readonly number[];
  /** what is done, in words */
  readonly words?: string | undefined;
  /** of the jobs that have begun, in the order of their numbers */
  readonly jobIds: readonly string[];
}

export function newRun(ids: readonly number[], deed: Deed, words?: string): Run {
  // No UUID: browsers make them on pages that came by TLS alone.
  const key = [...crypto.getRandomValues(new Uint32Array(4))].join('-');
  return { key, at: Date.now(), deed, ids, words, jobIds: [] };
}

/** For how long the API knows the keys of requests. */
const known = 2 * 3_600_000;
export const isForgotten = ({ at }: Run): boolean => Date.now() > at + known;

export function parts(ids: readonly number[]): number[][] {
  const count = Math.ceil(ids.length / ofAJob);
  return Array.from({ length: count }, (_, at) => ids.slice(at * ofAJob, (at + 1) * ofAJob));
}

interface Beginning {
  /** ends it before the next job */
  readonly signal?: AbortSignal;
  readonly onBegun?: (run: Run) => void;
}

/**
 * Begins those jobs that have not begun, one after the other, and waits where the account has as many under way as it
 * may. Answers how far it came before it was stopped.
 */
export async function beginRest(
  client: Client,
  run: Run,
  { signal, onBegun }: Beginning = {},
): Promise<Run> {
  let now = run;
  for (const [at, part] of parts(run.ids).entries()) {
    if (at < now.jobIds.length) continue;
    const job = await begunInTime(() => begin(client, run, { at, part }), signal);
    if (!job) break;
    now = { ...now, jobIds: [...now.jobIds, job.id] };
    onBegun?.(now);
  }
  return now;
}

function begin(client: Client, { key, deed }: Run, { at, part }: { at: number; part: number[] }) {
  const named = { headers: { 'idempotency-key': `${key}-${at}` } };
  if (deed.verb === 'update') return client.phoneNumbers.updateMany(part, deed.change, named);
  if (deed.verb === 'delete') return client.phoneNumbers.deleteMany(part, named);
  return client.deletedPhoneNumbers.restoreMany(part, named);
}

/** null: it was stopped */
async function begunInTime(send: () => Promise<Job>, signal?: AbortSignal): Promise<Job | null> {
  for (;;) {
    if (signal?.aborted) return null;
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof RateLimitedError)) throw error;
      await pause(error.retryAfter ?? 5, signal);
    }
  }
}

const pause = (seconds: number, signal?: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, seconds * 1_000);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
