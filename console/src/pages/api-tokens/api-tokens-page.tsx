import { Badge, Group, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { useAccount } from '../../api/account.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExplainedLink } from '../../components/explained-link.tsx';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { QueryTable } from '../../components/table/query-table.tsx';
import { Time } from '../../components/time.tsx';
import { agentsQuery, apiTokensQuery } from './queries.ts';
import { scopesText } from './scopes.ts';

type ApiToken = Schemas['ApiToken'];

const columnsFor = (
  own: number,
  nameOf: (userId: number) => string,
): readonly Column<ApiToken>[] => [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(12rem, 2fr)',
    cell: ({ id, name }) => (
      <Group gap="xs" wrap="nowrap">
        <Text span size="sm" truncate dir="auto">
          <Link to="/api-tokens/$apiTokenId" params={{ apiTokenId: id }}>
            {name ?? `Token ${id}`}
          </Link>
        </Text>
        {id === own && (
          <Badge size="sm" variant="light" tt="none" flex="none">
            This session
          </Badge>
        )}
      </Group>
    ),
  },
  {
    id: 'agent',
    header: 'Agent',
    width: 'minmax(8rem, 1fr)',
    from: 480,
    cell: ({ user_id }) => <span dir="auto">{nameOf(user_id)}</span>,
  },
  {
    id: 'scope',
    header: 'May',
    width: 'minmax(8rem, 2fr)',
    from: 640,
    cell: ({ scope }) => <span title={scopesText(scope)}>{scopesText(scope)}</span>,
  },
  {
    id: 'expires',
    header: 'Ends',
    width: '8rem',
    from: 760,
    cell: ({ expires_at }) => (expires_at ? <Time at={expires_at} /> : 'by revoking'),
  },
  {
    id: 'used',
    header: 'Last used',
    width: '9rem',
    cell: ({ last_used_at }) => (last_used_at ? <Time at={last_used_at} /> : 'never'),
  },
];

export function ApiTokensPage() {
  const { token } = useAccount();
  const { data: agents } = useSuspenseQuery(agentsQuery());
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  const create = (
    <ExplainedLink to="/api-tokens/new" needs="api_tokens:write">
      New API token
    </ExplainedLink>
  );
  return (
    <Page
      title="API tokens"
      actions={
        <>
          <ShowAsCurl call={(client) => client.apiTokens.list().page()} />
          {create}
        </>
      }
    >
      <QueryTable
        label="API tokens"
        query={apiTokensQuery()}
        columns={columnsFor(token.id, (id) => names.get(id) ?? `Agent ${id}`)}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No API tokens" action={create}>
            Programs sign in with an API token, and so do people here. Each has what it may do, and
            ends when it is revoked.
          </EmptyState>
        }
      />
      <Outlet />
    </Page>
  );
}
