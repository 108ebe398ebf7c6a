import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, type Action } from '../../../api/act.ts';
import { beginInTurn, parts, type BegunJobs } from './begin.ts';
import type { Client, Schemas } from 'trunkline/client';

type Begin = (client: Client, part: number[]) => Promise<Schemas['JobStatus']>;

/** Begins jobs, a hundred numbers each, and leads to where they are followed. */
export function useBegin(begin: Begin, onBegun: (jobs: BegunJobs) => void = () => {}) {
  const navigate = useNavigate();
  const [count, setCount] = useState(0);
  const act = useAct<BegunJobs>({
    onDone(jobs) {
      onBegun(jobs);
      if (jobs.error) return;
      const [jobId = ''] = jobs.jobIds;
      if (jobs.jobIds.length === 1) return navigate({ to: '/jobs/$jobId', params: { jobId } });
      return navigate({ to: '/jobs', search: { ids: [...jobs.jobIds] } });
    },
  });
  const actionOf = (ids: readonly number[]): Action<BegunJobs> => ({
    call: (client) => beginInTurn(ids, (part) => begin(client, part), setCount),
    changes: ['jobStatuses', 'phoneNumbers', 'deletedPhoneNumbers'],
  });
  return {
    ...act,
    actionOf,
    /** of how many jobs so many have begun */
    progressOf: (ids: readonly number[]) => ({ begun: count, of: parts(ids).length }),
  };
}
