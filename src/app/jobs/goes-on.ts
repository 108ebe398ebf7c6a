import type { Job } from '../ports/jobs.ts';
import { LeaseLost } from '../ports/leases.ts';
import type { Ports } from '../ports.ts';

/** Whether more of the job may be begun; false: it is cancelled. Throws LeaseLost where it is not ours any more. */
export async function goesOn({ store }: Pick<Ports, 'store'>, job: Job): Promise<boolean> {
  const state = await store.jobWork.state(job);
  if (state === 'lost' || state === 'gone') throw new LeaseLost('the job is another process’s');
  return state === 'ours';
}
