import { Skeleton, Stack } from '@mantine/core';
import { useInfiniteQuery, type UseInfiniteQueryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '../failure.tsx';
import { DataTable, type Column, type Selection } from './data-table.tsx';

interface CursorPageOf<Row> {
  readonly items: readonly Row[];
}

/** What `readList` makes. */
// eslint-disable-next-line typescript/no-explicit-any
export type ListQuery<Row> = UseInfiniteQueryOptions<any, Error, any, any, string | null> & {
  readonly rowOf?: (row: Row) => void;
};

/** A list of the API as a table: while it is loaded, when it fails, and when it is empty. */
export function QueryTable<Row>({
  query,
  empty,
  ...table
}: {
  query: ListQuery<Row>;
  label: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => number | string;
  /** what is shown instead of a table without rows */
  empty: ReactNode;
  selection?: Selection | undefined;
  total?: number | undefined;
}) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(query);
  if (error && !data)
    return (
      <Failure error={error} title="This list cannot be read" onRetry={() => void refetch()} />
    );
  if (isPending) return <Waiting />;
  const pages = (data as { pages: readonly CursorPageOf<Row>[] }).pages;
  const rows = pages.flatMap(({ items }) => items);
  // A page of a filtered list may hold nothing while there is more behind it.
  if (rows.length === 0 && !hasNextPage) return empty;
  return (
    <DataTable
      {...table}
      rows={rows}
      hasMore={hasNextPage}
      isLoadingMore={isFetchingNextPage}
      onMore={() => void fetchNextPage()}
    />
  );
}

function Waiting() {
  return (
    <Stack gap="xs" aria-busy role="status" aria-label="Loading">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={40} />
      ))}
    </Stack>
  );
}
