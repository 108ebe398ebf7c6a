import { NativeSelect } from '@mantine/core';
import { Link, Outlet, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExplainedLink } from '../../components/explained-link.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Page } from '../../components/page.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { QueryTable } from '../../components/table/query-table.tsx';
import { Time } from '../../components/time.tsx';
import { webhookFilters, webhooksQuery } from './queries.ts';
import { WebhookState } from './webhook-state.tsx';

type Webhook = Schemas['Webhook'];

const columns: readonly Column<Webhook>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(9rem, 2fr)',
    cell: ({ id, name }) => (
      <Link to="/webhooks/$webhookId" params={{ webhookId: id }} search={true} dir="auto">
        {name}
      </Link>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    width: '8rem',
    cell: (webhook) => <WebhookState webhook={webhook} />,
  },
  {
    id: 'endpoint',
    header: 'Endpoint',
    width: 'minmax(10rem, 3fr)',
    from: 560,
    cell: ({ endpoint }) => <span title={endpoint}>{endpoint}</span>,
  },
  {
    id: 'subscriptions',
    header: 'Types of events',
    width: '9rem',
    align: 'end',
    from: 760,
    cell: ({ subscriptions = [] }) => subscriptions.length || 'none',
  },
  {
    id: 'created',
    header: 'Created',
    width: '9rem',
    from: 900,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
  {
    id: 'invocations',
    header: 'Deliveries',
    width: '8rem',
    from: 440,
    cell: ({ id, name }) => (
      <Link
        to="/webhooks/$webhookId/invocations"
        params={{ webhookId: id }}
        aria-label={`Invocations of ${name}`}
      >
        Invocations
      </Link>
    ),
  },
];

function Filters() {
  const filters = useSearch({ from: '/shell/webhooks/list' });
  const navigate = useNavigate({ from: '/webhooks' });
  const set = (changed: Partial<typeof filters>) =>
    void navigate({ to: '.', search: { ...filters, ...changed } });
  return (
    <FilterBar>
      <SearchInput
        label="Name contains"
        value={filters.name ?? ''}
        onChange={(name) => set({ name: name || undefined })}
      />
      <NativeSelect
        label="Status"
        value={filters.status ?? ''}
        onChange={({ currentTarget: { value } }) =>
          set({ status: (value || undefined) as typeof filters.status })
        }
        data={[
          { value: '', label: 'Any' },
          { value: 'active', label: 'Active' },
          { value: 'inactive', label: 'Inactive or paused' },
        ]}
      />
    </FilterBar>
  );
}

export function WebhooksPage() {
  const filters = useSearch({ from: '/shell/webhooks/list' });
  const create = (
    <ExplainedLink to="/webhooks/new" needs="webhooks:write">
      New webhook
    </ExplainedLink>
  );
  const isFiltered = Boolean(filters.name ?? filters.status);
  return (
    <Page
      title="Webhooks"
      actions={
        <>
          <ShowAsCurl call={(client) => client.webhooks.list(webhookFilters(filters)).page()} />
          {create}
        </>
      }
    >
      <Filters />
      <QueryTable
        label="Webhooks"
        query={webhooksQuery(filters)}
        columns={columns}
        rowKey={({ id }) => id}
        empty={
          isFiltered ? (
            <EmptyState title="No webhook is like that">Take a filter away to see more.</EmptyState>
          ) : (
            <EmptyState title="No webhooks yet" action={create}>
              A webhook is a URL of yours that is told, by a signed request, when a number is
              bought, changed or released, a limit is reached, or a carrier is down.
            </EmptyState>
          )
        }
      />
      <Outlet />
    </Page>
  );
}
