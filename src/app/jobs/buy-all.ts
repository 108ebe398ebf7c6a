import type { JobRow } from '../../domain/jobs/job.ts';
import type { Job, JobItem } from '../ports/jobs.ts';
import { LeaseLost } from '../ports/leases.ts';
import { Withdrawn } from '../purchases/create.ts';
import { createBallot, createTurns, type Ballot } from './ballot.ts';
import { buyItem } from './buy-item.ts';
import { retryInterval, type JobPorts } from './job-ports.ts';
import type { Finder } from './find-numbers.ts';
import { itemsAtATime } from './side-by-side.ts';
import { undoPurchases } from './undo.ts';

/**
 * Claims all numbers, and only then orders any. Once one is refused everything goes back: claims without an order,
 * and what was bought all the same, as a carrier refuses late or a process died, is deleted and released.
 */
export async function buyAllOrNothing(
  ports: JobPorts,
  job: Job,
  finder: Finder | null,
): Promise<void> {
  const { jobWork } = ports.store;
  const outcome = job.isUndoing ? 'refused' : await buyAll(ports, job, finder);
  if (outcome === 'refused') return undoPurchases(ports, job);
  if (outcome === 'unfinished') return jobWork.putDown(job, ports.time.now() + retryInterval);
  await jobWork.end(job, 'completed', () => {
    throw new Error('an item was left out');
  });
}

type Outcome = 'done' | 'refused' | 'unfinished';

async function buyAll(ports: JobPorts, job: Job, finder: Finder | null): Promise<Outcome> {
  const { jobWork } = ports.store;
  const items = await jobWork.items(job);
  const open = items.filter(({ result }) => result === null);
  const wasRefused = items.some(({ result }) => result?.success === false);
  const ballot = createBallot(wasRefused ? 0 : open.length, async (areAllFor) => {
    const state = await jobWork.state(job);
    if (state === 'lost') throw new LeaseLost('the job is another process’s');
    if (areAllFor && !wasRefused && state === 'ours') return true;
    await jobWork.beginUndo(job);
    return false;
  });
  if (!wasRefused) {
    const buyer = createBuyer(ports, job, { finder, ballot });
    const endings = await Promise.allSettled(open.map((item) => buyer.buy(item)));
    const failure = endings.find((one) => one.status === 'rejected');
    if (failure) throw failure.reason;
    if (buyer.hasRefused()) return 'refused';
    if (endings.some((one) => one.status === 'fulfilled' && one.value === 'unfinished'))
      return (await ballot.verdict) ? 'unfinished' : 'refused';
  }
  return (await ballot.verdict) ? 'done' : 'refused';
}

function createBuyer(
  ports: JobPorts,
  job: Job,
  { finder, ballot }: { finder: Finder | null; ballot: Ballot },
) {
  const { jobWork } = ports.store;
  const { purchases } = ports.store.of(job.account);
  const turns = createTurns(itemsAtATime);
  let isRefused = false;

  /** Claims wait here for each other; who waits keeps nobody from claiming. */
  function consentOf(vote: Ballot['vote']) {
    return async () => {
      vote(true);
      turns.give();
      const verdict = await ballot.verdict.finally(turns.take);
      return verdict && !isRefused;
    };
  }

  async function claimAndBuy(
    item: JobItem,
    vote: Ballot['vote'],
  ): Promise<JobRow | 'unfinished' | null> {
    const isFirst = item.state === 'waiting';
    // What the token had bought before is not this job's to give back.
    const wasThere = isFirst && item.token !== null && (await purchases.find(item.token)) !== null;
    const mayBegin = !isRefused && (!isFirst || (await jobWork.beginItem(job, item.index)));
    if (!mayBegin) {
      vote(false);
      return null;
    }
    const row = await buyItem({ ...ports, consent: consentOf(vote) }, job, { item, finder });
    if (row === 'unfinished') vote(true);
    else {
      isRefused ||= !row.success;
      await jobWork.endItem(job, row, wasThere ? 'kept' : 'ended');
      vote(row.success);
    }
    return row;
  }

  return {
    hasRefused: () => isRefused,
    async buy(item: JobItem): Promise<JobRow | 'unfinished' | null> {
      let hasVoted = false;
      const vote = (isFor: boolean) => {
        if (!hasVoted) ballot.vote(isFor);
        hasVoted = true;
      };
      await turns.take();
      try {
        return await claimAndBuy(item, vote);
      } catch (error) {
        if (error instanceof Withdrawn) return null;
        ballot.fail(error);
        throw error;
      } finally {
        turns.give();
      }
    },
  };
}
