import type { Kysely } from 'kysely';
import type { KeptWebhook, WebhookKey } from '../../app/ports/webhooks.ts';
import type { StoredWebhook } from '../../domain/webhooks/webhook.ts';
import type { Tables } from '../tables.ts';

export function ofWebhook(db: Kysely<Tables>, { account_id, id }: WebhookKey) {
  return db.selectFrom('webhooks').where('account_id', '=', account_id).where('id', '=', id);
}

/** What `keptOf` needs of a row. */
export const keptColumns = ['document', 'paused_at', 'paused_reason'] as const;

interface KeptRow {
  readonly document: string;
  readonly paused_at: number | null;
  readonly paused_reason: string | null;
}

export function keptOf({ document, paused_at, paused_reason }: KeptRow): KeptWebhook {
  return {
    webhook: JSON.parse(document) as StoredWebhook,
    pause: paused_at === null ? null : { at: paused_at, reason: paused_reason ?? '' },
  };
}
