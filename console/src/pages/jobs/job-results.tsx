import { Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { read } from '../../api/read.ts';
import { State } from '../../components/state.tsx';
import type { Column } from '../../components/table/column.ts';
import { DataTable } from '../../components/table/data-table.tsx';
import { deletedNumberQuery } from '../deleted/queries.ts';
import { thoseQuery } from '../numbers/queries.ts';
import classes from './job-results.module.css';
import { failedIn } from './job-words.ts';
import type { Job, JobRow } from './queries.ts';

interface Named {
  readonly id: number;
  readonly display_number: string;
  readonly nickname: string | null;
}
type Names = ReadonlyMap<number, Named>;

/** Of those that were deleted last, which a job of today is mostly about. */
const latestDeletedQuery = () =>
  read(['deletedPhoneNumbers', 'latest'], (client) => client.deletedPhoneNumbers.list().page());

const namesOf = (numbers: readonly Named[] = []): Names =>
  new Map(numbers.map((one) => [one.id, one]));

/** What became of each number. */
export function JobResults({ job }: { job: Job }) {
  const { only } = useSearch({ from: '/shell/jobs/$jobId' });
  const navigate = useNavigate({ from: '/jobs/$jobId' });
  const rows = job.results;
  const ids = useMemo(() => (rows ?? []).flatMap(({ id }) => id ?? []), [rows]);
  const { data: numbers } = useQuery({ ...thoseQuery(ids), placeholderData: () => undefined });
  const isDeletion = rows?.some(({ status }) => status === 'Deleted') ?? false;
  const { data: latest } = useQuery({ ...latestDeletedQuery(), enabled: isDeletion });
  const columns = useMemo(
    () =>
      columnsWith({
        names: namesOf(numbers),
        deleted: namesOf(latest),
        isRead: numbers !== undefined && (latest !== undefined || !isDeletion),
      }),
    [numbers, latest, isDeletion],
  );
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

interface Known {
  readonly names: Names;
  readonly deleted: Names;
  /** whether what is in neither has to be asked for by itself */
  readonly isRead: boolean;
}

function columnsWith(known: Known): readonly Column<JobRow>[] {
  return [
    {
      id: 'number',
      header: 'Number',
      width: 'minmax(12rem, 1.5fr)',
      cell: (row) => (
        <>
          {row.id === null ? (
            `No. ${row.index + 1} of the request`
          ) : (
            <NumberCell id={row.id} success={row.success} known={known} />
          )}
          {whyNot(row) && <div className={classes.narrow}>{whyNot(row)}</div>}
        </>
      ),
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
      from: 560,
      width: 'minmax(14rem, 3fr)',
      cell: (row) => <span title={whyNot(row) ?? undefined}>{whyNot(row)}</span>,
    },
  ];
}

const whyNot = ({ error, details }: JobRow) => details ?? error;

const rowWords: Readonly<Partial<Record<JobRow['status'], string>>> = { NotDone: 'Not done' };

/** A number, wherever it is by now; what is gone for good has its id alone. */
function NumberCell({ id, success, known }: { id: number; success: boolean; known: Known }) {
  const { names, deleted, isRead } = known;
  const latest = deleted.get(id);
  const here = names.get(id);
  const { data: gone = latest } = useQuery({
    ...deletedNumberQuery(id),
    enabled: success && isRead && !here && !latest,
    retry: false,
    staleTime: Infinity,
  });
  const number = here ?? gone;
  if (!number) return `Number ${id}`;
  const params = { numberId: id };
  return (
    <>
      {here ? (
        <Link to="/numbers/$numberId" params={params}>
          {number.display_number}
        </Link>
      ) : (
        <Link to="/deleted/$numberId" params={params}>
          {number.display_number}
        </Link>
      )}
      {number.nickname && (
        <Text component="bdi" size="sm" c="dimmed" ms="xs">
          {number.nickname}
        </Text>
      )}
    </>
  );
}
