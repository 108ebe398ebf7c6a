import { DomainError } from '../domain/errors.ts';
import { searchFilters } from '../domain/search.ts';
import type { Path, Problems } from './problems.ts';
import { propertiesShape, type EntryValue } from './schema.ts';

/** Numbers that are to be bought once, and known again by a key. */
export interface Want {
  readonly key: string;
  readonly count: number;
  /** as a search of the API takes them */
  readonly filters: Readonly<Record<string, string | boolean>> & { readonly country: string };
  /** monthly, in US cents; null: whatever it costs */
  readonly maxPrice: number | null;
  /** the name or id of an address */
  readonly address: string | number | null;
}

/** What is written, before it is known to be right; undefined: an entry wants nothing. */
export function wantOf({ key, want, max_price, address }: EntryValue): Want | undefined {
  if (key === undefined || want === undefined) return undefined;
  const { count = 1, ...given } = want;
  const filters = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(value) : value,
    ]),
  );
  return {
    key,
    count,
    filters: filters as Want['filters'],
    maxPrice: max_price === undefined ? null : Math.round(max_price * 100),
    address: address ?? null,
  };
}

/** undefined: it cannot be told what the entry is about */
type Entries = readonly (EntryValue | undefined)[];

/** What schemas cannot say: which properties go together, and that nothing is meant twice. */
export function refuseBadRules(entries: Entries, problems: Problems): void {
  entries.forEach((entry, index) => {
    if (!entry) return;
    const path = ['numbers', index];
    refuseBadSubject(entry, path, problems);
    const want = wantOf(entry);
    if (want) refuseBadFilters(want, [...path, 'want'], problems);
  });
  refuseRepeated(entries, problems);
  refuseOverlappingKeys(entries, problems);
}

const subjects = ['number', 'id', 'key'] as const;

function refuseBadSubject(entry: EntryValue, path: Path, problems: Problems): void {
  const given = subjects.filter((name) => entry[name] !== undefined);
  if (given.length === 0) {
    problems.add(path, 'names no phone number: give number, id, or key and want');
  }
  if (given.length > 1) {
    problems.add([...path, given[1] ?? ''], `does not go with ${given[0]}: give one of them`);
  }
  refuseBadWant(entry, path, problems);
  if (entry.absent) refuseBadAbsence(entry, path, problems);
}

function refuseBadWant(entry: EntryValue, path: Path, problems: Problems): void {
  if (entry.key !== undefined && entry.want === undefined) {
    problems.add(path, 'want is needed beside key, such as want: {country: US}');
  }
  for (const name of ['want', 'max_price', 'address'] as const) {
    if (entry[name] !== undefined && entry.key === undefined) {
      problems.add([...path, name], 'is for numbers that are wanted: key is missing');
    }
  }
  if (entry.key !== undefined && entry.external_id !== undefined) {
    problems.add([...path, 'external_id'], 'follows from key: leave it out');
  }
}

function refuseBadAbsence(entry: EntryValue, path: Path, problems: Problems): void {
  if (entry.key !== undefined) {
    problems.add([...path, 'absent'], 'is for number or id: take the entry out and prune instead');
  }
  const others = Object.keys(propertiesShape).filter(
    (name) => (entry as Readonly<Record<string, unknown>>)[name] !== undefined,
  );
  for (const name of others) {
    problems.add([...path, name], 'is of a number that is to be absent: leave it out');
  }
}

function refuseBadFilters({ filters }: Want, path: Path, problems: Problems): void {
  try {
    searchFilters(filters);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const [name, errors] of Object.entries(error.details ?? {})) {
      for (const { description } of errors) problems.add([...path, name], problemIn(description));
    }
  }
}

/** Without the name of the field, which the place in the file says. */
const problemIn = (description: string): string => description.replace(/^[^:]*: /, '');

function refuseRepeated(entries: Entries, problems: Problems): void {
  const seen = new Map<string, number>();
  entries.forEach((entry, index) => {
    for (const name of [...subjects, 'external_id'] as const) {
      const value = entry?.[name];
      if (value === undefined || value === null) continue;
      const key = `${name} ${value}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else problems.add(['numbers', index, name], `is in numbers[${first}] already`);
    }
  });
}

/** The key of which an external id is `<key>/<number>`. */
export function baseOf(externalId: string): string | undefined {
  return /^(.+)\/[1-9]\d*$/s.exec(externalId)?.[1];
}

function refuseOverlappingKeys(entries: Entries, problems: Problems): void {
  const keys = new Map(entries.map((entry, index) => [entry?.key, index]));
  entries.forEach((entry, index) => {
    const base = baseOf(entry?.key ?? '');
    const other = keys.get(base);
    if (base === undefined || other === undefined) return;
    problems.add(
      ['numbers', index, 'key'],
      `numbers of the key ${base} (numbers[${other}]) are called so: give it another name`,
    );
  });
}
