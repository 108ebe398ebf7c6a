import { Link, Outlet } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { QueryTable } from '../../components/table/query-table.tsx';
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
];

export function GroupsPage() {
  const create = <LinkButton to="/groups/new">New group</LinkButton>;
  return (
    <Page
      title="Groups"
      actions={
        <>
          <ShowAsCurl call={(client) => client.groups.list().page()} />
          {create}
        </>
      }
    >
      <QueryTable
        label="Groups"
        query={groupsQuery()}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No groups yet" action={create}>
            Calls to a number go to the agents of its groups.
          </EmptyState>
        }
      />
      <Outlet />
    </Page>
  );
}
