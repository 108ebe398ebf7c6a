import type { AccountEvent, Schemas } from 'trunkline/client';
import { kindOf, eventPrefix } from './event-types.ts';

/** Something that has happened, told by the stream or read from the audit log. */
export interface Happening {
  readonly id: number;
  readonly type: string;
  readonly time: string;
  readonly who: string;
  /** what it happened to, as people call it */
  readonly label: string;
  /** whether all of it is known here */
  readonly isLive: boolean;
}

const names = ['nickname', 'display_number', 'name', 'number', 'limit'] as const;

function labelOf({ detail, subject }: AccountEvent): string {
  const name = names.map((property) => detail[property]).find((value) => value);
  return typeof name === 'string' ? name : subject.replace('zen:', '');
}

function ofEvent(event: AccountEvent): Happening {
  const { id, type, time, actor } = event;
  return { id: Number(id), type, time, who: actor.name, label: labelOf(event), isLive: true };
}

function ofLog({ id, event_type, created_at, ...log }: Schemas['AuditLog']): Happening {
  return {
    id,
    type: event_type ?? '',
    time: created_at,
    who: log.actor_name,
    label: log.source_label,
    isLive: false,
  };
}

/** Both, newest first, each once; `type` leaves those of a kind or of one type. */
export function happeningsIn(
  events: readonly AccountEvent[],
  logs: readonly Schemas['AuditLog'][],
  type: string | undefined,
): Happening[] {
  const told = new Set(events.map(({ id }) => Number(id)));
  const all = [...events.map(ofEvent), ...logs.filter(({ id }) => !told.has(id)).map(ofLog)];
  const wanted = all.filter(
    (one) => !type || kindOf(one.type) === type || one.type === eventPrefix + type,
  );
  return wanted.toSorted((a, b) => b.id - a.id);
}
