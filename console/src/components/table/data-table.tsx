import { Checkbox, Loader, Text } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** of a grid track: `minmax(10rem, 2fr)` */
  readonly width?: string;
  readonly align?: 'end';
  /** shown where the table is at least as wide, in pixels; always unless set */
  readonly from?: number;
}

export interface Selection {
  readonly ids: ReadonlySet<number>;
  readonly onChange: (ids: ReadonlySet<number>) => void;
}

interface TableProps<Row> {
  /** what its rows are: `Phone numbers` */
  readonly label: string;
  readonly rows: readonly Row[];
  /** the first one names its row */
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => number | string;
  readonly selection?: Selection | undefined;
  /** how many rows there are in all; unknown unless set */
  readonly total?: number | undefined;
  readonly hasMore?: boolean;
  readonly isLoadingMore?: boolean;
  readonly onMore?: () => void;
}

const rowHeight = 48;
const standardWidth = 'minmax(8rem, 1fr)';

/** A table of any length: only the rows in sight are in the page, and more are asked for as it is scrolled. */
export function DataTable<Row>(props: TableProps<Row>) {
  const { label, rows, rowKey, selection, total, hasMore = false, isLoadingMore = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: sized, width } = useElementSize<HTMLDivElement>();
  const columns = props.columns.filter(({ from = 0 }) => width === 0 || width >= from);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  useMoreAtEnd(props, items.at(-1)?.index ?? 0);
  const tracks = columns.map((column) => column.width ?? standardWidth).join(' ');
  return (
    <div
      ref={useMergedRef(scroller, sized)}
      className={classes.scroller}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <table
        role="table"
        aria-label={label}
        aria-rowcount={total === undefined ? (hasMore ? -1 : rows.length + 1) : total + 1}
        className={classes.table}
        style={{ '--tracks': selection ? `2.5rem ${tracks}` : tracks }}
      >
        <Head
          columns={columns}
          {...(selection && {
            choice: <ChoiceOfAll selection={selection} rows={rows} rowKey={rowKey} />,
          })}
        />
        <tbody role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr
                key={rowKey(row)}
                role="row"
                aria-rowindex={index + 2}
                className={classes.row}
                style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              >
                {selection && (
                  <Choice
                    selection={selection}
                    id={Number(rowKey(row))}
                    name={`row ${index + 1}`}
                  />
                )}
                <Cells row={row} columns={columns} />
              </tr>
            );
          })}
        </tbody>
      </table>
      {isLoadingMore && (
        <Text size="sm" c="dimmed" p="sm" role="status">
          <Loader size="xs" mr="xs" /> More is being loaded
        </Text>
      )}
    </div>
  );
}

/** Asks for more when the last rows come into sight. */
function useMoreAtEnd<Row>(
  { rows, hasMore, isLoadingMore, onMore }: TableProps<Row>,
  lastShown: number,
) {
  const isNear = lastShown >= rows.length - 20;
  useEffect(() => {
    if (isNear && hasMore && !isLoadingMore) onMore?.();
  }, [isNear, hasMore, isLoadingMore, onMore]);
}

function Head<Row>({ columns, choice }: { columns: readonly Column<Row>[]; choice?: ReactNode }) {
  return (
    <thead role="rowgroup" className={classes.head}>
      <tr role="row" className={classes.headRow} aria-rowindex={1}>
        {choice && (
          <th role="columnheader" className={classes.cell}>
            {choice}
          </th>
        )}
        {columns.map(({ id, header, align }) => (
          <th key={id} role="columnheader" className={classes.cell} data-align={align}>
            {header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cells<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return columns.map(({ id, cell, align }, index) =>
    index === 0 ? (
      <th key={id} role="rowheader" scope="row" className={classes.cell} data-align={align}>
        {cell(row)}
      </th>
    ) : (
      <td key={id} role="cell" className={classes.cell} data-align={align}>
        {cell(row)}
      </td>
    ),
  );
}

function Choice({ selection, id, name }: { selection: Selection; id: number; name: string }) {
  const { ids, onChange } = selection;
  return (
    <td role="cell" className={classes.cell}>
      <Checkbox
        size="sm"
        aria-label={`Select ${name}`}
        checked={ids.has(id)}
        onChange={({ currentTarget }) => {
          const next = new Set(ids);
          if (currentTarget.checked) next.add(id);
          else next.delete(id);
          onChange(next);
        }}
      />
    </td>
  );
}

function ChoiceOfAll<Row>({
  selection: { ids, onChange },
  rows,
  rowKey,
}: Pick<TableProps<Row>, 'rows' | 'rowKey'> & { selection: Selection }) {
  const all = rows.map((row) => Number(rowKey(row)));
  const chosen = all.filter((id) => ids.has(id)).length;
  return (
    <Checkbox
      size="sm"
      aria-label="Select all that are loaded"
      checked={chosen > 0 && chosen === all.length}
      indeterminate={chosen > 0 && chosen < all.length}
      onChange={({ currentTarget }) => onChange(new Set(currentTarget.checked ? all : []))}
    />
  );
}
