import type { JobRow } from '../../domain/jobs/job.ts';
import type { Job, JobItem } from '../ports/jobs.ts';
import { Withdrawn } from '../purchases/create.ts';
import { createBallot, createTurns, type Ballot } from './ballot.ts';
import { buyItem } from './buy-item.ts';
import { retryInterval, type JobPorts } from './job-ports.ts';
import type { Finder } from './find-numbers.ts';
import { goesOn } from './goes-on.ts';
import { settleLeftOver } from './left-over.ts';
import { itemsAtATime } from './side-by-side.ts';
import { undoPurchases } from './undo.ts';

/**
 * Claims all numbers, and only then orders any. Once one is refused everything goes back: claims without an order,
 * and what was bought all the same, as a carrier refuses late or a process died, is deleted and released.
 */
export async function buyAllOrNothing(
  ports: JobPorts,
  job: Job,
  { finder, isStopping }: Means,
): Promise<void> {
  const { jobWork } = ports.store;
  if (!(await settleLeftOver(ports, job, isStopping))) {
    return jobWork.putDown(job, ports.time.now() + retryInterval);
  }
  const outcome =
    job.stage === 'undoing' ? 'refused' : await buyAll(ports, job, { finder, isStopping });
  if (outcome === 'refused') return undoPurchases(ports, job, isStopping);
  if (outcome === 'stopped') return jobWork.putDown(job, ports.time.now());
  if (outcome === 'unfinished') return jobWork.putDown(job, ports.time.now() + retryInterval);
  await jobWork.end(job, 'completed', () => {
    throw new Error('an item was left out');
  });
}

interface Means {
  readonly finder: Finder | null;
  readonly isStopping: () => boolean;
}

/** Nothing more is begun here: claims that are not ordered yet are left to whichever process goes on with the job. */
class Stopped extends Error {}

type Outcome = 'done' | 'refused' | 'unfinished' | 'stopped';

async function buyAll(ports: JobPorts, job: Job, means: Means): Promise<Outcome> {
  const items = await ports.store.jobWork.items(job);
  if (items.some(({ result }) => result?.success === false)) return 'refused';
  const open = items.filter(({ result }) => result === null);
  // Once all has been claimed, nobody is asked again.
  const voters = job.stage === 'ordering' ? 0 : open.length;
  const ballot = createBallot(voters, (areAllFor) => decide(ports, job, areAllFor));
  const buyer = createBuyer(ports, job, { ...means, ballot });
  const endings = await Promise.allSettled(open.map((item) => buyer.buy(item)));
  const failure = endings.find((one) => one.status === 'rejected');
  if (failure?.reason instanceof Stopped) return 'stopped';
  if (failure) throw failure.reason;
  if (buyer.hasRefused() || !(await ballot.verdict)) return 'refused';
  const isUnfinished = endings.some(
    (one) => one.status === 'fulfilled' && one.value === 'unfinished',
  );
  return isUnfinished ? 'unfinished' : 'done';
}

/** That all is ordered is written down before any of it is: who goes on with the job knows whether it may have been. */
async function decide(ports: JobPorts, job: Job, areAllFor: boolean): Promise<boolean> {
  if (areAllFor && (await ports.store.jobWork.beginOrders(job))) return true;
  await goesOn(ports, job);
  return false;
}

interface Buying extends Means {
  readonly ballot: Ballot;
}

function createBuyer(ports: JobPorts, job: Job, { finder, isStopping, ballot }: Buying) {
  const { jobWork } = ports.store;
  const turns = createTurns(itemsAtATime);
  let isRefused = false;

  /** Claims wait here for each other; who waits keeps nobody from claiming. */
  async function consent(vote: Ballot['vote']): Promise<boolean> {
    vote(true);
    turns.give();
    let areAllFor = false;
    try {
      areAllFor = await ballot.verdict;
    } finally {
      await turns.take();
    }
    if (!areAllFor || isRefused) return false;
    if (isStopping()) throw new Stopped();
    const isCancelled = !(await goesOn(ports, job));
    isRefused ||= isCancelled;
    return !isRefused;
  }

  const mayBegin = async ({ state, index }: JobItem) =>
    !isRefused && (state === 'begun' || (await jobWork.beginItem(job, index)));

  async function claimAndBuy(item: JobItem, vote: Ballot['vote']): Promise<Bought> {
    if (!(await mayBegin(item))) {
      vote(false);
      return null;
    }
    const buying = { ...ports, consent: () => consent(vote), job_id: job.id };
    const row = await buyItem(buying, job, { item, finder });
    if (row === 'unfinished') vote(true);
    else {
      isRefused ||= !row.success;
      await jobWork.endItem(job, row);
      vote(row.success);
    }
    return row;
  }

  async function buy(item: JobItem): Promise<Bought> {
    await turns.take();
    try {
      if (isStopping()) throw new Stopped();
      return await claimAndBuy(item, oneVote(ballot));
    } catch (error) {
      if (error instanceof Withdrawn) return null;
      ballot.fail(error);
      throw error;
    } finally {
      turns.give();
    }
  }

  return { buy, hasRefused: () => isRefused };
}

/** Whoever has voted does not vote again. */
function oneVote(ballot: Ballot): Ballot['vote'] {
  let hasVoted = false;
  return (isFor) => {
    if (!hasVoted) ballot.vote(isFor);
    hasVoted = true;
  };
}

/** null: nothing was bought, as not all can be. */
type Bought = JobRow | 'unfinished' | null;
