import type { JobRow } from '../../domain/jobs/job.ts';
import { rowOfCancelled } from '../../domain/jobs/job.ts';
import type { Job, JobItem } from '../ports/jobs.ts';
import { buyAllOrNothing } from './buy-all.ts';
import { buyItem } from './buy-item.ts';
import { changeItem, isThere } from './change-item.ts';
import { changeTogether } from './change-together.ts';
import { createFinder } from './find-numbers.ts';
import { retryInterval, type JobPorts } from './job-ports.ts';
import { placeOf } from './place.ts';
import { itemsAtATime, sideBySide } from './side-by-side.ts';

/**
 * Brings a job to its end, or as far as it goes now, while its lease is under way. Its numbers are bought, changed and
 * deleted as single requests do it, as who asked for the job. Throws LeaseLost when another process has it.
 */
export async function carryOutJob(
  ports: JobPorts,
  job: Job,
  isStopping: () => boolean,
): Promise<void> {
  const acting = { ...ports, store: ports.store.as(job.actor) };
  if (job.action !== 'create') {
    if (job.isAllOrNothing) return changeTogether(acting, job);
    return forEach(acting, job, { isStopping, work: (item) => changeOne(acting, job, item) });
  }
  const finder = job.search && createFinder(acting, job, job.search);
  if (finder && job.stage !== 'undoing') await finder.findAll();
  if (job.isAllOrNothing) return buyAllOrNothing(acting, job, { finder, isStopping });
  return forEach(acting, job, { isStopping, work: (item) => buyOne(acting, job, item) });

  async function buyOne(...[buying, , item]: Parameters<typeof changeOne>) {
    if (!(await begin(buying, job, item))) return 'not begun';
    // A reset may have taken the job away meanwhile, which takes no purchase that comes after it.
    const consent = async () => (await buying.store.jobWork.state(job)) !== 'gone';
    return buyItem({ ...buying, consent }, job, { item, finder });
  }
}

type Outcome = JobRow | 'unfinished' | 'not begun';

async function changeOne(ports: JobPorts, job: Job, item: JobItem): Promise<Outcome> {
  // What has been begun was there: should it be gone when this is done again, it was done.
  if (item.state === 'waiting' && !(await isThere(ports, job, item))) {
    return (await ports.store.jobWork.state(job)) === 'ours'
      ? changeItem(ports, job, item)
      : 'not begun';
  }
  if (!(await begin(ports, job, item))) return 'not begun';
  return changeItem(ports, job, item);
}

const begin = async ({ store }: JobPorts, job: Job, { state, index }: JobItem) =>
  state === 'begun' || store.jobWork.beginItem(job, index);

interface Each {
  readonly isStopping: () => boolean;
  readonly work: (item: JobItem) => Promise<Outcome>;
}

/** Each by itself: what one comes to is nothing to the others. */
async function forEach(ports: JobPorts, job: Job, { isStopping, work }: Each): Promise<void> {
  const { jobWork } = ports.store;
  const open = (await jobWork.items(job)).filter(({ result }) => result === null);
  let [isLeft, isUnfinished] = [false, false];
  await sideBySide(open, itemsAtATime, async (item) => {
    if (isStopping()) isLeft = true;
    if (isLeft) return;
    const outcome = await work(item);
    if (outcome === 'unfinished') isUnfinished = true;
    else if (outcome !== 'not begun') await jobWork.endItem(job, outcome);
  });
  if (isUnfinished || isLeft) {
    const wait = isLeft ? 0 : retryInterval;
    return jobWork.putDown(job, ports.time.now() + wait);
  }
  const isCancelled = (await jobWork.state(job)) === 'cancelled';
  const status = isCancelled ? 'killed' : 'completed';
  await jobWork.end(job, status, (item) => rowOfCancelled(placeOf(job, item)));
}
