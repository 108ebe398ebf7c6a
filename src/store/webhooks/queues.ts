import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import type { DeliveryStore, DueTimes, Queue, QueueOrder } from '../../app/ports/deliveries.ts';
import type { WebhookKey } from '../../app/ports/webhooks.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import { isOver } from '../nodes/presence.ts';
import type { Tables } from '../tables.ts';
import { webhooksIn } from './webhooks-in.ts';

export type QueueKey = Omit<Queue, 'attempt'>;

export const queueOf = ({ account_id, webhook_id, resource }: QueueKey): QueueKey => ({
  account_id,
  webhook_id,
  resource,
});

/** Of who leased it, until it passes to another. */
export const isLeased =
  ({ attempt, ...key }: Queue) =>
  ({ and }: ExpressionBuilder<Tables, 'webhook_queues'>) =>
    and({ ...queueOf(key), attempt });

/** Asked again and again: while there are no queues it costs next to nothing. */
export function createDueWebhooks(database: Database<Tables>): DeliveryStore['dueWebhooks'] {
  const { db, autocommit, rowsRevision, isShared } = database;
  const first = prepared(() => db.selectFrom('webhook_queues').select('resource').limit(1));
  let emptyAt: number | undefined;
  return async (times) => {
    const revision = rowsRevision('webhook_queues');
    if (revision === emptyAt) return [];
    if (await first.first(autocommit, {})) return dueWebhooks(database, times);
    // What other nodes write is not noticed where the database is shared.
    if (!isShared) emptyAt = revision;
    return [];
  };
}

/**
 * Goes from webhook to webhook by the index, however many queues each has, and looks at those that are due first of
 * each.
 */
async function dueWebhooks(database: Database<Tables>, times: DueTimes): Promise<WebhookKey[]> {
  const { db } = database;
  return webhooksIn(db, 'webhook_queues')
    .selectFrom('present')
    .innerJoin('webhooks', (join) => join.onRef('webhooks.id', '=', 'present.id'))
    .select(['webhooks.account_id', 'webhooks.id'])
    .where('webhooks.status', '=', 'active')
    .where('webhooks.paused_at', 'is', null)
    .where(({ eb, or }) =>
      or([eb('webhooks.put_off_until', 'is', null), eb('webhooks.put_off_until', '<=', times.now)]),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('webhook_queues')
          .select(sql`1`.as('one'))
          .whereRef('webhook_queues.webhook_id', '=', 'present.id')
          .where('lease_until', '<=', times.missed_until)
          .where(isOver(database, times)),
      ),
    )
    .orderBy('webhooks.id')
    .execute();
}

export async function leaseQueues(
  database: Database<Tables>,
  { account_id, id }: WebhookKey,
  order: QueueOrder,
): Promise<Queue[]> {
  const { lease_until, holder, limit } = order;
  const queues = await database.db
    .updateTable('webhook_queues')
    .set({ lease_until, holder, attempt: sql`attempt + 1` })
    // Asked again once a row is locked: of two nodes that found it, one takes it.
    .where(isOver(database, order))
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('account_id', 'webhook_id', 'resource'),
        'in',
        selectFrom('webhook_queues as due')
          .select(['account_id', 'webhook_id', 'resource'])
          .where('account_id', '=', account_id)
          .where('webhook_id', '=', id)
          .where(isOver(database, order))
          .orderBy('lease_until')
          .orderBy('resource')
          .limit(limit)
          .$asTuple('account_id', 'webhook_id', 'resource'),
      ),
    )
    .returning(['account_id', 'webhook_id', 'resource', 'attempt'])
    .execute();
  return queues.sort((a, b) => (a.resource < b.resource ? -1 : 1));
}

/** What waits for another try is tried at once. */
export async function bringForward(
  db: Kysely<Tables>,
  { account_id, id }: WebhookKey,
): Promise<void> {
  await db
    .updateTable('webhook_queues')
    .set({ lease_until: 0 })
    .where('account_id', '=', account_id)
    .where('webhook_id', '=', id)
    .where('holder', '=', '')
    .execute();
}

/** Nobody is at anything, for certain. */
export async function abandonQueues(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable('webhook_queues')
    .set({ lease_until: 0, holder: '' })
    .where('holder', '!=', '')
    .execute();
}

/** Whether it was. */
export async function removeIfEmpty(db: Kysely<Tables>, queue: Queue): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('webhook_queues')
    .where(isLeased(queue))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('webhook_invocations')
            .select(sql`1`.as('one'))
            .where('webhook_id', '=', queue.webhook_id)
            .where('resource', '=', queue.resource)
            .where('give_up_at', 'is not', null),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
