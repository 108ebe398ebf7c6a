import { sql, type Kysely } from 'kysely';
import type { AskedWebhook, WebhookKey, WebhookPause } from '../../app/ports/webhooks.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import { systemActor } from '../../domain/audit/actor.ts';
import { dayOf, instantOf } from '../../domain/instant.ts';
import { invocationMaxAge } from '../../domain/webhooks/outcome.ts';
import type { StoredWebhook } from '../../domain/webhooks/webhook.ts';
import type { Journal } from '../audit/journal.ts';
import type { Tables } from '../tables.ts';
import { sourceOf, toldOf } from './webhook-changes.ts';

/** What is found out about receivers, for as long as their webhooks lead to them. */
export function createWebhookHealth(
  { db, functions: { textProperty } }: Pick<Database<Tables>, 'db' | 'functions'>,
  journal: Journal,
) {
  const update = (on: Kysely<Tables>, { endpoint, ...key }: AskedWebhook) =>
    one(on, key).where(textProperty(sql.ref('document'), 'endpoint'), '=', endpoint);
  return {
    async noteFailing(webhook: AskedWebhook, failing_since: number | null): Promise<void> {
      await update(db, webhook)
        .set({ failing_since })
        .where('failing_since', failing_since === null ? 'is not' : 'is', null)
        .execute();
    },
    async putOff(webhook: AskedWebhook, put_off_until: number): Promise<void> {
      await update(db, webhook).set({ put_off_until }).execute();
    },
    pause: (webhook: AskedWebhook, pause: WebhookPause): Promise<boolean> =>
      transaction(db, async (trx) => {
        const paused = await update(trx, webhook)
          .set({ paused_at: pause.at, paused_reason: pause.reason })
          .where('paused_at', 'is', null)
          .returning('document')
          .executeTakeFirst();
        if (!paused) return false;
        const stored = JSON.parse(paused.document) as StoredWebhook;
        await journal.record(trx, systemActor('service'), {
          ...sourceOf(webhook.account_id, stored),
          action: 'disable',
          changes: { paused_at: { previous: null, current: instantOf(pause.at) } },
          facts: { reason: pause.reason, advice },
          event: { type: 'webhook.paused', detail: JSON.stringify(toldOf(stored, pause)) },
        });
        return true;
      }),
  };
}

const advice = `what happens is kept for it for ${dayOf(invocationMaxAge)} days: set its status to active, and it is sent`;

/** What its receiver asked for no longer counts. */
export async function endPutOff(db: Kysely<Tables>, key: WebhookKey): Promise<void> {
  await one(db, key).set({ put_off_until: null }).where('put_off_until', 'is not', null).execute();
}

const one = (db: Kysely<Tables>, { account_id, id }: WebhookKey) =>
  db.updateTable('webhooks').where('account_id', '=', account_id).where('id', '=', id);
