import { instantOf } from '../instant.ts';
import type { Changes } from './changes.ts';
import type { EventType } from './event-types.ts';

/** An event as it is stored. */
export interface StoredEvent {
  /** of its audit log too */
  readonly id: number;
  /** 0: it concerns the whole installation */
  readonly account_id: number;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly actor_id: number;
  readonly source_type: string;
  readonly source_id: string;
  /** the rest of what is known of the change, as JSON text */
  readonly document: string;
  readonly event_type: EventType;
  /** the resource as the API shows it, as JSON text */
  readonly detail: string;
  /** among all events, in an order in which none comes late */
  readonly position: number;
}

/** What an audit log keeps as JSON text beside its columns. */
export interface ChangeDocument {
  readonly actor_type: string;
  readonly actor_name: string;
  readonly token_id: number | null;
  readonly request_id: string | null;
  /** who carried out what the actor had asked for */
  readonly carried_out_by?: string;
  readonly source_label: string;
  readonly changes: Changes;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** In front of the types of events, and of what they are about, as the ecosystem has them (events.md, 1.6). */
export const eventTypePrefix = 'zen:event-type:';
export const eventVersion = '2022-06-20';

/**
 * What programs are told of an event, as JSON text: the ecosystem's envelope (events.md, 1.6), and beside it
 * who made the change. Everybody who is told of it, at any time, is told the same bytes.
 */
export function eventJson(event: StoredEvent, account_id = event.account_id): string {
  const { actor_type, actor_name, token_id, changes, facts } = JSON.parse(
    event.document,
  ) as ChangeDocument;
  const { actor_id, source_type, source_id } = event;
  const before = JSON.stringify({
    account_id,
    actor: { id: actor_id, type: actor_type, name: actor_name, token_id },
  });
  const after = JSON.stringify({
    event: { ...perSide(changes), changes, ...(facts && { facts }) },
    id: String(event.id),
    subject: `zen:${source_type}:${source_id}`,
    time: instantOf(event.at),
    type: eventTypePrefix + event.event_type,
    zendesk_event_version: eventVersion,
  });
  return `${before.slice(0, -1)},"detail":${event.detail},${after.slice(1)}`;
}

/** Of one property the two sides stand beside each other, as the ecosystem has them. */
function perSide(changes: Changes): { previous?: unknown; current?: unknown } {
  const all = Object.values(changes);
  return all.length === 1 ? { ...all[0] } : {};
}
