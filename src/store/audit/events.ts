import { sql, type Kysely, type Transaction } from 'kysely';
import type { EventStore } from '../../app/ports/events.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { StoredEvent } from '../../domain/audit/event.ts';
import type { Tables } from '../tables.ts';

/** What follows from events, in the transaction that gives them their positions: it happens once for each. */
export type Projection = (
  trx: Transaction<Tables>,
  events: readonly StoredEvent[],
) => Promise<void>;

const columns = [
  'audit_logs.id',
  'audit_logs.account_id',
  'at',
  'actor_id',
  'source_type',
  'source_id',
  'document',
  'event_type',
  'detail',
  'position',
] as const;

/** Of `installation`: the last position that was given. */
const positionKey = 'event_position';

export function createEventStore(
  { db, functions, rowsRevision }: Database<Tables>,
  projections: readonly Projection[],
): EventStore {
  const counter = (trx: Kysely<Tables>) =>
    trx.selectFrom('installation').select('value').where('key', '=', positionKey);
  let idleAt: number | undefined;

  async function take(trx: Transaction<Tables>, limit: number): Promise<number> {
    // Whoever has the row takes events; the others wait, and find what is left.
    const { value } = await functions.forUpdate(counter(trx)).executeTakeFirstOrThrow();
    const events = await givePositions(trx, Number(value), limit);
    if (events.length === 0) return 0;
    await trx
      .updateTable('installation')
      .set({ value: String(Number(value) + events.length) })
      .where('key', '=', positionKey)
      .execute();
    for (const project of projections) await project(trx, events);
    return events.length;
  }

  return {
    async sequence(limit) {
      const revision = rowsRevision('audit_logs');
      if (revision === idleAt) return 0;
      const waiting = await unsequenced(db).limit(1).executeTakeFirst();
      const taken = waiting ? await transaction(db, (trx) => take(trx, limit)) : 0;
      if (taken === 0) idleAt = revision;
      return taken;
    },
    async after(accountId, position, limit) {
      const rows = await db
        .selectFrom('audit_logs')
        .select(columns)
        .where('account_id', '=', accountId)
        .where('position', '>', position)
        .where('detail', 'is not', null)
        .orderBy('position')
        .limit(limit)
        .execute();
      return rows as StoredEvent[];
    },
    async positionOf(accountId, id) {
      const row = await db
        .selectFrom('audit_logs')
        .select('position')
        .where('account_id', '=', accountId)
        .where('id', '=', id)
        .where('detail', 'is not', null)
        .executeTakeFirst();
      return row?.position ?? null;
    },
    lastPosition: async () => Number((await counter(db).executeTakeFirstOrThrow()).value),
  };
}

const unsequenced = (db: Kysely<Tables>) =>
  db
    .selectFrom('audit_logs')
    .select('id')
    .where('position', 'is', null)
    .where('event_type', 'is not', null);

/** One resource's changes have ids in their order: whoever changes it has it to itself until the change is committed. */
async function givePositions(
  trx: Transaction<Tables>,
  last: number,
  limit: number,
): Promise<StoredEvent[]> {
  const rows = await trx
    .with('due', (query) =>
      unsequenced(query as unknown as Kysely<Tables>)
        .select(sql<number>`row_number() over (order by id)`.as('number'))
        .orderBy('id')
        .limit(limit),
    )
    .updateTable('audit_logs')
    .from('due')
    .set({ position: sql<number>`${last} + due.number` })
    .whereRef('audit_logs.id', '=', 'due.id')
    .returning(columns)
    .execute();
  return (rows as StoredEvent[]).sort((a, b) => a.position - b.position);
}
