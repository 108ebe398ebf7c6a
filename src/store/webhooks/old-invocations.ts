import { sql, type Kysely, type Transaction } from 'kysely';
import type { Queue } from '../../app/ports/deliveries.ts';
import { transaction } from '../../database/transaction.ts';
import type { Tables } from '../tables.ts';
import { removeIfEmpty } from './queues.ts';
import { webhooksIn } from './webhooks-in.ts';

/** Rows removed at a time: others get their turn between. */
const rowsAtATime = 200;
/** Webhooks that are gone, at a time. */
const webhooksAtATime = 20;

type Trx = Transaction<Tables>;

/** Removes some of what is too old, or was a webhook's that is gone; false: there was none. */
export async function removeOld(db: Kysely<Tables>, before: number): Promise<boolean> {
  const old = await transaction(db, async (trx) => {
    const keys = await oldOnes(trx, before);
    // Locked first, as by whoever sends or writes something.
    const queues = await heldQueues(trx, keys);
    const count = await removeInvocations(trx, keys);
    for (const queue of queues) await removeIfEmpty(trx, queue);
    return count;
  });
  const orphaned = await transaction(db, async (trx) => {
    const ids = await goneWebhooks(trx);
    if (ids.length === 0) return 0;
    await trx.deleteFrom('webhook_queues').where('webhook_id', 'in', ids).execute();
    return removeInvocations(trx, await invocationsOf(trx, ids));
  });
  return old + orphaned > 0;
}

interface Key {
  readonly account_id: number;
  readonly webhook_id: string;
  readonly id: string;
}

/** `give_up_at` is null of what is in no queue. */
interface OldKey extends Key {
  readonly resource: string;
  readonly give_up_at: number | null;
}

const keyColumns = ['account_id', 'webhook_id', 'id'] as const;

const oldOnes = (trx: Trx, before: number): Promise<OldKey[]> =>
  trx
    .selectFrom('webhook_invocations')
    .select([...keyColumns, 'resource', 'give_up_at'])
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(rowsAtATime)
    .execute();

/** The queues that some wait in, as those of a paused webhook may: nobody else would find out that they are empty. */
async function heldQueues(trx: Trx, keys: readonly OldKey[]): Promise<Queue[]> {
  const waiting = keys.filter(({ give_up_at }) => give_up_at !== null);
  if (waiting.length === 0) return [];
  return trx
    .updateTable('webhook_queues')
    .set({ lease_until: sql<number>`lease_until` })
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('account_id', 'webhook_id', 'resource'),
        'in',
        waiting.map((one) => tuple(one.account_id, one.webhook_id, one.resource)),
      ),
    )
    .returning(['account_id', 'webhook_id', 'resource', 'attempt'])
    .execute();
}

const invocationsOf = (trx: Trx, webhookIds: readonly string[]): Promise<Key[]> =>
  trx
    .selectFrom('webhook_invocations')
    .select(keyColumns)
    .where('webhook_id', 'in', webhookIds)
    .limit(rowsAtATime)
    .execute();

async function removeInvocations(trx: Trx, keys: readonly Key[]): Promise<number> {
  if (keys.length === 0) return 0;
  await trx
    .deleteFrom('webhook_attempts')
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('account_id', 'webhook_id', 'invocation_id'),
        'in',
        keys.map(({ account_id, webhook_id, id }) => tuple(account_id, webhook_id, id)),
      ),
    )
    .execute();
  await trx
    .deleteFrom('webhook_invocations')
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('account_id', 'webhook_id', 'id'),
        'in',
        keys.map(({ account_id, webhook_id, id }) => tuple(account_id, webhook_id, id)),
      ),
    )
    .execute();
  return keys.length;
}

async function goneWebhooks(trx: Trx): Promise<string[]> {
  const rows = await webhooksIn(trx, 'webhook_invocations')
    .selectFrom('present')
    .leftJoin('webhooks', 'webhooks.id', 'present.id')
    .select('present.id')
    .where('webhooks.id', 'is', null)
    .where('present.id', 'is not', null)
    .limit(webhooksAtATime)
    .execute();
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}
