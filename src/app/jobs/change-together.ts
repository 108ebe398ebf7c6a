import type { Account } from '../../domain/account.ts';
import { recordNotFound } from '../../domain/errors.ts';
import {
  rowOfCancelled,
  rowOfDone,
  rowOfNotDone,
  rowOfRefusal,
  type JobAction,
  type JobRow,
} from '../../domain/jobs/job.ts';
import { releaseDates } from '../phone-numbers/delete.ts';
import { refuseUnlessRestored, settlement } from '../phone-numbers/deleted.ts';
import { preparedChange } from '../phone-numbers/update.ts';
import type { Job, JobItem, NumbersTogether } from '../ports/jobs.ts';
import type { Ports } from '../ports.ts';
import { goesOn } from './goes-on.ts';
import { isRefusal, placeOf } from './place.ts';

type TogetherPorts = Pick<Ports, 'store' | 'time' | 'policy'>;

/** What is to be done to which phone numbers. */
interface Changes {
  readonly account: Account;
  readonly action: JobAction;
  readonly items: readonly Pick<JobItem, 'index' | 'subject' | 'properties'>[];
}

/** All changes in one transaction, in which the job ends too; where one is refused, none is made. */
export async function changeTogether(ports: TogetherPorts, job: Job): Promise<void> {
  const { jobWork } = ports.store;
  if (!(await goesOn(ports, job))) {
    return jobWork.end(job, 'killed', (item) => rowOfCancelled(placeOf(job, item)));
  }
  const { account, action } = job;
  const rows = await tryTogether(ports, { account, action, items: await jobWork.items(job) }, job);
  if (rows === null) return;
  const rowAt = new Map(rows.map((row) => [row.index, row]));
  await jobWork.end(job, 'failed', (item) => {
    const row = rowAt.get(item.index);
    return row && !row.success ? row : rowOfNotDone(placeOf(job, item));
  });
}

/**
 * null: all was done, and the job has ended. Otherwise nothing was done, and this is what each would have come to;
 * without a job nothing ever is.
 */
export async function tryTogether(
  ports: TogetherPorts,
  { account, action, items }: Changes,
  job: Job | null,
): Promise<JobRow[] | null> {
  // Always in the same order: of two that want the same numbers one waits for the other.
  const sorted = items.toSorted((a, b) => (a.subject ?? 0) - (b.subject ?? 0));
  const steps: Step[] = [];
  for (const item of sorted)
    steps.push({ item, change: await prepared(ports, account, { action, item }) });
  const ids = sorted.map(({ subject }) => subject ?? 0);
  try {
    await ports.store.of(account).together(ids, async (numbers) => {
      const rows: JobRow[] = [];
      for (const { item, change } of steps) {
        rows.push(await rowOf(placeOf({ action }, item), () => change(numbers)));
      }
      rows.sort((a, b) => a.index - b.index);
      if (job === null || rows.some(({ success }) => !success)) throw new NotDone(rows);
      await numbers.endJob(job, rows);
    });
  } catch (error) {
    if (error instanceof NotDone) return error.rows;
    throw error;
  }
  return null;
}

interface Step {
  readonly item: Changes['items'][number];
  readonly change: (numbers: NumbersTogether) => Promise<void>;
}

/** Rolls the transaction back. */
class NotDone extends Error {
  readonly rows: JobRow[];
  constructor(rows: JobRow[]) {
    super('not all could be done');
    this.rows = rows;
  }
}

async function rowOf(
  place: ReturnType<typeof placeOf>,
  change: () => Promise<void>,
): Promise<JobRow> {
  try {
    await change();
    return rowOfDone(place);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return rowOfRefusal(place, error);
  }
}

/** All that is looked up for a change is looked up before the transaction. */
async function prepared(
  ports: TogetherPorts,
  account: Account,
  { action, item }: { action: JobAction; item: Changes['items'][number] },
): Promise<Step['change']> {
  const id = item.subject ?? 0;
  if (action === 'restore') {
    return async (numbers) => {
      refuseUnlessRestored(await numbers.restore(id, settlement(account)));
    };
  }
  if (action === 'delete') {
    const dates = await releaseDates(ports);
    return async (numbers) => {
      if (!(await numbers.remove(id, dates))) throw recordNotFound();
    };
  }
  const change = await preparedChange(ports, account, item.properties).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    return () => {
      throw error;
    };
  });
  return async (numbers) => {
    if (!(await numbers.update(id, change))) throw recordNotFound();
  };
}
