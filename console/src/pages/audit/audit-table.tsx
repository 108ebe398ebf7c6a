import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failure } from '../../components/failure.tsx';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Time } from '../../components/time.tsx';
import { auditLogsQuery, type AuditFilters } from './queries.ts';
import { subjectText } from './words.ts';

type AuditLog = Schemas['AuditLog'];

const columns: readonly Column<AuditLog>[] = [
  {
    id: 'what',
    header: 'What',
    width: 'minmax(11rem, 2fr)',
    cell: (log) => (
      <Link to="/audit/$auditLogId" params={{ auditLogId: log.id }} search={true} dir="auto">
        {log.action_label}: {subjectText(log)}
      </Link>
    ),
  },
  {
    id: 'change',
    header: 'Change',
    width: 'minmax(10rem, 3fr)',
    from: 720,
    cell: ({ change_description }) => (
      <span dir="auto" title={change_description}>
        {change_description}
      </span>
    ),
  },
  {
    id: 'who',
    header: 'Who',
    width: 'minmax(7rem, 1fr)',
    from: 480,
    cell: ({ actor_name }) => <span dir="auto">{actor_name}</span>,
  },
  {
    id: 'ip',
    header: 'From',
    width: 'minmax(8rem, 1fr)',
    from: 960,
    cell: ({ ip_address }) => ip_address ?? 'none',
  },
  {
    id: 'when',
    header: 'When',
    width: '8.5rem',
    cell: ({ created_at }) => <Time at={created_at} />,
  },
];

/** A page of so many: one with fewer was all that a request looks through. */
const wholePage = 100;

/**
 * Goes on by itself where entries fill their pages. Where filters leave few, each further request looks through
 * thousands of entries: whoever wants that asks for it.
 */
export function AuditTable({ filters }: { filters: AuditFilters }) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(auditLogsQuery(filters));
  if (error && !data)
    return (
      <Failure error={error} title="The audit log cannot be read" onRetry={() => void refetch()} />
    );
  if (isPending) return <Skeleton height={240} role="status" aria-label="Loading" />;
  const rows = data.pages.flatMap(({ items }) => items);
  const isSparse = (data.pages.at(-1)?.items.length ?? 0) < wholePage;
  const more = () => void fetchNextPage();
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={hasNextPage ? 'Nothing yet' : 'Nothing is like that'}>
          {hasNextPage
            ? 'Among the latest 5,000 entries none is like that. There are older ones.'
            : 'Each change of the account is written down here: who made it, from where, and what was before.'}
        </EmptyState>
      ) : (
        <DataTable
          label="Audit log"
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          hasMore={hasNextPage && !isSparse}
          isLoadingMore={isFetchingNextPage}
          onMore={more}
        />
      )}
      {hasNextPage && isSparse && (
        <Group>
          <Button variant="default" loading={isFetchingNextPage} onClick={more}>
            Look further back
          </Button>
          <Text size="sm" c="dimmed">
            A request looks through 5,000 entries; there are older ones.
          </Text>
        </Group>
      )}
    </>
  );
}
