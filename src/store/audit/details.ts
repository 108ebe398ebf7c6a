import type { Kysely } from 'kysely';
import type { ChangeDocument, StoredEvent } from '../../domain/audit/event.ts';
import type { EventType } from '../../domain/audit/event-types.ts';
import type { Tables } from '../tables.ts';
import { changesOf, type Source } from './sources.ts';
import type { AuditReader } from './taken.ts';

/** An event as it is read, which may not say what the resource was like. */
export type ReadEvent = Omit<StoredEvent, 'event_type' | 'detail' | 'position'> & {
  readonly event_type: EventType | null;
  readonly detail: string | null;
  readonly position: number | null;
};

type Properties = Record<string, unknown>;

/** Of so many updates of a phone number one keeps what it was like then: no more than these are ever taken back. */
export const updatesPerDetail = 50;

/**
 * What a phone number was like when it was changed is seldom kept, as few are told of it: it is what the number is
 * like now, or was at a later event that says so, with every change since then taken back.
 */
export async function completeDetails(
  reader: AuditReader,
  events: readonly ReadEvent[],
): Promise<StoredEvent[]> {
  const details = new Map<number, string>();
  for (const wanted of ofEachNumber(events.filter(lacksDetail))) {
    for (const [id, detail] of await detailsOf(reader, wanted)) {
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

type OfOneNumber = readonly [ReadEvent, ...ReadEvent[]];

/** Ids are an account's own: another one may have the same. */
function ofEachNumber(events: readonly ReadEvent[]): Iterable<OfOneNumber> {
  const groups = new Map<string, [ReadEvent, ...ReadEvent[]]>();
  for (const event of events) {
    const key = `${event.account_id} ${event.source_id}`;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return groups.values();
}

/** From the first state that is known behind them backwards. */
async function detailsOf(reader: AuditReader, wanted: OfOneNumber): Promise<Map<number, string>> {
  const [{ account_id, source_id }] = wanted;
  // Before the changes are read: one that comes in between changes nothing by being taken back.
  const latest = await latestState(reader.db, account_id, Number(source_id));
  const source = { account_id, source_type: 'phone_number', source_id };
  const ids = wanted.map(({ id }) => id);
  const range = { from: Math.min(...ids), upTo: Math.max(...ids) };
  const { rows, areAll } = await changesSince(reader, source, range);
  let state: Properties | null = areAll ? latest : null;
  const details = new Map<number, string>();
  for (const { id, document, detail } of rows.toReversed()) {
    if (detail !== null) state = JSON.parse(detail) as Properties;
    if (state) details.set(id, JSON.stringify(state));
    state = state && takenBack(state, JSON.parse(document) as ChangeDocument);
  }
  return details;
}

/** Changes read at a time, and how many times behind those that are wanted. */
const [rowsAtATime, mostBehind] = [2 * updatesPerDetail, 2];

/** Up to one that says what the number was like then; where none of the next ones does, that was forgotten. */
async function changesSince(
  reader: AuditReader,
  source: Source,
  { from, upTo }: { from: number; upTo: number },
) {
  const rows: Awaited<ReturnType<typeof changesOf>> = [];
  let next = from;
  for (let behind = 0; behind < mostBehind;) {
    const some = await changesOf(reader, source, next, rowsAtATime);
    rows.push(...some);
    if (some.length < rowsAtATime) return { rows, areAll: true };
    if (some.some(({ id, detail }) => id >= upTo && detail !== null)) break;
    next = (some.at(-1)?.id ?? next) + 1;
    if (next > upTo) behind += 1;
  }
  return { rows, areAll: false };
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
