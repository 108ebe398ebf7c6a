import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from 'trunkline/client';
import { read } from '../api/read.ts';

export type Job = Schemas['JobStatus'];

export const hasEnded = ({ status }: Job): boolean => status !== 'queued' && status !== 'working';

/** A job, followed until it has ended. */
export const jobQuery = (id: string) =>
  queryOptions({
    ...read(['jobStatuses', 'show', id], (client) => client.jobStatuses.show(id)),
    placeholderData: () => undefined,
    refetchInterval: ({ state: { data } }) => (data && hasEnded(data) ? false : 1_000),
  });
