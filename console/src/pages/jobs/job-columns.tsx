import { Link } from '@tanstack/react-router';
import { State } from '../../components/state.tsx';
import type { Column } from '../../components/table/column.ts';
import { JobMessage } from './job-message.tsx';
import { doneBy, failedIn, progressIn, stateOf } from './job-words.ts';
import type { Job } from './queries.ts';

export const jobColumns: readonly Column<Job>[] = [
  {
    id: 'job',
    header: 'Job',
    width: 'minmax(9rem, 1fr)',
    cell: (job) => (
      <Link
        to="/jobs/$jobId"
        params={{ jobId: job.id }}
        // What they all do, where that is known, is known of each.
        state={({ told }) => ({ told })}
      >
        {doneBy(job)}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    width: 'minmax(10rem, 1fr)',
    cell: (job) => {
      const [mood, words] = stateOf(job);
      return <State mood={mood}>{words}</State>;
    },
  },
  {
    id: 'progress',
    header: 'Ended',
    align: 'end',
    width: '7rem',
    from: 480,
    cell: (job) => `${progressIn(job)} of ${job.total}`,
  },
  {
    id: 'failed',
    header: 'Not done',
    align: 'end',
    width: '6rem',
    from: 620,
    cell: (job) => (job.results ? failedIn(job) : ''),
  },
  {
    id: 'message',
    header: 'Message',
    width: 'minmax(14rem, 2fr)',
    from: 820,
    cell: ({ message }) => message && <JobMessage message={message} />,
  },
];
