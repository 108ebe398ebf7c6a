import type * as z from 'zod';
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
  /** the numbers of a key, and what is left out */
  readonly comments: readonly string[];
}

export interface ExportedNumber {
  readonly held: HeldNumber;
  readonly properties: Properties;
  /** properties that no file can have as they are */
  readonly leftOut: readonly string[];
}

/** The properties of a number as a file has them: names for ids, each fact once. */
export function fileProperties(
  held: Properties,
  records: Records,
): Pick<ExportedNumber, 'properties' | 'leftOut'> {
  const { settings: settingsSchema, ...shape } = propertiesShape;
  const leftOut: string[] = [];
  const given = {
    ...withNames(held, numberReferences, records),
    greetings: greetingNames(Object(held['categorised_greetings']) as Properties, records),
  };
  const settings = withNames(Object(held['settings']) as Properties, settingReferences, records);
  return {
    properties: {
      ...pick(given, without(shape, ['external_id']), { leftOut, prefix: '' }),
      settings: pick(
        settings,
        without(
          settingsSchema.unwrap().shape,
          twins.map(([one]) => one),
        ),
        {
          leftOut,
          prefix: 'settings.',
        },
      ),
    },
    leftOut,
  };
}

type Shape = Readonly<Record<string, z.ZodType>>;

const without = (shape: Shape, names: readonly string[]): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name)));

const references = [...numberReferences, ...settingReferences].map(({ name }) => name);

/** `leftOut`: is told which properties no file can have as they are: another server has other rules. */
function pick(
  from: Properties,
  shape: Shape,
  { leftOut, prefix }: { leftOut: string[]; prefix: string },
): Properties {
  const picked: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const value = from[name];
    if (value === undefined) continue;
    const isFit =
      name === 'greetings' || references.includes(name) || schema.safeParse(value).success;
    if (isFit) picked[name] = value;
    else leftOut.push(prefix + name);
  }
  return picked;
}

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
  const byId = new Map(numbers.map((one) => [one.held.external_id, one]));
  /** Whether a key stands for these numbers, and neither it nor the one it would be a number of for others. */
  const isOwn = (key: string, family: readonly ExportedNumber[]) =>
    [key, baseOf(key) ?? key]
      .flatMap((name) => [families.get(name) ?? [], byId.get(name) ?? []].flat())
      .every((one) => family.includes(one));
  return [...families].flatMap(([base, family]) => entriesOf(base, family, isOwn));
}

function entriesOf(
  base: string,
  family: readonly ExportedNumber[],
  isOwn: (key: string, family: readonly ExportedNumber[]) => boolean,
): ExportedEntry[] {
  const [first] = family;
  if (!first) return [];
  const { held, properties } = first;
  const key = family.length === 1 ? held.external_id : base;
  const want = key === null ? undefined : wantOf(held, family.length);
  const isAlike = family.every(
    (one) => isSame(one.properties, properties) && one.held.country_code === held.country_code,
  );
  if (key === null || !want || !isAlike || !isKey(key) || !isOwn(key, family)) {
    return family.map(numberEntry);
  }
  const numbers = family.map((one) => one.held.number).join(', ');
  return [{ subject: { key, want }, properties, comments: [numbers, ...leftOutText(first)] }];
}

function numberEntry(one: ExportedNumber): ExportedEntry {
  const { properties } = one;
  const { number, external_id } = one.held;
  const subject = { number, ...(external_id !== null && { external_id }) };
  return { subject, properties, comments: leftOutText(one) };
}

const leftOutText = ({ leftOut }: ExportedNumber): string[] =>
  leftOut.length === 0 ? [] : [`left out: ${leftOut.join(', ')}`];

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
