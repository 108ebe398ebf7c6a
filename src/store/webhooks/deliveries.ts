import { sql, type Transaction } from 'kysely';
import type { Attempted, DeliveryStore, Invocation, Queue } from '../../app/ports/deliveries.ts';
import { maxAttemptsKept } from '../../domain/webhooks/outcome.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Journal } from '../audit/journal.ts';
import type { Tables } from '../tables.ts';
import { createWebhookHealth } from './health.ts';
import { removeOld } from './old-invocations.ts';
import { createDueWebhooks, isLeased, leaseQueues, removeIfEmpty } from './queues.ts';

export function createDeliveryStore(database: Database<Tables>, journal: Journal): DeliveryStore {
  const { db } = database;
  return {
    dueWebhooks: createDueWebhooks(database),
    lease: (webhook, order) => leaseQueues(database, webhook, order),
    async first(queue) {
      const found = await firstOf(database, queue);
      // Whoever writes into it meanwhile comes before, and is seen here, or opens it anew.
      if (!found) await transaction(db, (trx) => endQueue(trx, queue));
      return found;
    },
    note: (queue, attempted) =>
      transaction(db, async (trx) => {
        if (!(await holdOn(trx, queue, attempted.next_attempt_at))) return 'lost';
        await noteAttempt(trx, queue, attempted);
        if (attempted.next_attempt_at !== null) return 'put off';
        return (await removeIfEmpty(trx, queue)) ? 'empty' : 'more';
      }),
    async putDown(queue, due_at) {
      const free = { lease_until: due_at, holder: '' };
      await db.updateTable('webhook_queues').set(free).where(isLeased(queue)).execute();
    },
    ...createWebhookHealth(database, journal),
    removeOld: (before) => removeOld(db, before),
    async waiting() {
      const { count, since } = await db
        .selectFrom('webhook_invocations')
        .innerJoin('webhooks', 'webhooks.id', 'webhook_invocations.webhook_id')
        .select(({ fn }) => [
          fn.countAll<number>().as('count'),
          fn.min<number | null>('webhook_invocations.created_at').as('since'),
        ])
        .where('give_up_at', 'is not', null)
        .where('webhooks.status', '=', 'active')
        .where('webhooks.paused_at', 'is', null)
        .executeTakeFirstOrThrow();
      return { count, since };
    },
  };
}

async function firstOf(
  { db }: Database<Tables>,
  { account_id, webhook_id, resource }: Queue,
): Promise<Invocation | null> {
  const row = await db
    .selectFrom('webhook_invocations')
    .select(['id', 'payload', 'attempts', 'give_up_at'])
    .where('account_id', '=', account_id)
    .where('webhook_id', '=', webhook_id)
    .where('resource', '=', resource)
    .where('give_up_at', 'is not', null)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, give_up_at: row.give_up_at ?? 0 } : null;
}

/** Locks a queue that is still the caller's; `due_at`: and leaves it until then. */
async function holdOn(
  trx: Transaction<Tables>,
  queue: Queue,
  due_at: number | null,
): Promise<boolean> {
  const change =
    due_at === null
      ? { lease_until: sql<number>`lease_until` }
      : { lease_until: due_at, holder: '' };
  const { numUpdatedRows } = await trx
    .updateTable('webhook_queues')
    .set(change)
    .where(isLeased(queue))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function endQueue(trx: Transaction<Tables>, queue: Queue): Promise<void> {
  if (await holdOn(trx, queue, null)) await removeIfEmpty(trx, queue);
}

async function noteAttempt(
  trx: Transaction<Tables>,
  { account_id, webhook_id }: Queue,
  { invocation, attempt, next_attempt_at }: Attempted,
): Promise<void> {
  const { status_code = null, completed_at } = attempt;
  const isGivenUp = next_attempt_at === null && attempt.status !== 'success';
  const status = isGivenUp ? 'terminated' : attempt.status;
  const { numUpdatedRows } = await trx
    .updateTable('webhook_invocations')
    .set({ status, status_code, latest_at: completed_at, next_attempt_at })
    .set('attempts', sql`attempts + 1`)
    .$if(next_attempt_at === null, (query) => query.set('give_up_at', null))
    .where('account_id', '=', account_id)
    .where('webhook_id', '=', webhook_id)
    .where('id', '=', invocation.id)
    .executeTakeFirstOrThrow();
  // It may have been removed meanwhile, as it was old.
  if (numUpdatedRows === 0n) return;
  await trx
    .insertInto('webhook_attempts')
    .values({
      account_id,
      webhook_id,
      invocation_id: invocation.id,
      id: attempt.id,
      document: JSON.stringify(attempt),
    })
    .execute();
  if (invocation.attempts < maxAttemptsKept) return;
  const ofInvocation = { account_id, webhook_id, invocation_id: invocation.id };
  await trx
    .deleteFrom('webhook_attempts')
    .where(({ and, eb, selectFrom }) =>
      and([
        and(ofInvocation),
        eb(
          'id',
          'not in',
          selectFrom('webhook_attempts')
            .select('id')
            .where((kept) => kept.and(ofInvocation))
            .orderBy('id', 'desc')
            .limit(maxAttemptsKept),
        ),
      ]),
    )
    .execute();
}
