import type { Kysely } from 'kysely';
import type { ChangeDocument, StoredEvent } from '../../domain/audit/event.ts';
import type { EventType } from '../../domain/audit/event-types.ts';
import type { Tables } from '../tables.ts';
import { changesOf } from './sources.ts';

/** An event as it is read, which may not say what the resource was like. */
export type ReadEvent = Omit<StoredEvent, 'event_type' | 'detail' | 'position'> & {
  readonly event_type: EventType | null;
  readonly detail: string | null;
  readonly position: number | null;
};

type Properties = Record<string, unknown>;

/**
 * What a phone number was like when it was changed is not kept, as few are told of it: it is what the number is
 * like now, or was at a later event that says so, with every change since then taken back.
 */
export async function completeDetails(
  db: Kysely<Tables>,
  events: readonly ReadEvent[],
): Promise<StoredEvent[]> {
  const details = new Map<number, string>();
  for (const { account_id, source_id } of firstOfEach(events.filter(lacksDetail))) {
    const wanted = events.filter((one) => one.source_id === source_id && lacksDetail(one));
    for (const [id, detail] of await detailsOf(db, { account_id, source_id, wanted })) {
      details.set(id, detail);
    }
  }
  return events.map((event) => ({
    ...event,
    event_type: event.event_type as EventType,
    position: event.position ?? 0,
    detail:
      event.detail ?? details.get(event.id) ?? JSON.stringify({ id: Number(event.source_id) }),
  }));
}

const lacksDetail = ({ detail, source_type }: ReadEvent) =>
  detail === null && source_type === 'phone_number';

function firstOfEach(events: readonly ReadEvent[]): Iterable<ReadEvent> {
  return new Map(events.map((event) => [event.source_id, event])).values();
}

interface Wanted {
  readonly account_id: number;
  readonly source_id: string;
  readonly wanted: readonly ReadEvent[];
}

/** From the latest state backwards. */
async function detailsOf(
  db: Kysely<Tables>,
  { account_id, source_id, wanted }: Wanted,
): Promise<Map<number, string>> {
  const oldest = Math.min(...wanted.map(({ id }) => id));
  const rows = await changesOf(db, { account_id, source_type: 'phone_number', source_id }, oldest);
  let state: Properties | null = await latestState(db, account_id, Number(source_id));
  const details = new Map<number, string>();
  for (const { id, document, detail } of rows.toReversed()) {
    if (detail !== null) state = JSON.parse(detail) as Properties;
    if (state) details.set(id, JSON.stringify(state));
    state = state && takenBack(state, JSON.parse(document) as ChangeDocument);
  }
  return details;
}

/** null: the number has been released, and what it was like is not known any more. */
async function latestState(
  db: Kysely<Tables>,
  account_id: number,
  id: number,
): Promise<Properties | null> {
  const row = await db
    .selectFrom('phone_numbers')
    .select('document')
    .where('account_id', '=', account_id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? (JSON.parse(row.document) as Properties) : null;
}

function takenBack(state: Properties, { changes }: ChangeDocument): Properties {
  const before = { ...state };
  for (const [name, { previous }] of Object.entries(changes)) {
    if (name in before) before[name] = previous;
  }
  return before;
}
