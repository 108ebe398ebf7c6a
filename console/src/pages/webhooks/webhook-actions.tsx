import { Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from 'trunkline/client';
import { Ask, type Question } from '../../components/ask.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { notifyDone } from '../../components/notify.ts';
import { isPaused } from './webhook-state.tsx';

type Webhook = Schemas['Webhook'];

/** What can be done with a webhook as a whole; each is asked first. */
export function WebhookActions({ webhook }: { webhook: Webhook }) {
  const { id, name, status } = webhook;
  const navigate = useNavigate();
  const [question, setQuestion] = useState<Question<unknown> | null>(null);
  const isOn = status === 'active' && !isPaused(webhook);
  const toClone: Question<Webhook> = {
    title: `Copy ${name}?`,
    text: 'The copy has the same endpoint, credentials and types of events, and a signing secret of its own. It is told of events as soon as it is there.',
    verb: 'Copy',
    isDangerous: false,
    action: { call: ({ webhooks }) => webhooks.clone(id), changes: ['webhooks'] },
    onDone(copy) {
      notifyDone(`A copy of ${name} is there`);
      void navigate({ to: '/webhooks/$webhookId', params: { webhookId: copy.id } });
    },
  };
  const toDelete: Question<void> = {
    title: `Delete ${name}?`,
    text: 'Its receiver is told nothing more. What it was told, and its signing secret, go with it. This cannot be undone.',
    verb: 'Delete the webhook',
    action: { call: ({ webhooks }) => webhooks.delete(id), changes: ['webhooks'] },
    onDone() {
      notifyDone(`${name} is deleted`);
      return navigate({ to: '/webhooks' });
    },
  };
  return (
    <Group gap="xs">
      <ExplainedButton
        needs="webhooks:write"
        variant="default"
        size="xs"
        onClick={() => setQuestion(isOn ? toStop(webhook) : toActivate(webhook))}
      >
        {isOn ? 'Make it inactive' : 'Activate'}
      </ExplainedButton>
      <ExplainedButton
        needs="webhooks:write"
        variant="default"
        size="xs"
        onClick={() => setQuestion(toClone as Question<unknown>)}
      >
        Copy the webhook
      </ExplainedButton>
      <ExplainedButton
        needs="webhooks:write"
        variant="subtle"
        color="red"
        size="xs"
        onClick={() => setQuestion(toDelete as Question<unknown>)}
      >
        Delete
      </ExplainedButton>
      <Ask question={question} onClose={() => setQuestion(null)} />
    </Group>
  );
}

function toStop({ id, name }: Webhook): Question<unknown> {
  return {
    title: `Make ${name} inactive?`,
    text: 'It is told nothing from then on, and what happens meanwhile is not kept for it. It can be activated again at any time.',
    verb: 'Make it inactive',
    action: {
      call: ({ webhooks }) => webhooks.patch(id, { status: 'inactive' }),
      changes: ['webhooks'],
    },
    onDone: () => notifyDone(`${name} is inactive`),
  };
}

function toActivate(webhook: Webhook): Question<unknown> {
  const { id, name } = webhook;
  return {
    title: `Activate ${name}?`,
    text: isPaused(webhook)
      ? 'All that waits for it is sent at once, in order, and tried for another day.'
      : 'It is told of what happens from then on. What happened while it was inactive was not kept for it.',
    verb: 'Activate',
    isDangerous: false,
    action: {
      call: ({ webhooks }) => webhooks.patch(id, { status: 'active' }),
      changes: ['webhooks'],
    },
    onDone: () => notifyDone(`${name} is active`),
  };
}
