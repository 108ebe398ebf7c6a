import type { EventStore } from '../../app/ports/events.ts';
import type { Database } from '../../database/open.ts';
import type { Tables } from '../tables.ts';
import type { Projection } from './batch.ts';
import { completeDetails } from './details.ts';
import { noteInIndexes } from './indexes.ts';
import { isUntaken, takenPosition } from './taken.ts';
import { createTaking } from './taking.ts';

export const eventColumns = [
  'audit_logs.id',
  'audit_logs.account_id',
  'audit_logs.at',
  'audit_logs.actor_id',
  'audit_logs.source_type',
  'audit_logs.source_id',
  'audit_logs.document',
  'audit_logs.event_type',
  'audit_logs.detail',
  'audit_logs.position',
] as const;

export function createEventStore(
  database: Database<Tables>,
  projections: readonly Projection[],
): EventStore {
  const { db } = database;
  return {
    take: createTaking(database, [noteInIndexes, ...projections]),
    async after(accountId, position, limit) {
      const rows = await db
        .selectFrom('audit_log_events as event')
        .innerJoin('audit_logs', 'audit_logs.id', 'event.id')
        .select(eventColumns)
        .where('event.account_id', '=', accountId)
        .where('event.position', '>', position)
        .orderBy('event.position')
        .limit(limit)
        .execute();
      return completeDetails(database, rows);
    },
    async positionOf(accountId, id) {
      const row = await db
        .selectFrom('audit_logs')
        .select('position')
        .where('account_id', '=', accountId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.position ?? null;
    },
    async untaken() {
      const { count } = await db
        .selectFrom('audit_logs')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where(isUntaken(database))
        .executeTakeFirstOrThrow();
      return count;
    },
    lastPosition: () => takenPosition(db),
  };
}
