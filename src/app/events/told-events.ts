import { installationAccount } from '../../domain/audit/change.ts';
import { eventJson, type StoredEvent } from '../../domain/audit/event.ts';
import type { EventType } from '../../domain/audit/event-types.ts';
import type { EventStore } from '../ports/events.ts';

/** An event as one account is told of it. */
export interface ToldEvent {
  readonly id: number;
  readonly type: EventType;
  /** among all events */
  readonly position: number;
  /** the envelope, in one line */
  readonly json: string;
}

interface Section {
  readonly after: number;
  /** what comes behind may not be known in full yet */
  readonly upTo: number;
  readonly limit: number;
}

/** The next events of an account, and of the installation, which concern everybody. */
export async function toldEvents(
  events: Pick<EventStore, 'after'>,
  accountId: number,
  { after, upTo, limit }: Section,
): Promise<ToldEvent[]> {
  const [own, ofAll] = await Promise.all(
    [accountId, installationAccount].map((id) => events.after(id, after, limit)),
  );
  return [...(own ?? []), ...(ofAll ?? [])]
    .filter(({ position }) => position <= upTo)
    .toSorted((a, b) => a.position - b.position)
    .slice(0, limit)
    .map((event) => told(event, accountId));
}

function told(event: StoredEvent, accountId: number): ToldEvent {
  const { id, event_type: type, position } = event;
  return { id, type, position, json: eventJson(event, accountId) };
}
