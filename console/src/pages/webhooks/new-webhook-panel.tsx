import { useNavigate } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { RecordForm } from '../../components/form/record-form.tsx';
import { notifyDone } from '../../components/notify.ts';
import { Panel } from '../../components/panel.tsx';
import { webhookFields } from './webhook-fields.tsx';
import {
  newWebhook,
  webhookAbout,
  webhookLabels,
  webhookValueText,
  writtenWebhook,
  type ShownWebhook,
} from './webhook-values.ts';

export function NewWebhookPanel() {
  const navigate = useNavigate();
  return (
    <Panel
      title="New webhook"
      size="xl"
      onClose={() => void navigate({ to: '/webhooks', search: true })}
    >
      <RecordForm<ShownWebhook, Schemas['Webhook']>
        isNew
        initial={newWebhook}
        labels={webhookLabels}
        fields={webhookFields}
        valueText={webhookValueText}
        about={webhookAbout}
        submitLabel="Create the webhook"
        action={(values) => ({
          call: ({ webhooks }) => webhooks.create(writtenWebhook(values)),
          changes: ['webhooks'],
        })}
        onDone={({ id, name }) => {
          notifyDone(`${name} is there`);
          void navigate({ to: '/webhooks/$webhookId', params: { webhookId: id } });
        }}
      />
    </Panel>
  );
}
