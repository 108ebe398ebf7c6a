import { Link } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { RecordList } from '../../components/record/record-list.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { Time } from '../../components/time.tsx';
import { schedulesQuery } from './queries.ts';
import { openHours } from './week.ts';

const columns: readonly Column<Schemas['Schedule']>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(10rem, 2fr)',
    cell: ({ id, name }) => (
      <Link to="/schedules/$scheduleId" params={{ scheduleId: id }}>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  {
    id: 'hours',
    header: 'Open a week',
    width: '8rem',
    cell: ({ intervals }) => openHours(intervals),
  },
  { id: 'time_zone', header: 'Time zone', from: 560, cell: ({ time_zone }) => time_zone },
  {
    id: 'updated_at',
    header: 'Changed',
    width: '9rem',
    from: 800,
    cell: ({ updated_at }) => <Time at={updated_at} />,
  },
];

export function SchedulesPage() {
  return (
    <RecordList
      title="Schedules"
      call={(client) => client.schedules.list().page()}
      query={schedulesQuery()}
      columns={columns}
      rowKey={({ id }) => id}
      create={{ to: '/schedules/new', needs: 'schedules:write', label: 'New schedule' }}
      empty={{
        title: 'No schedules yet',
        text: 'A schedule is the hours in which a line is open. A line without one always is.',
      }}
    />
  );
}
