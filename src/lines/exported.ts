import { searchFilters } from '../domain/search.ts';
import { DomainError } from '../domain/errors.ts';
import type { HeldNumber } from './account.ts';
import { baseOf } from './entry-rules.ts';
import { isSame, twins, type Properties } from './properties.ts';
import type { NamedKind, Records } from './records.ts';
import {
  entrySchema,
  greetingSlots,
  numberReferences,
  propertiesShape,
  settingReferences,
} from './schema.ts';

/** What an entry of an exported file says, its properties by the names of the file. */
export interface ExportedEntry {
  readonly subject:
    | { readonly number: string; readonly external_id?: string }
    | { readonly key: string; readonly want: Properties };
  readonly properties: Properties;
  /** the numbers of a key */
  readonly comment: string | null;
}

export interface ExportedNumber {
  readonly held: HeldNumber;
  readonly properties: Properties;
}

/** The properties of a number as a file has them: names for ids, each fact once; what files cannot have is left out. */
export function fileProperties(held: Properties, records: Records): Properties {
  const given = {
    ...withNames(held, numberReferences, records),
    greetings: greetingNames(Object(held['categorised_greetings']) as Properties, records),
    settings: fileSettings(Object(held['settings']) as Properties, records),
  };
  return picked(
    given,
    Object.keys(propertiesShape).filter((name) => name !== 'external_id'),
  );
}

function fileSettings(held: Properties, records: Records): Properties {
  const settings = withNames(held, settingReferences, records);
  const names = Object.keys(propertiesShape.settings.unwrap().shape);
  return picked(
    settings,
    names.filter((name) => !twins.some(([twin]) => twin === name)),
  );
}

const picked = (from: Properties, names: readonly string[]): Properties =>
  Object.fromEntries(
    names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]] as const])),
  );

function withNames(
  held: Properties,
  references: typeof numberReferences,
  records: Records,
): Properties {
  const properties: Record<string | number, unknown> = { ...held };
  for (const { name, property, kind } of references) {
    const ids = held[property];
    const nameOf = (id: number) => records[kind as NamedKind].referenceTo(id);
    properties[name] = Array.isArray(ids) ? ids.map(nameOf) : ids && nameOf(ids as number);
  }
  return properties;
}

function greetingNames(held: Properties, { greeting }: Records): Properties {
  const slots = [...greetingSlots].flatMap(([slot, category]) => {
    const id = held[category] as number | string | undefined;
    return id === undefined ? [] : [[slot, greeting.referenceTo(id, Number(category))] as const];
  });
  return Object.fromEntries(slots);
}

/** An entry for each number or, of those that were bought under a key and are alike, for the key; in the order of numbers. */
export function exportedEntries(numbers: readonly ExportedNumber[]): ExportedEntry[] {
  const inOrder = numbers.toSorted((a, b) => (a.held.number < b.held.number ? -1 : 1));
  const families = new Map<string, ExportedNumber[]>();
  for (const one of inOrder) {
    const { external_id, id } = one.held;
    const family = external_id === null ? `${id},` : (baseOf(external_id) ?? external_id);
    families.set(family, [...(families.get(family) ?? []), one]);
  }
  return [...families].flatMap(([base, family]) => entriesOf(base, family));
}

function entriesOf(base: string, family: readonly ExportedNumber[]): ExportedEntry[] {
  const [first] = family;
  if (!first) return [];
  const { held, properties } = first;
  const key = family.length === 1 ? held.external_id : base;
  const want = key === null ? undefined : wantOf(held, family.length);
  const isAlike = family.every(
    (one) => isSame(one.properties, properties) && one.held.country_code === held.country_code,
  );
  if (key === null || !want || !isAlike || !isKey(key)) return family.map(numberEntry);
  const comment = family.map((one) => one.held.number).join(', ');
  return [{ subject: { key, want }, properties, comment }];
}

function numberEntry({ held, properties }: ExportedNumber): ExportedEntry {
  const { number, external_id } = held;
  const subject = { number, ...(external_id !== null && { external_id }) };
  return { subject, properties, comment: null };
}

const isKey = (key: string): boolean => entrySchema.shape.key.safeParse(key).success;

/** What would find the number again, if it is one; what else was asked for when it was bought, nobody has kept. */
function wantOf({ country_code, number, toll_free }: HeldNumber, count: number) {
  const want = { country: country_code, ...(count === 1 ? { contains: number } : { toll_free }) };
  try {
    searchFilters(want);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return undefined;
  }
  return { ...want, ...(count > 1 && { count }) };
}
