import { Loader, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Failure } from '../failure.tsx';
import type { TableLook } from './column.ts';
import { pageOf, rowsIn, type KnownPages } from './pages.ts';
import { usePages, type ListQuery, type PagesOptions } from './use-pages.ts';
import { VirtualTable } from './virtual-table.tsx';

export type { ListQuery } from './use-pages.ts';

/**
 * A list of the API as a table, of any length: while it is loaded, when it fails, and when it is empty. A page of a
 * filtered list may hold nothing while there is more behind it: that is looked through until the table is full.
 */
export function QueryTable<Row>({
  query,
  empty,
  refetchInterval,
  ...look
}: TableLook<Row> & {
  query: ListQuery<Row>;
  /** what is shown instead of a table without rows */
  empty: ReactNode;
  refetchInterval?: PagesOptions<Row>['refetchInterval'];
}) {
  const { rowKey } = look;
  const { known, beginning, read, onSight } = usePages(query, { rowKey, refetchInterval });
  const { data, error, isPlaceholderData, refetch } = beginning;
  if (error && !data)
    return (
      <Failure error={error} title="This list cannot be read" onRetry={() => void refetch()} />
    );
  if (!data) return <Waiting />;
  const rowAt = (index: number): Row | undefined => {
    // The rows of the list before, until this one's are there.
    if (isPlaceholderData) return data.items[index];
    const { page, start } = pageOf(known, index);
    return read.get(page)?.data?.items[index - start];
  };
  const count = isPlaceholderData ? data.items.length : rowsIn(known);
  if (known.isEnded && count === 0) return empty;
  const failed = [...read.values()].find((page) => page.error);
  return (
    <VirtualTable
      {...look}
      listId={isPlaceholderData ? undefined : JSON.stringify(query.queryKey)}
      count={count}
      rowAt={rowAt}
      keys={() => known.pages.flatMap(({ keys }) => keys.map(Number))}
      hasMore={!known.isEnded}
      isWaiting={isPlaceholderData}
      onSight={onSight}
      foot={
        failed ? (
          <Failure
            error={failed.error}
            title="The rest cannot be read"
            onRetry={() => void failed.refetch()}
          />
        ) : (
          <LoadingMore
            known={known}
            isLoading={[...read.values()].some((page) => page.isPending)}
          />
        )
      }
    />
  );
}

/** How far a list has been looked through, where it goes on by itself. */
function LoadingMore({ known, isLoading }: { known: KnownPages; isLoading: boolean }) {
  if (!isLoading || known.isEnded) return null;
  const isSparse = known.pages.some(({ keys }) => keys.length === 0);
  return (
    <Text size="sm" c="dimmed" p="sm" role="status">
      <Loader size="xs" mr="xs" />
      {isSparse
        ? ` Looking on: ${rowsIn(known)} found in the ${known.pages.length} parts looked through so far`
        : ' More is being loaded'}
    </Text>
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
