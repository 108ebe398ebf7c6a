import type { Account } from '../../domain/account.ts';
import type { Job } from '../ports/jobs.ts';
import { LeaseLost, type Lease } from '../ports/leases.ts';
import { Withdrawn } from '../purchases/create.ts';
import { carryOutJob } from './carry-out.ts';
import { retryInterval, type JobPorts } from './job-ports.ts';

/** Jobs under way in one process at a time, and those of one account. */
const [placesHere, placesOfAccount] = [20, 2];

/** The jobs that this process carries out. */
export interface Jobs {
  /** of one that is to begin here at once; null: there is no room for it */
  leaseFor(account: Account): Lease | null;
  /** Carries it out, from the moment that it is written down. */
  start(lease: Lease, job: Job): void;
  /** Takes up what no process is at, as far as there is room; how many. */
  takeUp(): Promise<number>;
  /** Settles when nothing is under way. */
  idle(): Promise<void>;
  /** Nothing more is begun; what is under way comes to an end, and others go on. */
  stop(): Promise<void>;
}

/** `onFailure`: is told why a job is left for another time. */
export function createJobs(ports: JobPorts, onFailure: (error: unknown) => void): Jobs {
  const underWay = new Set<Job>();
  const tasks = new Set<Promise<unknown>>();
  let isStopping = false;
  const ofAccount = (id: number) =>
    [...underWay].filter(({ account_id }) => account_id === id).length;

  function start(lease: Lease, job: Job): void {
    underWay.add(job);
    const work = ports.leases.during(lease, job, () =>
      attempt(ports, job, { isStopping: () => isStopping, onFailure }),
    );
    const task = work
      .finally(() => underWay.delete(job))
      // What waited for its place begins at once.
      .then(takeUp)
      .catch(onFailure)
      .finally(() => tasks.delete(task));
    tasks.add(task);
  }

  async function takeUp(): Promise<number> {
    const limit = placesHere - underWay.size;
    if (isStopping || limit <= 0) return 0;
    const lease = ports.leases.begin();
    const accounts = new Set([...underWay].map(({ account_id }) => account_id));
    const order = {
      ...lease,
      now: ports.time.now(),
      limit,
      except: ports.leases.underWay(),
      busyAccounts: [...accounts].filter((id) => ofAccount(id) >= placesOfAccount),
    };
    const taken = await ports.store.jobWork.take(order);
    for (const job of taken) start(lease, job);
    return taken.length;
  }

  async function idle(): Promise<void> {
    while (tasks.size > 0) await Promise.all(tasks);
  }

  return {
    leaseFor({ id }) {
      const hasRoom = !isStopping && underWay.size < placesHere && ofAccount(id) < placesOfAccount;
      return hasRoom ? ports.leases.begin() : null;
    },
    start,
    takeUp,
    idle,
    async stop() {
      isStopping = true;
      await idle();
    },
  };
}

interface Attempting {
  readonly isStopping: () => boolean;
  readonly onFailure: (error: unknown) => void;
}

async function attempt(
  ports: JobPorts,
  job: Job,
  { isStopping, onFailure }: Attempting,
): Promise<void> {
  try {
    await carryOutJob(ports, job, isStopping);
  } catch (error) {
    if (error instanceof LeaseLost || error instanceof Withdrawn) return;
    onFailure(error);
    // A database that is away takes no word of it either: then the lease runs out.
    await ports.store.jobWork.putDown(job, ports.time.now() + retryInterval).catch(() => undefined);
  }
}
