import { isSame, type Properties } from './properties.ts';
import type { NamedKind, Records } from './records.ts';
import { greetingSlots, numberReferences, settingReferences } from './schema.ts';

/** One property that is to become something else, by its name in a file, its values as people read them. */
export interface PropertyChange {
  /** `groups`, `settings.voicemail`, `greetings.wait` */
  readonly property: string;
  /** names of records, where they have any */
  readonly from: unknown;
  readonly to: unknown;
}

export interface Difference {
  readonly changes: readonly PropertyChange[];
  /** what the API is to be told, and no more */
  readonly body: Properties;
}

/** What must be written so that a number is as it is wanted. */
export function differenceOf(held: Properties, wanted: Properties, records: Records): Difference {
  const body: Record<string, unknown> = {};
  const changes: PropertyChange[] = [];
  const compare = (path: readonly string[], before: unknown, after: unknown) => {
    if (isSameProperty(path, before, after)) return;
    setAt(body, path, after);
    changes.push({
      property: nameAt(path),
      from: shown(path, before, records),
      to: shown(path, after, records),
    });
  };
  compareAll(compare, [], { held, wanted });
  return { changes, body };
}

/** Of these a part may be written, and the rest stays. */
const nested = new Set(['settings', 'overflow_number', 'categorised_greetings']);

type Compare = (path: readonly string[], before: unknown, after: unknown) => void;
interface Compared {
  readonly held: Properties;
  readonly wanted: Properties;
}

function compareAll(compare: Compare, path: readonly string[], { held, wanted }: Compared): void {
  for (const [name, after] of Object.entries(wanted)) {
    const before = held[name];
    if (nested.has(name)) {
      const parts = { held: Object(before) as Properties, wanted: after as Properties };
      compareAll(compare, [...path, name], parts);
    } else compare([...path, name], before, after);
  }
}

/** Greetings of the account have places of their own, whatever the order in which they are named. */
function isSameProperty(path: readonly string[], before: unknown, after: unknown): boolean {
  if (path[0] !== 'greeting_ids') return isSame(before, after);
  const [one, other] = [before, after].map((ids) => (ids as number[] | undefined) ?? []);
  return isSame(one?.toSorted(), other?.toSorted());
}

function setAt(body: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    body[name] = value;
    return;
  }
  body[name] ??= {};
  setAt(body[name] as Record<string, unknown>, rest, value);
}

const references = new Map([
  ...numberReferences.map((reference) => [reference.property, reference] as const),
  ...settingReferences.map((reference) => [`settings.${reference.property}`, reference] as const),
]);

const slotNames = new Map([...greetingSlots].map(([slot, category]) => [category, slot]));

/** As the file calls what the API has at the path. */
export function nameAt(path: readonly string[]): string {
  const [first, second = ''] = path;
  if (first === 'categorised_greetings') return `greetings.${slotNames.get(second) ?? second}`;
  if (first === 'greeting_ids') return 'greetings';
  const name = references.get(path.join('.'))?.name;
  return name === undefined ? path.join('.') : [...path.slice(0, -1), name].join('.');
}

function shown(path: readonly string[], value: unknown, records: Records): unknown {
  const isGreeting = path[0] === 'categorised_greetings' || path[0] === 'greeting_ids';
  const kind = isGreeting ? 'greeting' : references.get(path.join('.'))?.kind;
  return kind === undefined ? value : namesIn(value, kind as NamedKind, records);
}

function namesIn(value: unknown, kind: NamedKind, records: Records): unknown {
  if (Array.isArray(value)) return value.map((id: number) => records[kind].nameOf(id));
  return value === null || value === undefined ? null : records[kind].nameOf(value as number);
}
