import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from 'trunkline/client';
import { Ask, type Question } from '../../components/ask.tsx';
import { CodeBlock } from '../../components/code-block.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Facts } from '../../components/facts.tsx';
import { notifyDone } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { State } from '../../components/state.tsx';
import { Time } from '../../components/time.tsx';
import { HeaderList } from './header-list.tsx';
import { statusWords } from './invocation-statuses.ts';
import { attemptsQuery, webhookQuery } from './queries.ts';
import { isPaused } from './webhook-state.tsx';

type Attempt = Schemas['WebhookAttempt'];
type Invocation = Schemas['WebhookInvocation'];

const goesOn = 3_000;

/** What was sent, and what came back, each time that it was tried. */
export function AttemptsPanel() {
  const { webhookId, invocationId } = useParams({
    from: '/shell/webhooks/$webhookId/invocations/$invocationId',
  });
  const { data: webhook } = useSuspenseQuery(webhookQuery(webhookId));
  const { data: attempts } = useSuspenseQuery({
    ...attemptsQuery(webhookId, invocationId),
    refetchInterval: goesOn,
  });
  const navigate = useNavigate();
  const [question, setQuestion] = useState<Question<Invocation> | null>(null);
  const resend: Question<Invocation> = {
    title: 'Send it again?',
    text: `${webhook.name} is sent it once more under the same id, whatever has come of it, and later events of the same resource wait until then.`,
    verb: 'Send again',
    isDangerous: false,
    action: {
      call: ({ webhooks }) => webhooks.resendInvocation(webhookId, invocationId),
      changes: ['webhooks'],
    },
    onDone: () => notifyDone('It is sent again'),
  };
  return (
    <Panel
      title="Attempts"
      size="xl"
      onClose={() =>
        void navigate({
          to: '/webhooks/$webhookId/invocations',
          params: { webhookId },
          search: true,
        })
      }
    >
      <Stack>
        <Facts
          facts={[
            ['Invocation', <code key="id">{invocationId}</code>],
            [
              'Webhook',
              <Link key="webhook" to="/webhooks/$webhookId" params={{ webhookId }} dir="auto">
                {webhook.name}
              </Link>,
            ],
          ]}
        />
        <Group gap="xs">
          <ExplainedButton
            size="xs"
            variant="default"
            reason={whyNotAgain(webhook)}
            onClick={() => setQuestion(resend)}
          >
            Send again
          </ExplainedButton>
          <ShowAsCurl call={({ webhooks }) => webhooks.listAttempts(webhookId, invocationId)} />
        </Group>
        {attempts.length === 0 && <Text size="sm">It has not been tried yet.</Text>}
        {attempts.map((attempt, index) => (
          <AttemptOf key={attempt.id} attempt={attempt} isOpen={index === 0} />
        ))}
      </Stack>
      <Ask question={question} onClose={() => setQuestion(null)} />
    </Panel>
  );
}

function whyNotAgain(webhook: Schemas['Webhook']): string | null {
  if (isPaused(webhook)) return 'The webhook is paused: activate it first.';
  return webhook.status === 'active' ? null : 'The webhook is inactive: activate it first.';
}

function AttemptOf({ attempt, isOpen }: { attempt: Attempt; isOpen: boolean }) {
  const { status, status_code, completed_at, error, request, response } = attempt;
  const { mood, text } = statusWords[status];
  return (
    <Paper component="section" withBorder p="sm">
      <Group justify="space-between">
        <Title order={3} size="h6">
          <Time at={completed_at} />
        </Title>
        <State mood={mood}>{status_code ? `${text}: ${status_code}` : text}</State>
      </Group>
      {error && <Text size="sm">{error}</Text>}
      <details open={isOpen}>
        <summary>What was sent, and what came back</summary>
        <Stack gap="sm" mt="xs">
          {request ? <MessageOf message={request} of="request" /> : <Text>Nothing was sent.</Text>}
          {response ? (
            <MessageOf message={response} of="answer" />
          ) : (
            <Text size="sm">Nothing came back.</Text>
          )}
        </Stack>
      </details>
    </Paper>
  );
}

function MessageOf({ message, of }: { message: Schemas['WebhookMessage']; of: string }) {
  return (
    <>
      <HeaderList headers={message.headers} name={`Headers of the ${of}`} />
      {message.payload && <CodeBlock text={message.payload} name={`Body of the ${of}`} />}
    </>
  );
}
