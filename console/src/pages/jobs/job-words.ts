import type { Mood } from '../../components/state.tsx';
import { isUnderWay, type Job } from './queries.ts';

const words: Readonly<Record<Job['status'], readonly [Mood, string]>> = {
  queued: ['waiting', 'Queued'],
  working: ['waiting', 'Working'],
  completed: ['good', 'Completed'],
  failed: ['bad', 'Failed'],
  killed: ['off', 'Cancelled'],
};

/** How a job stands: one that has ended may have rows that were not done. */
export function stateOf(job: Job): readonly [Mood, string] {
  const failed = failedIn(job);
  if (job.status === 'completed' && failed > 0) return ['bad', `Completed, ${failed} not done`];
  return words[job.status];
}

export const failedIn = ({ results }: Job): number =>
  (results ?? []).filter(({ success }) => !success).length;

/** `Bulk Update Phone Number`, in a word. */
export const doneBy = ({ job_type }: Job): string =>
  job_type.replace(/^Bulk (\w+) Phone Number$/, (_, verb: string) => `${verb} numbers`);

export const progressIn = (job: Job): number => (isUnderWay(job) ? (job.progress ?? 0) : job.total);
