import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './day-table.module.css';
import { dayText, type Day } from './days.ts';

export interface DayColumn {
  readonly header: string;
  readonly cell: (day: Day) => ReactNode;
}

/** What a chart shows, for those who would rather read it, or hear it. The last day comes first. */
export function DayTable({
  label,
  days,
  columns,
}: {
  label: string;
  days: readonly Day[];
  columns: readonly DayColumn[];
}) {
  return (
    <details className={classes.details}>
      <summary>{label} as a table</summary>
      <div role="region" aria-label={label} tabIndex={0} className={classes.scroller}>
        <Table aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Day</Table.Th>
              {columns.map(({ header }) => (
                <Table.Th key={header}>{header}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.toReversed().map((day) => (
              <Table.Tr key={day.date}>
                <Table.Th scope="row" fw={400}>
                  <time dateTime={day.date}>{dayText(day.date)}</time>
                </Table.Th>
                {columns.map(({ header, cell }) => (
                  <Table.Td key={header}>{cell(day)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
}
