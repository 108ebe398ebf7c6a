import { Link, Outlet } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { useAccount } from '../../api/account.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExplainedLink } from '../../components/explained-link.tsx';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { State } from '../../components/state.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { QueryTable } from '../../components/table/query-table.tsx';
import { Time } from '../../components/time.tsx';
import { agentsQuery } from './queries.ts';
import { roles } from './roles.ts';

type User = Schemas['User'];

function AgentLink({ user: { id, name } }: { user: User }) {
  const { user } = useAccount();
  return (
    <>
      <Link to="/agents/$agentId" params={{ agentId: id }} dir="auto">
        {name}
      </Link>
      {id === user.id && ' (you)'}
    </>
  );
}

const columns: readonly Column<User>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(9rem, 2fr)',
    cell: (user) => <AgentLink user={user} />,
  },
  {
    id: 'email',
    header: 'E-mail address',
    width: 'minmax(10rem, 2fr)',
    from: 560,
    cell: ({ email }) => email,
  },
  { id: 'role', header: 'Role', width: '7rem', from: 440, cell: ({ role }) => roles[role].label },
  {
    id: 'state',
    header: 'State',
    width: '9rem',
    cell: ({ suspended }) =>
      suspended ? <State mood="off">Suspended</State> : <State mood="good">Let in</State>,
  },
  {
    id: 'created',
    header: 'Created',
    width: '9rem',
    from: 760,
    cell: ({ created_at }) => (created_at ? <Time at={created_at} /> : 'not known'),
  },
];

export function AgentsPage() {
  const create = (
    <ExplainedLink to="/agents/new" needs="users:write">
      New agent
    </ExplainedLink>
  );
  return (
    <Page
      title="Agents"
      actions={
        <>
          <ShowAsCurl call={(client) => client.users.list().page()} />
          {create}
        </>
      }
    >
      <QueryTable
        label="Agents"
        query={agentsQuery()}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No agents" action={create}>
            Agents are the people who are let in, here and over the API.
          </EmptyState>
        }
      />
      <Outlet />
    </Page>
  );
}
