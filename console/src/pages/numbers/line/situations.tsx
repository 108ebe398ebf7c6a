import { Stack, Table, Text, Title } from '@mantine/core';
import { LinkButton } from '../../../components/link-button.tsx';
import { greetingName, type Choices } from './choices.ts';
import { Sound } from './greeting-field.tsx';
import { propertyAt } from './properties.ts';
import type { ShownLine } from './queries.ts';

/** `voicemail_off_inside_business_hours` in words. */
function situationName(name: string): string {
  const voicemail = name.startsWith('voicemail_on') ? 'Voicemail on' : 'Voicemail off';
  if (name.endsWith('inside_business_hours')) return `${voicemail}, in business hours`;
  return name.endsWith('outside_business_hours')
    ? `${voicemail}, out of business hours`
    : voicemail;
}

/** What is played in which situation, as it is saved now. */
export function SituationsOf({ line, choices }: { line: ShownLine; choices: Choices }) {
  const categories = Object.entries(line.categorised_greetings_with_sub_settings).flatMap(
    ([category, situations]) => (typeof situations === 'object' ? [{ category, situations }] : []),
  );
  return (
    <Stack mt="xl">
      {categories.map(({ category, situations }) => (
        <Situations key={category} {...{ category, situations, choices }} />
      ))}
      <LinkButton to="/greetings" variant="default" w="fit-content">
        To the greetings
      </LinkButton>
    </Stack>
  );
}

function Situations({
  category,
  situations,
  choices,
}: {
  category: string;
  situations: Readonly<Record<string, string | number>>;
  choices: Choices;
}) {
  const label = propertyAt(`categorised_greetings.${category}`)?.label ?? `Category ${category}`;
  return (
    <section aria-label={`${label} by situation`}>
      <Title order={3} size="h5">
        {label} by situation
      </Title>
      <Text size="sm" c="dimmed">
        As it is saved now.
      </Text>
      <Table aria-label={`${label} by situation`} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Situation</Table.Th>
            <Table.Th>Callers hear</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Object.entries(situations).map(([name, id]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {situationName(name)}
              </Table.Th>
              <Table.Td>
                <Played id={id} choices={choices} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Played({ id, choices }: { id: string | number; choices: Choices }) {
  const greeting = choices.greetings.find((one) => one.id === id);
  return (
    <>
      <bdi>{greetingName(choices, id)}</bdi>
      {greeting && <Sound greeting={greeting} />}
    </>
  );
}
