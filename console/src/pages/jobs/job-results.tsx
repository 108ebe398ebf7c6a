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

type Names = ReadonlyMap<number, string>;

/** By id: as the account has them now. */
const numbersQuery = (ids: readonly number[]) =>
  read<Names>(['phoneNumbers', 'showMany', ids], async (client) =>
    namesOf(ids.length === 0 ? [] : await client.phoneNumbers.showMany(ids)),
  );

/** Of those that were deleted last, which a job of today is mostly about. */
const deletedQuery = () =>
  read<Names>(['deletedPhoneNumbers', 'names'], async (client) =>
    namesOf(await client.deletedPhoneNumbers.list().page()),
  );

const namesOf = (numbers: readonly { id: number; display_number: string }[]): Names =>
  new Map(numbers.map(({ id, display_number }) => [id, display_number]));

const nobody: Names = new Map();

/** What became of each number. */
export function JobResults({ job }: { job: Job }) {
  const { only } = useSearch({ from: '/shell/jobs/$jobId' });
  const navigate = useNavigate({ from: '/jobs/$jobId' });
  const rows = job.results;
  const ids = useMemo(() => (rows ?? []).flatMap(({ id }) => id ?? []), [rows]);
  const { data: names = nobody } = useQuery(numbersQuery(ids));
  const isDeletion = rows?.some(({ status }) => status === 'Deleted') ?? false;
  const { data: deleted = nobody } = useQuery({ ...deletedQuery(), enabled: isDeletion });
  const columns = useMemo(() => columnsWith(names, deleted), [names, deleted]);
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

function columnsWith(names: Names, deleted: Names): readonly Column<JobRow>[] {
  return [
    {
      id: 'number',
      header: 'Number',
      width: 'minmax(11rem, 1fr)',
      cell: ({ id, index }) => {
        if (id === null) return `No. ${index + 1} of the request`;
        const name = names.get(id);
        return name ? <NumberLink id={id} name={name} /> : (deleted.get(id) ?? `Number ${id}`);
      },
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

function NumberLink({ id, name }: { id: number; name: string }) {
  return (
    <Link to="/numbers/$numberId" params={{ numberId: id }}>
      {name}
    </Link>
  );
}
