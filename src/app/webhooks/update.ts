import { recordNotFound } from '../../domain/errors.ts';
import { instantOf } from '../../domain/instant.ts';
import { parseRecord } from '../../domain/validation.ts';
import { shownAuthentication } from '../../domain/webhooks/authentication.ts';
import {
  settingsWith,
  webhookChangeSchema,
  webhookWriteSchema,
  type WebhookSettings,
} from '../../domain/webhooks/settings.ts';
import { inOrder } from '../../domain/webhooks/webhook.ts';
import type { CurrentWebhook } from '../ports/webhooks.ts';
import type { Ports } from '../ports.ts';
import type { WebhookOwner } from './create.ts';

type UpdatePorts = Pick<Ports, 'store' | 'clock' | 'policy'>;

/**
 * `replace`: what is left out goes, but for what the webhook waits for, and its status (events.md, 0). What is so already
 * is not written. To be set active ends a pause. Throws RecordNotFound or RecordInvalid.
 */
export async function updateWebhook(
  { store, clock, policy }: UpdatePorts,
  { account, agent }: WebhookOwner,
  { id, properties, mode }: { id: string; properties: object; mode: 'replace' | 'patch' },
): Promise<void> {
  const isWhole = mode === 'replace';
  const change = parseRecord(isWhole ? webhookWriteSchema : webhookChangeSchema, properties);
  const isFound = await store.of(account).webhooks.update(id, (current) => {
    const stored = current.secrets.authentication;
    const { authentication, ...settings } = settingsWith(
      isWhole ? survivingOf(current) : { ...current.webhook, authentication: stored },
      change,
      { stored, arePrivateTargetsAllowed: policy.webhookPrivateTargets },
    );
    const webhook = inOrder({
      ...settings,
      id,
      created_at: current.webhook.created_at,
      created_by: current.webhook.created_by,
      updated_at: instantOf(clock.now()),
      updated_by: String(agent.id),
      authentication: authentication && shownAuthentication(authentication),
    });
    const secrets = { ...current.secrets, authentication };
    return { webhook, secrets, isResumed: change.status === 'active' && current.pause !== null };
  });
  if (!isFound) throw recordNotFound();
}

function survivingOf({ webhook }: CurrentWebhook): Partial<WebhookSettings> {
  const { status, subscriptions } = webhook;
  return { status, subscriptions };
}
