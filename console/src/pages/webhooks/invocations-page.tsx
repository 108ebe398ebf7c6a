import { Group, NativeSelect, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { InstantInput } from '../../components/instant-input.tsx';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { State } from '../../components/state.tsx';
import type { Column } from '../../components/table/data-table.tsx';
import { QueryTable } from '../../components/table/query-table.tsx';
import { Time } from '../../components/time.tsx';
import { invocationStatuses, statusWords } from './invocation-statuses.ts';
import { invocationFilters, invocationsQuery, webhookQuery } from './queries.ts';
import { WebhookState } from './webhook-state.tsx';

type Invocation = Schemas['WebhookInvocation'];

export const routeId = '/shell/webhooks/$webhookId/invocations';
const goesOn = 3_000;

const columnsOf = (webhookId: string): readonly Column<Invocation>[] => [
  {
    id: 'event',
    header: 'Event',
    width: 'minmax(6rem, 1fr)',
    cell: ({ id, event_id }) => (
      <Link
        to="/webhooks/$webhookId/invocations/$invocationId"
        params={{ webhookId, invocationId: id }}
        search={true}
      >
        Event {event_id}
      </Link>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    width: 'minmax(10rem, 1fr)',
    cell: ({ status }) => <State mood={statusWords[status].mood}>{statusWords[status].text}</State>,
  },
  {
    id: 'code',
    header: 'Answer',
    width: '5rem',
    align: 'end',
    from: 560,
    cell: ({ status_code }) => status_code ?? 'none',
  },
  {
    id: 'attempts',
    header: 'Attempts',
    width: '6rem',
    align: 'end',
    from: 640,
    cell: ({ attempt_count }) => attempt_count,
  },
  {
    id: 'last',
    header: 'Tried last',
    width: 'minmax(8rem, 1fr)',
    from: 440,
    cell: ({ latest_completed_at: at }) => (at ? <Time at={at} /> : 'never'),
  },
  {
    id: 'next',
    header: 'Next',
    width: 'minmax(8rem, 1fr)',
    from: 760,
    cell: ({ next_attempt_at: at }) => (at ? <Time at={at} /> : 'none'),
  },
];

function Filters() {
  const filters = useSearch({ from: routeId });
  const navigate = useNavigate();
  const set = (changed: Partial<typeof filters>) =>
    void navigate({ to: '.', search: { ...filters, ...changed } as never });
  return (
    <FilterBar>
      <NativeSelect
        label="Status"
        value={filters.status ?? ''}
        onChange={({ currentTarget: { value } }) =>
          set({ status: (value || undefined) as typeof filters.status })
        }
        data={[
          { value: '', label: 'Any' },
          ...invocationStatuses.map((value) => ({ value, label: statusWords[value].text })),
        ]}
      />
      <InstantInput
        label="Tried last from"
        value={filters.from}
        onChange={(from) => set({ from })}
      />
      <InstantInput label="Until" value={filters.to} onChange={(to) => set({ to })} />
    </FilterBar>
  );
}

/** Read again while something is on its way, or may be on its way soon. */
const refetchInterval = (rows: readonly Invocation[]) => {
  const isUnderWay = ({ status, next_attempt_at }: Invocation) =>
    status === 'accepted' || next_attempt_at !== null;
  return rows.length === 0 || rows.some(isUnderWay) ? goesOn : false;
};

export function InvocationsPage() {
  const { webhookId } = useParams({ from: routeId });
  const filters = useSearch({ from: routeId });
  const { data: webhook } = useSuspenseQuery(webhookQuery(webhookId));
  const isFiltered = Boolean(filters.status ?? filters.from ?? filters.to);
  return (
    <Page
      title="Invocations"
      actions={
        <ShowAsCurl
          call={({ webhooks }) =>
            webhooks.listInvocations(webhookId, invocationFilters(filters)).page()
          }
        />
      }
    >
      <Group gap="xs">
        <Text size="sm" miw={0}>
          What{' '}
          <Link to="/webhooks/$webhookId" params={{ webhookId }} dir="auto">
            {webhook.name}
          </Link>{' '}
          was told in the last seven days
        </Text>
        <WebhookState webhook={webhook} />
      </Group>
      <Filters />
      <QueryTable
        label="Invocations"
        query={invocationsQuery(webhookId, filters)}
        refetchInterval={refetchInterval}
        columns={columnsOf(webhookId)}
        rowKey={({ id }) => id}
        empty={
          isFiltered ? (
            <EmptyState title="Nothing is like that">Take a filter away to see more.</EmptyState>
          ) : (
            <EmptyState title="It was told nothing yet">
              An invocation is one event for one webhook. Here you see what was sent, what the
              endpoint said, and when it is tried again. They are kept for seven days.
            </EmptyState>
          )
        }
      />
      <Outlet />
    </Page>
  );
}
