import type { ShownJob } from '../../app/ports/jobs.ts';
import { instantOf } from '../../domain/instant.ts';
import { jobTypeOf, type JobAction, type JobStatus } from '../../domain/jobs/job.ts';

export const jobsPath = '/api/v2/job_statuses';

const doing: Readonly<Record<JobAction, string>> = {
  create: 'Creating',
  update: 'Updating',
  delete: 'Deleting',
  restore: 'Restoring',
};

const ended: Readonly<Partial<Record<JobStatus, string>>> = {
  completed: 'Completed',
  failed: 'Failed',
  killed: 'Killed',
};

/** As the ecosystem shows it (events.md, 3.2); `base`: what its URL begins with. */
export function jobView(job: ShownJob, base: string) {
  const { public_id: id, action, status, total, progress, results } = job;
  return {
    id,
    job_type: jobTypeOf(action),
    url: `${base}${jobsPath}/${id}.json`,
    total,
    progress: status === 'queued' ? null : progress,
    status,
    message: messageOf(job),
    results,
  };
}

function messageOf({ action, status, total, progress, ended_at }: ShownJob): string | null {
  if (ended_at !== null) {
    const at = instantOf(ended_at).replace('T', ' ').replace('Z', ' +0000');
    return `${ended[status] ?? ''} at ${at}`;
  }
  if (status === 'queued') return null;
  return `${doing[action]} phone number #${Math.min(progress + 1, total)}`;
}
