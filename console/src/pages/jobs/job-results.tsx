import { Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { read } from '../../api/read.ts';
import { State } from '../../components/state.tsx';
import type { Column } from '../../components/table/column.ts';
import { DataTable } from '../../components/table/data-table.tsx';
import { failedIn } from './job-words.ts';
import type { Job, JobRow } from './queries.ts';

/** By id: as the account has them now. Those that were deleted are not among them. */
const numbersQuery = (ids: readonly number[]) =>
  read(['phoneNumbers', 'showMany', ids], async (client) => {
    const numbers = ids.length === 0 ? [] : await client.phoneNumbers.showMany(ids);
    return new Map(numbers.map(({ id, display_number }) => [id, display_number]));
  });

/** What became of each number. */
export function JobResults({ job }: { job: Job }) {
  const { only } = useSearch({ from: '/shell/jobs/$jobId' });
  const navigate = useNavigate({ from: '/jobs/$jobId' });
  const rows = job.results;
  const ids = useMemo(
    () => (rows ?? []).flatMap(({ id, status }) => (id && status !== 'Deleted' ? [id] : [])),
    [rows],
  );
  const { data: names } = useQuery(numbersQuery(ids));
  const columns = useMemo(() => columnsWith(names ?? new Map<number, string>()), [names]);
  if (!rows)
    return (
      <Text size="sm" c="dimmed">
        What became of each number stands here once the job has ended.
      </Text>
    );
  const failed = failedIn(job);
  return (
    <>
      {failed > 0 && (
        <Switch
          label={`Only the ${failed} that were not done`}
          checked={only === 'failed'}
          onChange={({ currentTarget }) =>
            void navigate({ search: { only: currentTarget.checked ? 'failed' : undefined } })
          }
        />
      )}
      <DataTable
        label="Results"
        rows={only ? rows.filter(({ success }) => !success) : rows}
        columns={columns}
        rowKey={({ index }) => index}
      />
    </>
  );
}

function columnsWith(names: ReadonlyMap<number, string>): readonly Column<JobRow>[] {
  return [
    {
      id: 'number',
      header: 'Number',
      width: 'minmax(11rem, 1fr)',
      cell: ({ id, index }) => <NumberOf id={id} name={names.get(id ?? 0)} index={index} />,
    },
    {
      id: 'status',
      header: 'Outcome',
      width: 'minmax(8rem, 0.7fr)',
      cell: ({ success, status }) => (
        <State mood={success ? 'good' : status === 'Failed' ? 'bad' : 'off'}>
          {rowWords[status] ?? status}
        </State>
      ),
    },
    {
      id: 'details',
      header: 'Why not',
      width: 'minmax(14rem, 3fr)',
      cell: ({ error, details }) => <span title={details ?? undefined}>{details ?? error}</span>,
    },
  ];
}

const rowWords: Readonly<Partial<Record<JobRow['status'], string>>> = { NotDone: 'Not done' };

function NumberOf({
  id,
  name,
  index,
}: {
  id: number | null;
  name: string | undefined;
  index: number;
}) {
  if (id === null) return <span>No. {index + 1} of the request</span>;
  if (name === undefined) return <span className="mono">{id}</span>;
  return (
    <Link to="/numbers/$numberId" params={{ numberId: id }}>
      {name}
    </Link>
  );
}
