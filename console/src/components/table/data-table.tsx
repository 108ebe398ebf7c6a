import { Loader, Text } from '@mantine/core';
import { useCallback } from 'react';
import type { TableLook } from './column.ts';
import { VirtualTable } from './virtual-table.tsx';

export type { Column } from './column.ts';

interface GivenRows<Row> extends TableLook<Row> {
  readonly rows: readonly Row[];
  /** whether there are more than these, which `onMore` asks for */
  readonly hasMore?: boolean;
  readonly isLoadingMore?: boolean;
  readonly onMore?: () => void;
}

/** How near the last row has to be before more is asked for, in rows. */
const nearEnd = 20;

/** Rows that whoever shows them has read. */
export function DataTable<Row>(props: GivenRows<Row>) {
  const { rows, hasMore = false, isLoadingMore = false, onMore, ...look } = props;
  const { rowKey } = look;
  const rowAt = useCallback((index: number) => rows[index], [rows]);
  const keys = useCallback(() => rows.map((row) => Number(rowKey(row))), [rows, rowKey]);
  const onSight = useCallback(
    (_first: number, last: number) => {
      if (hasMore && !isLoadingMore && last >= rows.length - nearEnd) onMore?.();
    },
    [rows.length, hasMore, isLoadingMore, onMore],
  );
  return (
    <VirtualTable
      {...look}
      count={rows.length}
      rowAt={rowAt}
      keys={keys}
      hasMore={hasMore}
      onSight={onSight}
      foot={
        isLoadingMore && (
          <Text size="sm" c="dimmed" p="sm" role="status">
            <Loader size="xs" mr="xs" /> More is being loaded
          </Text>
        )
      }
    />
  );
}
