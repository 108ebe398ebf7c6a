import { useCallback } from 'react';
import type { TableLook } from './column.ts';
import { VirtualTable } from './virtual-table.tsx';

export type { Column, Selection } from './column.ts';

const nothing = () => {};

/** Rows that are all there already. */
export function DataTable<Row>({
  rows,
  ...look
}: TableLook<Row> & { readonly rows: readonly Row[] }) {
  const rowAt = useCallback((index: number) => rows[index], [rows]);
  return (
    <VirtualTable
      {...look}
      count={rows.length}
      rowAt={rowAt}
      keys={() => rows.map((row) => Number(look.rowKey(row)))}
      hasMore={false}
      onSight={nothing}
    />
  );
}
