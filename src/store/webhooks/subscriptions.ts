import type { Transaction } from 'kysely';
import type { WebhookKey } from '../../app/ports/webhooks.ts';
import type { EventType } from '../../domain/audit/event-types.ts';
import { eventTypePrefix } from '../../domain/audit/event.ts';
import type { StoredWebhook } from '../../domain/webhooks/webhook.ts';
import type { Tables } from '../tables.ts';

/**
 * Writes what a webhook waits for from now on: nothing, unless it is active. What happens while it is paused is kept
 * for it.
 */
export async function writeSubscriptions(
  trx: Transaction<Tables>,
  { account_id, id }: WebhookKey,
  { status, subscriptions = [] }: Pick<StoredWebhook, 'status' | 'subscriptions'>,
): Promise<void> {
  await removeSubscriptions(trx, { account_id, id });
  if (status !== 'active' || subscriptions.length === 0) return;
  const rows = subscriptions.map((name) => ({
    account_id,
    webhook_id: id,
    event_type: name.slice(eventTypePrefix.length) as EventType,
  }));
  await trx.insertInto('webhook_subscriptions').values(rows).execute();
}

export async function removeSubscriptions(
  trx: Transaction<Tables>,
  { account_id, id }: WebhookKey,
): Promise<void> {
  await trx
    .deleteFrom('webhook_subscriptions')
    .where('account_id', '=', account_id)
    .where('webhook_id', '=', id)
    .execute();
}
