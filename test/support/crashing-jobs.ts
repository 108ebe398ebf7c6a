import { beginJob, type JobOrder } from '../../src/app/jobs/begin.ts';
import { createJobs } from '../../src/app/jobs/jobs.ts';
import type { NewItem, ShownJob } from '../../src/app/ports/jobs.ts';
import { recover } from '../../src/app/purchases/recover.ts';
import type { JobAction } from '../../src/domain/jobs/job.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { systemActor } from '../../src/domain/audit/actor.ts';
import { mayDie } from './crashes.ts';
import { Death, type Dying } from './dying.ts';
import { pastAnyLease, type Installation, type Process } from './installation.ts';

export type Order = Pick<JobOrder, 'action' | 'isAllOrNothing' | 'search' | 'items'>;

/** An agent, for whom numbers are bought. */
const actor = {
  ...systemActor('service'),
  type: 'agent' as const,
  id: 7,
  request_id: 'of-the-job',
};

const item = (given: Partial<NewItem>): NewItem => ({
  subject: null,
  token: null,
  properties: {},
  ...given,
});

export const buying = (tokens: readonly string[], isAllOrNothing = false): Order => ({
  action: 'create',
  isAllOrNothing,
  search: null,
  items: tokens.map((token) => item({ token, properties: { token } })),
});

export const finding = (count: number, isAllOrNothing = false): Order => ({
  action: 'create',
  isAllOrNothing,
  search: { country: 'US', toll_free: false },
  items: Array.from({ length: count }, () => item({})),
});

export const changing = (
  action: JobAction,
  ids: readonly number[],
  isAllOrNothing = false,
): Order => ({
  action,
  isAllOrNothing,
  search: null,
  items: ids.map((subject) => item({ subject, properties: { nickname: 'changed' } })),
});

function jobsOf({ ports }: Dying) {
  return createJobs(ports, (error) => {
    // A carrier that does not answer, and death, are to be expected; nothing else is.
    if (!(error instanceof Death || error instanceof DomainError)) throw error;
  });
}

/** Begins a job, and works at it until it is done, put down, or the process has died. */
export async function beginIn(one: Process, { account }: Installation, order: Order) {
  const jobs = jobsOf(one);
  await mayDie(beginJob(one.ports, jobs, account, { ...order, actor, key: null }));
  await jobs.idle();
}

/** Goes on with what is left. */
export async function goOnIn(one: Process): Promise<void> {
  const jobs = jobsOf(one);
  await mayDie(recover(one.ports));
  await mayDie(jobs.takeUp());
  await jobs.idle();
}

export async function jobIn(
  { ports }: Process,
  { account }: Installation,
): Promise<ShownJob | null> {
  const { rows } = await ports.store.of(account).jobs.page({ limit: 1 });
  return rows.at(0) ?? null;
}

/** Goes on until the job has ended; null: it was never written down. */
export async function finishIn(one: Process, installation: Installation): Promise<ShownJob | null> {
  for (let round = 0; round < 20; round += 1) {
    installation.advance(pastAnyLease);
    await goOnIn(one);
    const job = await jobIn(one, installation);
    if (job === null || job.ended_at !== null) return job;
  }
  throw new Error('the job does not come to its end');
}
