import { Alert, Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Ask, type Question } from '../../components/ask.tsx';
import { Copied } from '../../components/copied.tsx';
import { Country } from '../../components/country.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Facts } from '../../components/facts.tsx';
import { notifyDone } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { TimeLeft } from '../../components/time-left.tsx';
import { Time } from '../../components/time.tsx';
import { releaseQuestion, restoring, type DeletedNumber } from './actions.ts';
import { deletedNumberQuery } from './queries.ts';
import { RestoreButton } from './restore-button.tsx';

export function DeletedPanel() {
  const { numberId } = useParams({ from: '/shell/deleted/$numberId' });
  const { data: number } = useSuspenseQuery(deletedNumberQuery(numberId));
  const navigate = useNavigate();
  const [question, setQuestion] = useState<Question<void> | null>(null);
  const close = () => navigate({ to: '/deleted' });
  const askToRelease = () =>
    setQuestion(
      releaseQuestion(number, () => {
        notifyDone(`The carrier has ${number.display_number} back`);
        return close();
      }),
    );
  return (
    <Panel title={number.display_number} onClose={() => void close()}>
      <Stack>
        <State number={number} />
        <About number={number} />
        <Group justify="space-between">
          <ShowAsCurl call={restoring(number).call} />
          <Group gap="xs">
            <ExplainedButton
              needs="purchases:write"
              variant="subtle"
              color="red"
              onClick={askToRelease}
            >
              Release now
            </ExplainedButton>
            <RestoreButton number={number} onDone={close} />
          </Group>
        </Group>
      </Stack>
      <Ask question={question} onClose={() => setQuestion(null)} />
    </Panel>
  );
}

function State({ number: { restorable, release_at, release_refusal } }: { number: DeletedNumber }) {
  if (release_refusal)
    return (
      <Alert
        color="red"
        variant="light"
        icon={<CircleAlert aria-hidden />}
        title="The carrier does not take it back"
      >
        {release_refusal} It is asked again, and the number costs until it has it back.
      </Alert>
    );
  if (!restorable) return <Text>Its release has begun: the carrier is asked to take it back.</Text>;
  return (
    <Text>
      It can be restored for <TimeLeft until={release_at} over="no longer" />, as it was: with its
      settings, and under the id it had.
    </Text>
  );
}

function About({ number: shown }: { number: DeletedNumber }) {
  const { id, number, nickname, country_code, deleted_at, release_at } = shown;
  return (
    <Facts
      facts={[
        ['Number', <Copied value={number} name="the number" />],
        ['Nickname', nickname && <bdi>{nickname}</bdi>],
        ['Country', <Country code={country_code} />],
        ['Deleted', <Time at={deleted_at} />],
        ['Given back', <Time at={release_at} />],
        ['Id', <Copied value={String(id)} name="the id" />],
      ]}
    />
  );
}
