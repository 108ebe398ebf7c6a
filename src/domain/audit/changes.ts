/** What a property was, and what it is. */
export interface PropertyChange {
  readonly previous: unknown;
  readonly current: unknown;
}

/** By the property's name, dotted for nested ones (`settings.voicemail`). */
export type Changes = Readonly<Record<string, PropertyChange>>;

/** Properties that follow from the others, or say when something was written. */
const derived: ReadonlySet<string> = new Set(['updated_at', 'url']);

/** Of two states of one resource: what differs; a property that is in one of them only was, or is, null. */
export function changesBetween(before: object, after: object, prefix = ''): Changes {
  const changes: Record<string, PropertyChange> = {};
  const [old, now] = [before, after] as [Values, Values];
  for (const name in now) {
    if (isSame(old[name], now[name]) || derived.has(name)) continue;
    changes[prefix + name] = { previous: old[name] ?? null, current: now[name] ?? null };
  }
  for (const name in old) {
    if (name in now || derived.has(name)) continue;
    changes[prefix + name] = { previous: old[name] ?? null, current: null };
  }
  return changes;
}

type Values = Readonly<Record<string, unknown>>;

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
