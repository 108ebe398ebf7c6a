import type { Kysely } from 'kysely';
import type { WebhookSecrets, WebhookTargets } from '../../app/ports/webhooks.ts';
import { timeOf } from '../../domain/instant.ts';
import type { StoredWebhook } from '../../domain/webhooks/webhook.ts';
import type { Tables } from '../tables.ts';
import { ofWebhook } from './rows.ts';
import type { SecretSeal } from './sealing.ts';

export function createWebhookTargets(db: Kysely<Tables>, seal: SecretSeal): WebhookTargets {
  return {
    async target(key, now) {
      const row = await ofWebhook(db, key)
        .select(['document', 'secrets', 'paused_at', 'failing_since'])
        .executeTakeFirst();
      if (!row) return null;
      const webhook = JSON.parse(row.document) as StoredWebhook;
      const secrets = seal.open(key, row.secrets);
      return {
        id: webhook.id,
        endpoint: webhook.endpoint,
        http_method: webhook.http_method,
        request_format: webhook.request_format,
        isActive: webhook.status === 'active' && row.paused_at === null,
        authentication: secrets.authentication ?? null,
        custom_headers: webhook.custom_headers ?? {},
        changed_at: webhook.updated_at === undefined ? 0 : timeOf(webhook.updated_at),
        signing_secrets: signingSecrets(secrets, now),
        failing_since: row.failing_since,
      };
    },
  };
}

function signingSecrets(secrets: WebhookSecrets, now: number): string[] {
  const { signing_secret, previous_signing_secret: previous, previous_until = 0 } = secrets;
  return previous !== undefined && now < previous_until
    ? [signing_secret, previous]
    : [signing_secret];
}
