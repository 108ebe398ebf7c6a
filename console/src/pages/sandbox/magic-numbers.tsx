import { Table, Text } from '@mantine/core';
import { LinkButton } from '../../components/link-button.tsx';
import { Section } from '../../components/section.tsx';

/** With the outcomes of the ecosystem's test credentials. */
const numbers = [
  { number: '+15005550000', outcome: 'is refused: it is not available' },
  { number: '+15005550001', outcome: 'is refused: it is invalid' },
  { number: '+15005550006', outcome: 'works, as long as nobody has bought it' },
];

export function MagicNumbers() {
  return (
    <Section title="Numbers with a fate">
      <Text size="sm">
        Under the area code 500 of the US there are three numbers whose purchase always ends alike.
      </Text>
      <Table aria-label="Numbers with a fate">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Number</Table.Th>
            <Table.Th>Buying it</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {numbers.map(({ number, outcome }) => (
            <Table.Tr key={number}>
              <Table.Th scope="row" fw={500}>
                {number}
              </Table.Th>
              <Table.Td>{outcome}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <LinkButton to="/buy" variant="default" size="xs" w="fit-content">
        Buy a number
      </LinkButton>
    </Section>
  );
}
