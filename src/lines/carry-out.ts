import { setTimeout as sleepByTimer } from 'node:timers/promises';
import {
  ConnectionError,
  ForbiddenError,
  NotFoundError,
  TrunklineError,
  UnauthorizedError,
  UnavailableError,
  type Client,
  type Schemas,
} from '../client/index.ts';
import { chunksOf, rowsOf, type Sleep } from './bulk.ts';
import { buy } from './buy.ts';
import type { Change } from './changes.ts';
import type { Planned } from './plan.ts';
import { errorText, refusalText } from './refusal-words.ts';

/** What has become of a change. */
export interface Result {
  readonly change: Change;
  /** its place in the plan, from 1 */
  readonly place: number;
  /** not allowed: to who has signed in; skipped: there was no sense in trying */
  readonly status: 'done' | 'failed' | 'not allowed' | 'skipped';
  /** of an addition that is done, the number that was bought, in E.164 form; else why it is not done */
  readonly detail: string | null;
}

export interface CarryOutOptions {
  readonly onResult?: ((result: Result) => void) | undefined;
  /** waits between looks at a job, instead of a timer */
  readonly sleep?: Sleep | undefined;
}

type Done = Pick<Result, 'status' | 'detail'>;

const done: Done = { status: 'done', detail: null };

/** Makes the changes of a plan, those that do not hang together whatever becomes of the others. */
export async function carryOut(
  client: Client,
  { plan, account, market }: Planned,
  { onResult, sleep = sleepByTimer }: CarryOutOptions,
): Promise<Result[]> {
  const results: Result[] = [];
  let isCutOff = false;
  for (const batch of batches(plan.changes, account.server.hasExtensions)) {
    const outcome: Outcome = isCutOff
      ? { of: () => skipped, isCutOff }
      : await outcomeOf(carryOutBatch(client, batch, { market, sleep }));
    ({ isCutOff } = outcome);
    batch.forEach((change, index) => {
      const result = { change, place: results.length + 1, ...outcome.of(change, index) };
      results.push(result);
      onResult?.(result);
    });
  }
  return results;
}

const skipped: Done = {
  status: 'skipped',
  detail: 'not tried: the server did not answer, or knows the credentials no more',
};

/** What the changes of a batch have come to. */
interface Outcome {
  readonly of: (change: Change, index: number) => Done;
  /** there is no sense in trying more */
  readonly isCutOff: boolean;
}

/** What is no refusal is thrown on. */
async function outcomeOf(work: Promise<readonly Done[]>): Promise<Outcome> {
  try {
    const outcomes = await work;
    return { of: (_, index) => outcomes[index] ?? skipped, isCutOff: false };
  } catch (error) {
    if (!(error instanceof TrunklineError)) throw error;
    const isUnknown = error instanceof ConnectionError || error instanceof UnavailableError;
    const hint = isUnknown ? '; it may be done: apply again' : '';
    return {
      of: (change) => ({ status: statusOf(error), detail: errorText(change, error) + hint }),
      isCutOff: error instanceof ConnectionError || error instanceof UnauthorizedError,
    };
  }
}

const statusOf = (error: TrunklineError) =>
  error instanceof ForbiddenError || error instanceof UnauthorizedError ? 'not allowed' : 'failed';

/** What is done by one request: purchases one by one, the rest many at once where the server can. */
function batches(changes: readonly Change[], hasBulk: boolean): (readonly Change[])[] {
  return (['add', 'update', 'remove'] as const).flatMap((kind) => {
    const alike = changes.filter((change) => change.kind === kind);
    return kind === 'add' || !hasBulk ? alike.map((change) => [change]) : chunksOf(alike);
  });
}

async function carryOutBatch(
  client: Client,
  changes: readonly Change[],
  { market, sleep }: { market: Planned['market']; sleep: Sleep },
): Promise<readonly Done[]> {
  const [first] = changes;
  if (!first) return [];
  if (changes.length > 1) {
    return rows(changes, await rowsOf(client, await beginJob(client, changes), sleep));
  }
  switch (first.kind) {
    case 'add': {
      const bought = await buy(client, first, market);
      if (bought.status === 'failed') return [{ status: 'failed', detail: bought.message }];
      return [{ status: 'done', detail: bought.number }];
    }
    case 'update':
      // Doc: settings are written with `include=settings`.
      await client.phoneNumbers.update(first.held.id, first.body, {
        include: first.body['settings'] === undefined ? [] : ['settings'],
      });
      return [done];
    case 'remove':
      await client.phoneNumbers.delete(first.held.id).catch(unlessGone);
      return [done];
  }
}

/** Somebody else was quicker. */
function unlessGone(error: unknown): void {
  if (!(error instanceof NotFoundError)) throw error;
}

function beginJob({ phoneNumbers }: Client, changes: readonly Change[]) {
  const updates = changes.filter((change) => change.kind === 'update');
  if (updates.length > 0) {
    return phoneNumbers.updateMany(updates.map(({ held, body }) => ({ ...body, id: held.id })));
  }
  const removals = changes.filter((change) => change.kind === 'remove');
  return phoneNumbers.deleteMany(removals.map(({ held }) => held.id));
}

type Row = NonNullable<Schemas['JobStatus']['results']>[number];

function rows(changes: readonly Change[], found: readonly Row[]): Done[] {
  return changes.map((change, index) => {
    const row = found[index];
    if (!row) return skipped;
    const { success, action, error, details, field_errors, status } = row;
    if (success || (action === 'delete' && error === 'RecordNotFound')) return done;
    const said = field_errors ? refusalText(change, field_errors) : (details ?? error ?? status);
    return { status: 'failed', detail: said };
  });
}
