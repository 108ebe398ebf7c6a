import { Badge, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { GreetingAudio } from '../../components/greeting-audio.tsx';
import { Panel } from '../../components/panel.tsx';
import { choiceQueries } from '../../components/record/choices.ts';
import { NumbersUsing } from '../../components/record/numbers-using.tsx';
import { RecordPanel } from '../../components/record/record-panel.tsx';
import { ReplaceAudio } from './replace-audio.tsx';
import { counted } from './counted.ts';
import { categoriesQuery, categoryName, greetingQuery } from './queries.ts';

type Greeting = Schemas['Greeting'];

interface Shown extends Record<string, unknown> {
  name: string;
}

export function GreetingPanel() {
  const { greetingId } = useParams({ from: '/shell/greetings/$greetingId' });
  const { data: greeting } = useSuspenseQuery(greetingQuery(greetingId));
  const navigate = useNavigate({ from: '/greetings' });
  const close = () => void navigate({ to: '/greetings', search: (same) => same });
  if (greeting.default) return <SystemGreeting greeting={greeting} onClose={close} />;
  return (
    <RecordPanel<Shown, unknown>
      key={greetingId}
      one="greeting"
      name={greeting.name}
      onClose={close}
      facts={
        <Stack>
          <Facts greeting={greeting} />
          <GreetingAudio greeting={greeting} />
          <ReplaceAudio greeting={greeting} />
        </Stack>
      }
      initial={{ name: greeting.name }}
      labels={{ name: 'Name' }}
      fields={(form) => (
        <TextInput label="Name" required autoComplete="off" {...form.getInputProps('name')} />
      )}
      action={(_values, changed) => ({
        call: ({ greetings }) => greetings.update(greetingId, changed),
        changes: ['greetings'],
      })}
      deletion={{
        text: <WhatCallersHear greeting={greeting} />,
        ...(greeting.active && { typed: greeting.name }),
        action: {
          call: ({ greetings }) => greetings.delete(greetingId),
          gone: ['greetings', 'show', greetingId],
          changes: ['greetings', 'phoneNumbers', 'lines', 'digitalLines', 'ivrs'],
        },
      }}
    >
      <Users greeting={greeting} />
    </RecordPanel>
  );
}

function SystemGreeting({ greeting, onClose }: { greeting: Greeting; onClose: () => void }) {
  return (
    <Panel title={greeting.name} onClose={onClose}>
      <Stack>
        <Facts greeting={greeting} />
        <Text size="sm">It comes with the service, and cannot be changed or deleted.</Text>
        {greeting.audio_url === null ? (
          <Text size="sm">It is silent on purpose.</Text>
        ) : (
          <GreetingAudio greeting={greeting} />
        )}
        <Users greeting={greeting} />
      </Stack>
    </Panel>
  );
}

function Facts({ greeting: { category_id, pending, audio_name } }: { greeting: Greeting }) {
  const { data: categories } = useSuspenseQuery(categoriesQuery());
  const category = categories.find(({ id }) => id === category_id)?.name ?? String(category_id);
  return (
    <Group gap="xs">
      <Badge variant="light">{categoryName(category)}</Badge>
      <Text size="sm">
        {pending ? 'It has no audio yet: callers hear nothing.' : <bdi>{audio_name}</bdi>}
      </Text>
    </Group>
  );
}

function Users({ greeting: { id, ivr_ids } }: { greeting: Greeting }) {
  return (
    <>
      <NumbersUsing
        filter="greeting_id"
        id={id}
        title="Numbers that play it"
        none="No number plays it. Choose it among the greetings of a number."
      />
      {ivr_ids.length > 0 && <Ivrs ids={ivr_ids} />}
    </>
  );
}

function Ivrs({ ids }: { ids: readonly number[] }) {
  const { data: ivrs = [] } = useQuery(choiceQueries.ivrs());
  return (
    <section aria-label="IVRs that play it">
      <Title order={3} size="h5">
        IVRs that play it
      </Title>
      <Text size="sm">
        {ids.map((ivrId, index) => (
          <span key={ivrId}>
            {index > 0 && ', '}
            <Link to="/ivrs/$ivrId" params={{ ivrId }}>
              {ivrs.find((ivr) => ivr.id === ivrId)?.name ?? ivrId}
            </Link>
          </span>
        ))}
      </Text>
    </section>
  );
}

/** What deleting it comes to. */
function WhatCallersHear({ greeting }: { greeting: Greeting }) {
  const { active, phone_number_ids: numbers, ivr_ids: ivrs } = greeting;
  if (!active) return 'Nobody plays it. It cannot be undone: the audio goes too.';
  return (
    <>
      It is in use: {counted(numbers.length, 'number')} and {counted(ivrs.length, 'IVR')} play it.
      Callers of the numbers hear the standard greeting of its category instead, menus of IVRs say
      nothing. It cannot be undone: the audio goes too.
    </>
  );
}
