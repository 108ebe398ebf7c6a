import { hash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../database/open.ts';
import { eventJson, type StoredEvent } from '../../domain/audit/event.ts';
import { installationAccount } from '../../domain/audit/change.ts';
import { ulidOf } from '../../domain/ulid.ts';
import { deliveryTime } from '../../domain/webhooks/outcome.ts';
import { rowsOf, type Batch, type Projection } from '../audit/batch.ts';
import { completeDetails } from '../audit/details.ts';
import { eventColumns } from '../audit/events.ts';
import type { Tables } from '../tables.ts';
import { queueOf, type QueueKey } from './queues.ts';

/** Rows written at a time: a statement takes so many parameters, and no more. */
const rowsAtATime = 100;

type Told = Awaited<ReturnType<typeof toldOf>>[number];

/** Writes down what webhooks are to be told of changes, for each that waits for such events. */
export function invokeWebhooks(
  { isShared }: Pick<Database<Tables>, 'isShared'>,
  now: () => number,
): Projection {
  return async (trx, batch) => {
    const told = await toldOf(trx, batch);
    if (told.length === 0) return;
    const events = new Map(
      (await completeDetails({ db: trx, isShared }, distinct(told))).map((event) => [
        event.id,
        event,
      ]),
    );
    const at = now();
    const rows = told.flatMap((one) => {
      const event = events.get(one.id);
      return event ? [invocationOf(one, event, at)] : [];
    });
    for (let start = 0; start < rows.length; start += rowsAtATime) {
      const some = rows.slice(start, start + rowsAtATime);
      await trx.insertInto('webhook_invocations').values(some).execute();
    }
    await openQueues(trx, rows);
  };
}

/** Events, each beside a webhook that waits for it: of the same account, or of any where it concerns everybody. */
async function toldOf(trx: Transaction<Tables>, batch: Batch) {
  const columns = [
    ...eventColumns,
    'waiting.account_id as told_account_id',
    'waiting.webhook_id',
  ] as const;
  const own = await rowsOf(trx, batch)
    .innerJoin('webhook_subscriptions as waiting', (join) =>
      join
        .onRef('waiting.account_id', '=', 'audit_logs.account_id')
        .onRef('waiting.event_type', '=', 'audit_logs.event_type'),
    )
    .select(columns)
    .execute();
  const everybodys = await rowsOf(trx, batch)
    .innerJoin('webhook_subscriptions as waiting', (join) =>
      join.onRef('waiting.event_type', '=', 'audit_logs.event_type'),
    )
    .select(columns)
    .where('audit_logs.account_id', '=', installationAccount)
    .execute();
  return [...own, ...everybodys].sort((one, other) => one.id - other.id);
}

const distinct = (told: readonly Told[]) => [...new Map(told.map((one) => [one.id, one])).values()];

function invocationOf(
  { told_account_id: account_id, webhook_id }: Told,
  event: StoredEvent,
  at: number,
) {
  return {
    account_id,
    webhook_id,
    id: ulidOf(at, idBytes(event.position, webhook_id)),
    event_id: event.id,
    resource: `${event.source_type}:${event.source_id}`,
    position: event.position,
    payload: eventJson(event, account_id),
    created_at: at,
    give_up_at: at + deliveryTime,
    next_attempt_at: null,
    attempts: 0,
    status: 'accepted' as const,
    status_code: null,
    latest_at: at,
  };
}

/** Of one moment, ids are in the order of the events; those of one event differ by webhook. */
function idBytes(position: number, webhook_id: string): Buffer {
  const bytes = hash('sha256', webhook_id, 'buffer').subarray(0, 10);
  bytes.writeUIntBE(position, 0, 6);
  return bytes;
}

/**
 * What has been written into a queue is found by whoever takes it from here on; one that is leased now stays so. Its
 * row is locked until then, and so is it by who finds it empty and removes it: one of the two comes first.
 */
async function openQueues(db: Kysely<Tables>, invocations: readonly QueueKey[]): Promise<void> {
  const queues = new Map(invocations.map((one) => [Object.values(queueOf(one)).join(' '), one]));
  // In one order whoever locks them.
  const rows = [...queues]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, key]) => ({ ...queueOf(key), lease_until: 0, holder: '', attempt: 0 }));
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    await db
      .insertInto('webhook_queues')
      .values(rows.slice(start, start + rowsAtATime))
      .onConflict((conflict) =>
        conflict
          .columns(['account_id', 'webhook_id', 'resource'])
          .doUpdateSet(({ ref }) => ({ resource: ref('excluded.resource') })),
      )
      .execute();
  }
}
