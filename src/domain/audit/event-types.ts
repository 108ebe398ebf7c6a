import { resources } from '../resources/index.ts';
import type { RecordKind } from '../resources/record.ts';

/** What programs are told of, beside what happens to records. */
const ownEventTypes = [
  'phone_number.purchased',
  'phone_number.updated',
  'phone_number.deleted',
  'phone_number.restored',
  'phone_number.released',
  'purchase.refused',
  'purchase.unfinished',
  'purchase.finished',
  'account.reset',
  'quota.nearly_used',
  'quota.used',
  'carrier.down',
  'carrier.up',
  'reconciliation.found',
  'webhook.paused',
] as const;

type RecordEvent = 'created' | 'updated' | 'deleted';

/** `group.created`: of each kind of records there are three, unless it lies in another, which is changed then. */
export type EventType = (typeof ownEventTypes)[number] | `${RecordKind}.${RecordEvent}`;

const recordEvents = { create: 'created', update: 'updated', delete: 'deleted' } as const;

/** What lies in other records changes these. */
const ofRecords = resources
  .filter(({ nesting }) => !nesting)
  .flatMap(({ kind, operations }) =>
    Object.entries(recordEvents)
      .filter(([operation]) => (operations as readonly string[]).includes(operation))
      .map(([, event]) => `${kind}.${event}` as const),
  );

/** All that programs can be told of. */
export const eventTypes: readonly EventType[] = [...ownEventTypes, ...ofRecords];
