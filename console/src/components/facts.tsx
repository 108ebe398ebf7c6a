import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

/** What there is to know of one thing, by name; null: it does not have that. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <Table variant="vertical">
      <Table.Tbody>
        {rows.map(([name, value]) =>
          value === null ? null : (
            <Table.Tr key={name}>
              <Table.Th w="35%">{name}</Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ),
        )}
      </Table.Tbody>
    </Table>
  );
}
