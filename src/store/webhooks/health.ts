import type { Kysely, Transaction } from 'kysely';
import type { WebhookKey, WebhookPause } from '../../app/ports/webhooks.ts';
import { systemActor } from '../../domain/audit/actor.ts';
import { instantOf } from '../../domain/instant.ts';
import type { StoredWebhook } from '../../domain/webhooks/webhook.ts';
import type { Journal } from '../audit/journal.ts';
import type { Tables } from '../tables.ts';
import { removeSubscriptions } from './subscriptions.ts';
import { sourceOf, toldOf } from './webhook-changes.ts';

/**
 * A webhook is told nothing more by itself until its owner sets it active again, and its owner is told so. False: there
 * is no such webhook any more, or it is paused already.
 */
export async function pauseWebhook(
  trx: Transaction<Tables>,
  journal: Journal,
  key: WebhookKey,
  pause: WebhookPause,
): Promise<boolean> {
  const paused = await trx
    .updateTable('webhooks')
    .set({ paused_at: pause.at, paused_reason: pause.reason })
    .where('account_id', '=', key.account_id)
    .where('id', '=', key.id)
    .where('paused_at', 'is', null)
    .returning('document')
    .executeTakeFirst();
  if (!paused) return false;
  await removeSubscriptions(trx, key);
  const webhook = JSON.parse(paused.document) as StoredWebhook;
  await journal.record(trx, systemActor('service'), {
    ...sourceOf(key.account_id, webhook),
    action: 'disable',
    changes: { paused_at: { previous: null, current: instantOf(pause.at) } },
    facts: { reason: pause.reason },
    event: { type: 'webhook.paused', detail: JSON.stringify(toldOf(webhook, pause)) },
  });
  return true;
}

/** Until when, in milliseconds since 1970, its receiver wants to be left alone; null: it no longer counts. */
export async function putOffWebhook(
  db: Kysely<Tables>,
  { account_id, id }: WebhookKey,
  put_off_until: number | null,
): Promise<void> {
  await db
    .updateTable('webhooks')
    .set({ put_off_until })
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .$if(put_off_until === null, (one) => one.where('put_off_until', 'is not', null))
    .execute();
}

/** Since when, in milliseconds since 1970, nothing has reached it; null: the last thing has. The first moment stays. */
export async function noteFailingSince(
  trx: Transaction<Tables>,
  { account_id, id }: WebhookKey,
  failing_since: number | null,
): Promise<void> {
  await trx
    .updateTable('webhooks')
    .set({ failing_since })
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .where('failing_since', failing_since === null ? 'is not' : 'is', null)
    .execute();
}
