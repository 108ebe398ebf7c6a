import type { Schemas } from 'trunkline/client';
import { read, readList } from '../../api/read.ts';

export type Job = Schemas['JobStatus'];
export type JobRow = Schemas['JobStatusResult'];

export const isUnderWay = ({ status }: Pick<Job, 'status'>): boolean =>
  status === 'queued' || status === 'working';

/** Milliseconds until a job that is under way is asked after again; one that has ended stays as it is. */
const meanwhile = 1_000;
export const untilEnded = (jobs: readonly Job[]): number | false =>
  jobs.some(isUnderWay) && meanwhile;

export const jobsQuery = () =>
  readList(['jobStatuses', 'list'], (client, paging) => client.jobStatuses.list(paging));

export const jobQuery = (id: string) =>
  read(['jobStatuses', 'show', id], (client) => client.jobStatuses.show(id));

/** Those of one action, however many there are. */
export const jobsOfQuery = (ids: readonly string[]) =>
  read(['jobStatuses', 'showMany', ids], (client) => client.jobStatuses.showMany(ids));

/** Those that it deleted. */
export const deletedBy = ({ results }: Job): readonly number[] =>
  (results ?? []).flatMap(({ status, id }) => (status === 'Deleted' && id !== null ? [id] : []));
