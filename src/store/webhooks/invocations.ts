import { sql, type Kysely, type SelectQueryBuilder, type Transaction } from 'kysely';
import type {
  Attempt,
  InvocationPlace,
  InvocationStore,
  InvocationWindow,
  ResendTimes,
} from '../../app/ports/deliveries.ts';
import { transaction } from '../../database/transaction.ts';
import type { Change } from '../../domain/audit/change.ts';
import type { StoredWebhook } from '../../domain/webhooks/webhook.ts';
import type { Recorder } from '../audit/journal.ts';
import type { Tables } from '../tables.ts';
import { endPutOff } from './health.ts';
import { ofWebhook } from './rows.ts';
import { sourceOf } from './webhook-changes.ts';

const columns = [
  'id',
  'event_id',
  'status',
  'status_code',
  'attempts',
  'created_at',
  'next_attempt_at',
  'latest_at',
] as const;

/** The invocations of one account's webhooks. */
export function createInvocationStore(
  db: Kysely<Tables>,
  account_id: number,
  record: Recorder,
): InvocationStore {
  const invocationsOf = (webhookId: string) =>
    db
      .selectFrom('webhook_invocations')
      .where('webhook_id', '=', webhookId)
      .where('account_id', '=', account_id);
  return {
    list: (webhookId, window) =>
      inWindow(invocationsOf(webhookId).select(columns), window).execute(),
    async find(webhookId, id) {
      const row = await invocationsOf(webhookId)
        .select([...columns, 'payload'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row ?? null;
    },
    async attempts(webhookId, id) {
      const rows = await db
        .selectFrom('webhook_attempts')
        .select('document')
        .where('account_id', '=', account_id)
        .where('webhook_id', '=', webhookId)
        .where('invocation_id', '=', id)
        .orderBy('id', 'desc')
        .execute();
      return rows.map(({ document }) => JSON.parse(document) as Attempt);
    },
    resend: (webhook_id, id, times) =>
      transaction(db, async (trx) => {
        const key = { account_id, webhook_id, id };
        const resent = await resend(trx, key, times);
        if (resent) await record(trx, resent);
        return resent !== null;
      }),
  };
}

interface Key {
  readonly account_id: number;
  readonly webhook_id: string;
  readonly id: string;
}

async function resend(
  trx: Transaction<Tables>,
  { account_id, webhook_id, id }: Key,
  { now, give_up_at }: ResendTimes,
): Promise<Change | null> {
  const webhook = await ofWebhook(trx, { account_id, id: webhook_id })
    .select('document')
    .executeTakeFirst();
  const row = await trx
    .selectFrom('webhook_invocations')
    .select(['resource', 'event_id'])
    .where('account_id', '=', account_id)
    .where('webhook_id', '=', webhook_id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || !webhook) return null;
  // Whoever asks for it does not wait for what the receiver asked for.
  await endPutOff(trx, { account_id, id: webhook_id });
  // First what is locked first by who has sent something.
  const queue = { account_id, webhook_id, resource: row.resource };
  await trx
    .insertInto('webhook_queues')
    .values({ ...queue, lease_until: now, holder: '', attempt: 0 })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'webhook_id', 'resource']).doUpdateSet({
        // What is being sent goes on; what waits for another try is tried at once.
        lease_until: sql`case when webhook_queues.holder = '' then excluded.lease_until else webhook_queues.lease_until end`,
      }),
    )
    .execute();
  const { numUpdatedRows } = await trx
    .updateTable('webhook_invocations')
    .set({ give_up_at, next_attempt_at: null })
    .where('account_id', '=', account_id)
    .where('webhook_id', '=', webhook_id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return null;
  return {
    ...sourceOf(account_id, JSON.parse(webhook.document) as StoredWebhook),
    action: 'resend',
    facts: { invocation_id: id, event_id: String(row.event_id) },
  };
}

function inWindow<Row>(
  query: SelectQueryBuilder<Tables, 'webhook_invocations', Row>,
  { limit, isDescending, after, from, to, status }: InvocationWindow,
): SelectQueryBuilder<Tables, 'webhook_invocations', Row> {
  const order = isDescending ? 'desc' : 'asc';
  return query
    .$if(status !== undefined, (one) => one.where('status', '=', status ?? 'unknown'))
    .$if(from !== undefined, (one) => one.where('latest_at', '>=', from ?? 0))
    .$if(to !== undefined, (one) => one.where('latest_at', '<=', to ?? 0))
    .$if(after !== undefined, (one) => one.where(beyond(after, isDescending)))
    .orderBy('latest_at', order)
    .orderBy('id', order)
    .limit(limit);
}

function beyond(place: InvocationPlace | undefined, isDescending: boolean) {
  const { latest_at = 0, id = '' } = place ?? {};
  const comparison = sql.raw(isDescending ? '<' : '>');
  return sql<boolean>`(latest_at, id) ${comparison} (${latest_at}, ${id})`;
}
