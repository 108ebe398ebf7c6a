import type { Entry } from './entries.ts';
import type { Problems } from './problems.ts';
import type { Properties } from './properties.ts';
import type { NamedKind, Records, Resolved } from './records.ts';
import {
  greetingSlots,
  numberReferences,
  settingReferences,
  type ReferenceProperty,
} from './schema.ts';

type Writable = Record<string, unknown>;
type Resolve = (wanted: string | number | null, path: readonly (string | number)[]) => unknown;

/** What an entry wants, as the API takes it: names are ids. What names nothing is among the problems. */
export function apiProperties(entry: Entry, records: Records, problems: Problems): Properties {
  const resolver =
    (kind: NamedKind, category?: number): Resolve =>
    (wanted, path) => {
      if (wanted === null) return null;
      const resolved: Resolved = records[kind].resolve(wanted, category);
      if ('id' in resolved) return resolved.id;
      problems.add([...entry.path, ...path], resolved.problem);
      return null;
    };
  const { settings, greetings, ...given } = entry.properties as Properties & {
    settings?: Properties;
    greetings?: Properties | readonly (string | number)[];
  };
  return {
    ...withIds(given, numberReferences, { resolver, path: [] }),
    ...(settings && {
      settings: withIds(settings, settingReferences, { resolver, path: ['settings'] }),
    }),
    ...greetingsWithIds(greetings, resolver),
  };
}

type Resolver = (kind: NamedKind, category?: number) => Resolve;

function withIds(
  given: Properties,
  references: readonly ReferenceProperty[],
  { resolver, path }: { resolver: Resolver; path: readonly string[] },
): Properties {
  const properties: Writable = { ...given };
  for (const { name, property, kind, isList } of references) {
    const wanted = properties[name];
    if (wanted === undefined) continue;
    delete properties[name];
    const resolve = resolver(kind as NamedKind);
    properties[property] = isList
      ? (wanted as string[]).map((one, index) => resolve(one, [...path, name, index]))
      : resolve(wanted as string, [...path, name]);
  }
  return properties;
}

function greetingsWithIds(
  greetings: Properties | readonly (string | number)[] | undefined,
  resolver: Resolver,
): Properties {
  if (greetings === undefined) return {};
  if (Array.isArray(greetings)) {
    const resolve = resolver('greeting');
    return {
      greeting_ids: greetings.map((one: string, index) => resolve(one, ['greetings', index])),
    };
  }
  const slots = Object.entries(greetings).map(([slot, wanted]) => {
    const category = greetingSlots.get(slot) ?? slot;
    return [
      category,
      resolver('greeting', Number(category))(wanted as string, ['greetings', slot]),
    ];
  });
  return { categorised_greetings: Object.fromEntries(slots) };
}

/** The kinds of records that the entries name, and that must be read for it. */
export function kindsNamed(entries: readonly Entry[]): ReadonlySet<NamedKind> {
  const kinds = new Set<string>();
  for (const { subject, properties } of entries) {
    const settings = Object(properties['settings']) as Properties;
    for (const { name, kind } of numberReferences) if (name in properties) kinds.add(kind);
    for (const { name, kind } of settingReferences) if (name in settings) kinds.add(kind);
    if ('greetings' in properties) kinds.add('greeting');
    if (subject.kind === 'wanted' && subject.want.address !== null) kinds.add('address');
  }
  return kinds as Set<NamedKind>;
}
