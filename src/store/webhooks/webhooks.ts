import type { WebhookStore } from '../../app/ports/webhooks.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { Tables } from '../tables.ts';
import { keptColumns, keptOf, ofWebhook } from './rows.ts';
import { createWebhookWrites, type Keeping } from './writes.ts';

/** Of any account, for one who changes what is in them. */
export function createWebhookStores(
  database: Database<Tables>,
  keeping: Keeping,
): (account_id: number, actor: Actor) => WebhookStore {
  const { db } = database;
  const writes = createWebhookWrites(database, keeping);
  return (account_id, actor) => ({
    async all() {
      const rows = await db
        .selectFrom('webhooks')
        .select(keptColumns)
        .where('account_id', '=', account_id)
        .orderBy('id', 'desc')
        .execute();
      return rows.map(keptOf);
    },
    async find(id) {
      const row = await ofWebhook(db, { account_id, id }).select(keptColumns).executeTakeFirst();
      return row ? keptOf(row) : null;
    },
    async secrets(id) {
      const key = { account_id, id };
      const row = await ofWebhook(db, key).select('secrets').executeTakeFirst();
      return row ? keeping.seal.open(key, row.secrets) : null;
    },
    insert: (made) =>
      transaction(db, (trx) =>
        writes.insert(trx, { account_id, id: made.webhook.id }, { actor, made }),
      ),
    update: (id, settle) =>
      transaction(db, (trx) => writes.update(trx, { account_id, id }, { actor, settle })),
    remove: (id) => transaction(db, (trx) => writes.remove(trx, { account_id, id }, actor)),
  });
}
