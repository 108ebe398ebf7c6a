import { Badge } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { RecordList } from '../../components/record/record-list.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { Time } from '../../components/time.tsx';
import { groupsQuery } from './queries.ts';

type Group = Schemas['Group'];

const columns: readonly Column<Group>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(10rem, 2fr)',
    cell: ({ id, name }) => (
      <Link to="/groups/$groupId" params={{ groupId: id }}>
        {name}
      </Link>
    ),
  },
  { id: 'default', header: 'Kind', width: '7rem', cell: kindOf },
  {
    id: 'description',
    header: 'Description',
    width: 'minmax(12rem, 3fr)',
    from: 640,
    cell: ({ description }) => <bdi>{description}</bdi>,
  },
  {
    id: 'is_public',
    header: 'Open to',
    width: '9rem',
    from: 640,
    cell: ({ is_public }) => (is_public ? 'all agents' : 'its own agents'),
  },
  {
    id: 'created_at',
    header: 'Created',
    width: '9rem',
    from: 900,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
];

function kindOf(group: Group) {
  return group.default && <Badge variant="light">Default</Badge>;
}

export function GroupsPage() {
  return (
    <RecordList
      title="Groups"
      call={(client) => client.groups.list().page()}
      query={groupsQuery()}
      columns={columns}
      rowKey={({ id }) => id}
      create={{ to: '/groups/new', needs: 'groups:write', label: 'New group' }}
      empty={{
        title: 'No groups yet',
        text: 'Calls to a number go to the agents of its groups.',
      }}
    />
  );
}
