import type { Account } from '../../domain/account.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import { maxJobItems, maxKeptJobs, maxOpenJobs } from '../../domain/jobs/job.ts';
import type { Begun, Job, NewJob, ShownJob } from '../ports/jobs.ts';
import type { Ports } from '../ports.ts';
import { keyMaxAge } from '../purchases/idempotency.ts';
import type { Jobs } from './jobs.ts';

/** What a request asks to be done to many phone numbers. */
export interface JobOrder extends Pick<NewJob, 'action' | 'isAllOrNothing' | 'search' | 'items'> {
  readonly actor: Actor;
  /** the request's idempotency key; null: it has none */
  readonly key: string | null;
}

/** `retryAfter`: seconds after which there may be fewer. */
const limits = {
  open: {
    problem: `The account has ${maxOpenJobs} jobs that are queued or working, and may have no more. Wait until some have ended`,
    retryAfter: 5,
  },
  kept: {
    problem: `The account has begun ${maxKeptJobs} jobs within a day, and may begin no more. A job can be about ${maxJobItems} phone numbers`,
    retryAfter: 60,
  },
};

/** Writes a job down, and begins it on this node if there is room. Throws TooManyJobs. */
export async function beginJob(
  ports: Pick<Ports, 'store' | 'ids' | 'random' | 'clock'>,
  jobs: Jobs,
  account: Account,
  { key, actor, ...order }: JobOrder,
): Promise<ShownJob> {
  const created_at = ports.clock.now();
  const id = ports.ids.next();
  const public_id = `V3-${ports.random(16).toString('hex')}`;
  const lease = jobs.leaseFor(account);
  const begun = await ports.store.of(account).jobs.begin({
    ...order,
    id,
    public_id,
    created_at,
    lease,
    key: key === null ? null : { name: key, since: created_at - keyMaxAge },
  });
  if ('tooMany' in begun) throw tooManyJobs(begun);
  if (begun.isNew && lease) {
    const { action, isAllOrNothing, search } = order;
    const taken = { kind: 'job', account_id: account.id, attempt: 1, stage: 'claiming' } as const;
    const job: Job = { ...taken, id, public_id, account, actor, action, isAllOrNothing, search };
    jobs.start(lease, job);
  }
  return begun.job;
}

function tooManyJobs({ tooMany, openJobs }: Extract<Begun, { tooMany: unknown }>): DomainError {
  const { problem, retryAfter } = limits[tooMany];
  return new DomainError('TooManyJobs', problem, {
    retryAfter,
    body: { current_job_ids: openJobs },
  });
}
