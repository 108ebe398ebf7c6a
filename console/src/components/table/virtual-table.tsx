import { Skeleton } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  type ReactNode,
  type RefObject,
} from 'react';
import { Choice, ChoiceOfAll, toggled } from './choice.tsx';
import type { Column, Selection, TableLook } from './column.ts';
import classes from './data-table.module.css';

interface VirtualTableProps<Row> extends TableLook<Row> {
  readonly count: number;
  /** undefined: it is not there yet */
  readonly rowAt: (index: number) => Row | undefined;
  /** the keys of those that the box above all rows stands for */
  readonly keys: () => readonly number[];
  /** whether there are more rows than are counted */
  readonly hasMore: boolean;
  /** told which rows are in sight, or nearly */
  readonly onSight: (first: number, last: number) => void;
  readonly isWaiting?: boolean | undefined;
  /** of the list that the rows are of: another one begins at its top */
  readonly listId?: string | undefined;
  /** below the last row */
  readonly foot?: ReactNode;
}

const rowHeight = 48;
/** of the row of headers, with the lines around the table */
const headHeight = 43;
const standardWidth = 'minmax(8rem, 1fr)';

/** A table of any length: only the rows in sight are in the page. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, count, rowAt, rowKey, selection, keys, foot } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: sized, width } = useElementSize<HTMLDivElement>();
  const columns = useShown(props.columns, width);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  useTop(scroller, props.listId);
  useSight(props, [items.at(0)?.index ?? 0, items.at(-1)?.index ?? 0]);
  const onToggle = useToggle(selection, keys);
  useFocusAfter(scroller, selection);
  const tracks = columns.map((column) => column.width ?? standardWidth).join(' ');
  return (
    <div
      ref={useMergedRef(scroller, sized)}
      className={classes.scroller}
      role="region"
      aria-label={label}
      aria-busy={props.isWaiting}
      tabIndex={0}
      data-scroll-restoration-id={label}
      style={{ '--rows': `${headHeight + virtual.getTotalSize()}px` }}
    >
      <table
        role="table"
        aria-label={label}
        aria-rowcount={rowCount(props)}
        className={classes.table}
        style={{ '--tracks': selection ? `2.5rem ${tracks}` : tracks }}
      >
        <Head
          columns={columns}
          choice={selection && <ChoiceOfAll selection={selection} keys={keys} />}
        />
        <tbody role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rowAt(index);
            const place = { index, start, columns };
            if (row === undefined) return <WaitingRow key={`waiting ${index}`} {...place} />;
            const key = rowKey(row);
            const choice = selection && {
              name: props.rowName?.(row) ?? `row ${index + 1}`,
              isChosen: selection.ids.has(Number(key)),
              onToggle,
            };
            return <Row key={key} {...place} row={row} id={Number(key)} {...choice} />;
          })}
        </tbody>
      </table>
      {foot}
    </div>
  );
}

function rowCount<Row>({ total, hasMore, count }: VirtualTableProps<Row>): number {
  if (total !== undefined) return total + 1;
  return hasMore ? -1 : count + 1;
}

/** The columns that there is room for. */
function useShown<Row>(columns: readonly Column<Row>[], width: number): readonly Column<Row>[] {
  return useMemo(
    () => columns.filter(({ from = 0 }) => width === 0 || width >= from),
    [columns, width],
  );
}

/** Another list begins at its top. */
function useTop({ current }: RefObject<HTMLDivElement | null>, listId: string | undefined) {
  const last = useRef(listId);
  useEffect(() => {
    if (last.current !== listId) current?.scrollTo({ top: 0 });
    last.current = listId;
  }, [current, listId]);
}

function useSight<Row>({ onSight }: VirtualTableProps<Row>, [first, last]: [number, number]) {
  useEffect(() => onSight(first, last), [onSight, first, last]);
}

/** What is done with the selection goes with it; who was at it goes on in the list. */
function useFocusAfter(
  { current }: RefObject<HTMLDivElement | null>,
  selection: Selection | undefined,
) {
  const isNone = !selection || selection.ids.size === 0;
  const wasNone = useRef(isNone);
  useEffect(() => {
    const { activeElement, body } = document;
    if (isNone && !wasNone.current && activeElement === body)
      current?.focus({ preventScroll: true });
    wasNone.current = isNone;
  }, [current, isNone]);
}

type OnToggle = (id: number, isRange: boolean) => void;

/** Stays the same function, so that rows are not drawn anew for it. */
function useToggle(selection: Selection | undefined, keys: () => readonly number[]): OnToggle {
  const latest = useRef({ selection, keys });
  const last = useRef<number>(null);
  useEffect(() => {
    latest.current = { selection, keys };
  });
  return useCallback((id, isRange) => {
    const { selection: now, keys: rows } = latest.current;
    const from = isRange ? last.current : null;
    last.current = id;
    now?.onChange(toggled(now.ids, { id, from, keys: rows }));
  }, []);
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

interface Place<Row> {
  readonly index: number;
  readonly start: number;
  readonly columns: readonly Column<Row>[];
}

interface RowProps<Row> extends Place<Row> {
  readonly row: Row;
  readonly id: number;
  readonly name?: string | undefined;
  readonly isChosen?: boolean | undefined;
  readonly onToggle?: OnToggle | undefined;
}

const Row = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>({ row, columns, index, start, ...choice }: RowProps<Row>) {
  const { id, name, isChosen = false, onToggle } = choice;
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      data-chosen={isChosen || undefined}
      style={{ transform: `translateY(${start}px)`, height: rowHeight }}
    >
      {onToggle && (
        <td role="cell" className={`${classes.cell} ${classes.choice}`}>
          <Choice id={id} name={name ?? ''} isChosen={isChosen} onToggle={onToggle} />
        </td>
      )}
      {columns.map(({ id: column, cell, align }, at) =>
        at === 0 ? (
          <th key={column} role="rowheader" scope="row" className={classes.cell} data-align={align}>
            {cell(row)}
          </th>
        ) : (
          <td key={column} role="cell" className={classes.cell} data-align={align}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

function WaitingRow<Row>({ index, start }: Place<Row>) {
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      className={classes.waitingRow}
      style={{ transform: `translateY(${start}px)`, height: rowHeight }}
    >
      <td role="cell">
        <Skeleton height={14} width="60%" aria-label="Loading" />
      </td>
    </tr>
  );
}
