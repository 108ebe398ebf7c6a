import { Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from 'trunkline/client';
import { Ask, type Question } from '../../components/ask.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Facts } from '../../components/facts.tsx';
import { notifyDone } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { Attempt } from './attempt.tsx';
import { attemptsQuery, webhookQuery } from './queries.ts';
import { isPaused } from './webhook-state.tsx';

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
            needs="webhooks:write"
            reason={whyNotAgain(webhook)}
            onClick={() => setQuestion(toResend(webhook, invocationId))}
          >
            Send again
          </ExplainedButton>
          <ShowAsCurl call={({ webhooks }) => webhooks.listAttempts(webhookId, invocationId)} />
        </Group>
        {attempts.length === 0 && <Text size="sm">It has not been tried yet.</Text>}
        {attempts.map((attempt, index) => (
          <Attempt key={attempt.id} attempt={attempt} isOpen={index === 0} />
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

function toResend({ id, name }: Schemas['Webhook'], invocationId: string): Question<Invocation> {
  return {
    title: 'Send it again?',
    text: `${name} is sent it once more under the same id, whatever has come of it, and later events of the same resource wait until then.`,
    verb: 'Send again',
    isDangerous: false,
    action: {
      call: ({ webhooks }) => webhooks.resendInvocation(id, invocationId),
      changes: ['webhooks'],
    },
    onDone: () => notifyDone('It is sent again'),
  };
}
