import { Link } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { usePlanReason } from '../../components/record/reasons.ts';
import { RecordList } from '../../components/record/record-list.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { ivrsQuery } from './queries.ts';

const columns: readonly Column<Schemas['Ivr']>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(10rem, 2fr)',
    cell: ({ id, name }) => (
      <Link to="/ivrs/$ivrId" params={{ ivrId: id }}>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  { id: 'menus', header: 'Menus', width: '6rem', cell: ({ menus }) => menus.length },
  {
    id: 'keys',
    header: 'Keys',
    width: '6rem',
    cell: ({ menus }) => menus.reduce((sum, { routes }) => sum + routes.length, 0),
  },
  {
    id: 'numbers',
    header: 'Numbers',
    width: 'minmax(8rem, 2fr)',
    from: 560,
    cell: ({ phone_number_names: names }) => <bdi>{names.join(', ') || 'none'}</bdi>,
  },
];

export function IvrsPage() {
  return (
    <RecordList
      title="IVRs"
      call={(client) => client.ivrs.list().page()}
      query={ivrsQuery()}
      columns={columns}
      rowKey={({ id }) => id}
      create={{ to: '/ivrs/new', needs: 'ivrs:write', label: 'New IVR' }}
      reason={usePlanReason('ivrs', 'IVRs')}
      empty={{
        title: 'No IVRs yet',
        text: 'An IVR answers before people do: callers hear a menu, press a key, and come to a group, a voicemail, another number or another menu.',
      }}
    />
  );
}
