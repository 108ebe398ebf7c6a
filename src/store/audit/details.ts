import type { Kysely } from 'kysely';
import type { ChangeDocument, StoredEvent } from '../../domain/audit/event.ts';
import type { EventType } from '../../domain/audit/event-types.ts';
import type { Tables } from '../tables.ts';
import { changesOf, changesOfMany, type ChangeRow, type Source } from './sources.ts';
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
  const lacking = events.filter(lacksDetail);
  const details = new Map<number, string>();
  for (const account_id of new Set(lacking.map((event) => event.account_id))) {
    const numbers = numbersOf(lacking.filter((event) => event.account_id === account_id));
    for (let start = 0; start < numbers.length; start += numbersAtATime) {
      const some = numbers.slice(start, start + numbersAtATime);
      for (const known of await detailsOf(reader, account_id, some)) details.set(...known);
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

/** A phone number, and which of its changes are wanted: as ids, the first and the last one. */
interface WantedNumber {
  readonly source_id: string;
  readonly from: number;
  readonly upTo: number;
}

function numbersOf(events: readonly ReadEvent[]): WantedNumber[] {
  const numbers = new Map<string, WantedNumber>();
  for (const { source_id, id } of events) {
    const { from, upTo } = numbers.get(source_id) ?? { from: id, upTo: id };
    const range = { from: Math.min(from, id), upTo: Math.max(upTo, id) };
    numbers.set(source_id, { source_id, ...range });
  }
  return [...numbers.values()];
}

/** Of several numbers at once, as each question goes over the network. */
async function detailsOf(
  reader: AuditReader,
  account_id: number,
  numbers: readonly WantedNumber[],
): Promise<[id: number, detail: string][]> {
  // Before the changes are read: one that comes in between changes nothing by being taken back.
  const states = await latestStates(reader.db, account_id, numbers);
  const kind = { account_id, source_type: 'phone_number' };
  const ranges = numbers.map(({ source_id, from }) => ({ source_id, fromId: from }));
  const first = await changesOfMany(reader, kind, ranges, rowsAtATime);
  const details: [number, string][] = [];
  for (const number of numbers) {
    const { source_id } = number;
    const source = { ...kind, source_id };
    const some = first.get(source_id) ?? [];
    const { rows, areAll } = await changesSince(reader, source, { ...number, some });
    details.push(...takenBackwards(rows, areAll ? (states.get(Number(source_id)) ?? null) : null));
  }
  return details;
}

/** From the first state that is known behind them backwards. */
function takenBackwards(rows: readonly ChangeRow[], latest: Properties | null): [number, string][] {
  let state = latest;
  return rows.toReversed().flatMap(({ id, document, detail }): [number, string][] => {
    if (detail !== null) state = JSON.parse(detail) as Properties;
    const known = state && JSON.stringify(state);
    state = state && takenBack(state, JSON.parse(document) as ChangeDocument);
    return known === null ? [] : [[id, known]];
  });
}

/** Numbers asked for at a time; changes of one; and how many times behind those that are wanted. */
const [numbersAtATime, rowsAtATime, mostBehind] = [25, 2 * updatesPerDetail, 2];

/** Up to one that says what the number was like then; where none of the next ones does, that was forgotten. `some`: the first. */
async function changesSince(
  reader: AuditReader,
  source: Source,
  { from, upTo, some }: WantedNumber & { readonly some: readonly ChangeRow[] },
) {
  const rows: ChangeRow[] = [];
  let [next, read] = [from, some];
  for (let behind = 0; behind < mostBehind;) {
    rows.push(...read);
    if (read.length < rowsAtATime) return { rows, areAll: true };
    if (read.some(({ id, detail }) => id >= upTo && detail !== null)) break;
    next = (read.at(-1)?.id ?? next) + 1;
    if (next > upTo) behind += 1;
    if (behind < mostBehind) read = await changesOf(reader, source, next, rowsAtATime);
  }
  return { rows, areAll: false };
}

/** By their ids. One that is missing has been released, and what it was like is not known any more. */
async function latestStates(
  db: Kysely<Tables>,
  account_id: number,
  numbers: readonly WantedNumber[],
): Promise<Map<number, Properties>> {
  const rows = await db
    .selectFrom('phone_numbers')
    .select(['id', 'document'])
    .where('account_id', '=', account_id)
    .where(
      'id',
      'in',
      numbers.map(({ source_id }) => Number(source_id)),
    )
    .execute();
  return new Map(rows.map(({ id, document }) => [id, JSON.parse(document) as Properties]));
}

function takenBack(state: Properties, { changes }: ChangeDocument): Properties {
  const before = { ...state };
  for (const [name, { previous }] of Object.entries(changes)) {
    if (name in before) before[name] = previous;
  }
  return before;
}
