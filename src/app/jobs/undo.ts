import { rowOfCancelled, rowOfNotDone, rowOfReleased, type JobRow } from '../../domain/jobs/job.ts';
import { releaseDeletedNumber } from '../phone-numbers/deleted.ts';
import type { Job, JobItem } from '../ports/jobs.ts';
import { retryInterval, type JobPorts } from './job-ports.ts';
import { isRefusal, placeOf } from './place.ts';
import { itemsAtATime, sideBySide } from './side-by-side.ts';

/** Gives back what a job has bought that could not buy all. What has no outcome yet is waited for. */
export async function undoPurchases(
  ports: JobPorts,
  job: Job,
  isStopping: () => boolean,
): Promise<void> {
  const { jobWork } = ports.store;
  let isUnfinished = false;
  await jobWork.beginUndo(job);
  const open = (await jobWork.items(job)).filter(({ state }) => state === 'begun');
  await sideBySide(open, itemsAtATime, async (item) => {
    const row = isStopping() ? 'unfinished' : await giveBack(ports, job, item);
    if (row === 'unfinished') isUnfinished = true;
    else if (row) await jobWork.endItem(job, row);
  });
  if (isUnfinished) return jobWork.putDown(job, ports.time.now() + retryInterval);
  const isCancelled = (await jobWork.state(job)) === 'cancelled';
  const rowOfOthers = isCancelled ? rowOfCancelled : rowOfNotDone;
  await jobWork.end(job, isCancelled ? 'killed' : 'failed', (item) =>
    rowOfOthers(placeOf(job, item)),
  );
}

/** `unfinished`: it is not known yet whether it was bought; null: the job has not bought it. */
async function giveBack(
  ports: JobPorts,
  job: Job,
  item: JobItem,
): Promise<JobRow | 'unfinished' | null> {
  const { account } = job;
  const { purchases, phoneNumbers } = ports.store.of(account);
  const bought = item.token === null ? null : await purchases.find(item.token);
  // What another request has bought by the same token is not the job's to give back.
  if (bought?.job_id !== job.id) return null;
  if (!bought.completed) return 'unfinished';
  const { id } = bought;
  const now = await ports.time.ask();
  await phoneNumbers.remove(id, { deleted_at: now, release_at: now });
  try {
    await releaseDeletedNumber(ports, account, id);
  } catch (error) {
    // It is due: the recovery goes on with what a carrier does not take back at once.
    if (!isRefusal(error)) throw error;
  }
  return rowOfReleased({ ...placeOf(job, item), id });
}
