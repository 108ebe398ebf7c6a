import { Group, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../../api/permissions.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { eventKinds, eventPrefix, eventTypeName } from '../../components/event-types.ts';
import { HappeningLink } from '../../components/happening-link.tsx';
import { happeningsIn, type Happening } from '../../components/happenings.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Time } from '../../components/time.tsx';
import { earlierEventsQuery, liveEventsQuery } from './queries.ts';

const columns: readonly Column<Happening>[] = [
  {
    id: 'what',
    header: 'What has happened',
    width: 'minmax(10rem, 1fr)',
    cell: (happening) => <HappeningLink happening={happening} keepsFilters />,
  },
  {
    id: 'to',
    header: 'To what',
    width: 'minmax(8rem, 2fr)',
    from: 420,
    cell: ({ label }) => <span dir="auto">{label}</span>,
  },
  {
    id: 'who',
    header: 'Who',
    width: 'minmax(7rem, 1fr)',
    from: 560,
    cell: ({ who }) => <span dir="auto">{who}</span>,
  },
  {
    id: 'type',
    header: 'Type',
    width: 'minmax(11rem, 1fr)',
    from: 800,
    cell: ({ type }) => type.replace(eventPrefix, ''),
  },
  { id: 'when', header: 'When', width: '8.5rem', cell: ({ time }) => <Time at={time} /> },
];

const choices = [
  { value: '', label: 'Everything' },
  ...eventKinds.map(({ kind, label, types }) => ({
    group: label,
    items: [
      { value: kind, label: `${label}: all` },
      ...types.map(({ type }) => ({
        value: type.replace(eventPrefix, ''),
        label: eventTypeName(type),
      })),
    ],
  })),
];

function useHappenings(type: string | undefined): readonly Happening[] {
  const mayReadLog = useMay('audit_logs:read');
  const { data: events = [] } = useQuery(liveEventsQuery());
  const { data: logs = [] } = useQuery({ ...earlierEventsQuery(), enabled: mayReadLog });
  return happeningsIn(events, logs, type);
}

/** What happens in the account, as it happens. */
export function EventsPage() {
  const { type } = useSearch({ from: '/shell/events' });
  const mayHaveThemSent = useMay('webhooks:write');
  const navigate = useNavigate({ from: '/events' });
  const happenings = useHappenings(type);
  return (
    <Page
      title="Events"
      actions={
        <>
          <ShowAsCurl
            call={({ events }) => events.follow(type ? { types: typesOf(type) } : {}).next()}
          />
          {mayHaveThemSent && (
            <LinkButton to="/webhooks/new" variant="default">
              Have them sent to you
            </LinkButton>
          )}
        </>
      }
    >
      <Text size="sm">
        What happens in the account shows up here as it happens. Programs follow the same stream, or
        are told by webhooks.
      </Text>
      <Group>
        <NativeSelect
          label="Show"
          data={choices}
          value={type ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ to: '/events', search: { type: value || undefined } })
          }
        />
      </Group>
      {happenings.length === 0 ? (
        <EmptyState title="Nothing has happened yet">
          Leave this page open: numbers that are bought or changed, purchases that are refused,
          limits that are reached and carriers that are down appear here without a reload.
        </EmptyState>
      ) : (
        <DataTable
          label="Events"
          rows={happenings}
          columns={columns}
          rowKey={({ id }) => id}
          total={happenings.length}
        />
      )}
      <Outlet />
    </Page>
  );
}

function typesOf(type: string): string[] {
  const kind = eventKinds.find((known) => known.kind === type);
  return kind ? kind.types.map((known) => known.type) : [type];
}
