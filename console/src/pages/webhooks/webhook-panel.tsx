import { Alert, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { RecordForm } from '../../components/form/record-form.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { notifyDone } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { Time } from '../../components/time.tsx';
import { webhookQuery } from './queries.ts';
import { SigningSecret } from './signing-secret.tsx';
import { TestRequest } from './test-request.tsx';
import { WebhookActions } from './webhook-actions.tsx';
import { webhookFields } from './webhook-fields.tsx';
import { WebhookState } from './webhook-state.tsx';
import {
  shownWebhook,
  webhookAbout,
  webhookLabels,
  webhookValueText,
  writtenChanges,
  type ShownWebhook,
} from './webhook-values.ts';

export function WebhookPanel() {
  const { webhookId } = useParams({ from: '/shell/webhooks/list/$webhookId' });
  const { data: webhook } = useSuspenseQuery(webhookQuery(webhookId));
  const navigate = useNavigate();
  return (
    <Panel
      title={webhook.name}
      size="xl"
      onClose={() => void navigate({ to: '/webhooks', search: true })}
    >
      <Stack>
        <Group justify="space-between">
          <WebhookState webhook={webhook} />
          <LinkButton
            to="/webhooks/$webhookId/invocations"
            params={{ webhookId }}
            variant="default"
            size="xs"
          >
            What it was told
          </LinkButton>
        </Group>
        <Pause webhook={webhook} />
        <WebhookActions webhook={webhook} />
        <RecordForm<ShownWebhook, void>
          key={webhook.updated_at ?? webhook.created_at}
          initial={shownWebhook(webhook)}
          labels={webhookLabels}
          fields={webhookFields}
          valueText={webhookValueText}
          about={webhookAbout}
          submitLabel="Save"
          action={(_values, changed) => ({
            call: ({ webhooks }) =>
              // No `parts`: what has changed is there whole.
              webhooks.patch(webhookId, writtenChanges(changed as Partial<ShownWebhook>)),
            changes: ['webhooks'],
          })}
          onDone={() => notifyDone('Saved')}
        />
        <Section title="Signing secret">
          <SigningSecret webhook={webhook} />
        </Section>
        <Section title="Send a test">
          <TestRequest webhook={webhook} />
        </Section>
      </Stack>
    </Panel>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Stack component="section" gap="sm">
      <Divider />
      <Title order={3} size="h5">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

/** Why it is told nothing, and what becomes of what happens meanwhile. */
function Pause({ webhook }: { webhook: Schemas['Webhook'] }) {
  const { status, paused_at, paused_reason } = webhook;
  if (paused_at)
    return (
      <Alert color="yellow" variant="light" title="It is paused" role="status">
        <Text size="sm">{paused_reason}</Text>
        <Text size="sm">
          Since <Time at={paused_at} />. What happens meanwhile is kept for it, in order, for seven
          days: activate it once its receiver answers, and it is told all that waits.
        </Text>
      </Alert>
    );
  if (status === 'active') return null;
  return (
    <Alert color="gray" variant="light" title="It is inactive" role="status">
      <Text size="sm">It is told nothing, and what happens meanwhile is not kept for it.</Text>
    </Alert>
  );
}
