import type { Schemas } from 'trunkline/client';
import { State } from '../../components/state.tsx';

type Webhook = Schemas['Webhook'];

export const isPaused = ({ paused_at }: Webhook) => paused_at !== undefined;

export function WebhookState({ webhook }: { webhook: Webhook }) {
  if (isPaused(webhook)) return <State mood="paused">Paused</State>;
  return webhook.status === 'active' ? (
    <State mood="good">Active</State>
  ) : (
    <State mood="off">Inactive</State>
  );
}
