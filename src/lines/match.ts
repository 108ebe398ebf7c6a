import { plainNumberText } from '../domain/phone-number-text.ts';
import type { HeldNumber } from './account.ts';
import type { Entry, LinesFile, Subject } from './entries.ts';
import { baseOf } from './entry-rules.ts';

type Wanted = Extract<Subject, { kind: 'wanted' }>;

/** What is to be bought for an entry: a number for each external id. */
export interface Missing {
  readonly entry: Entry<Wanted>;
  readonly externalIds: readonly string[];
}

export interface HeldEntry {
  readonly entry: Entry;
  readonly held: HeldNumber;
  /** that it is to have from now on */
  readonly externalId?: string;
}

/** Whose numbers are whose. */
export interface Matched {
  readonly present: readonly HeldEntry[];
  /** that are to be absent */
  readonly unwanted: readonly HeldNumber[];
  readonly missing: readonly Missing[];
  /** more than an entry counts, with its key */
  readonly surplus: readonly { readonly held: HeldNumber; readonly key: string }[];
  /** of no entry */
  readonly unknown: readonly HeldNumber[];
}

/** Finds the numbers of the entries; that there is none, or one twice, is among the problems of the file. */
export function matchEntries(file: LinesFile, held: readonly HeldNumber[]): Matched {
  const named = matchNamed(file, held);
  const bought = matchBought(file, held, named.entryOf);
  const isKnown = ({ id }: HeldNumber) => named.entryOf.has(id) || bought.ids.has(id);
  return {
    present: [...named.present, ...bought.present],
    unwanted: named.unwanted,
    missing: bought.missing,
    surplus: bought.surplus,
    unknown: held.filter((one) => !isKnown(one)),
  };
}

type Named = Exclude<Subject, Wanted>;

/** The numbers of the entries that name one. */
function matchNamed({ entries, problems }: LinesFile, held: readonly HeldNumber[]) {
  const byNumber = new Map(held.map((one) => [one.number, one]));
  const byId = new Map(held.map((one) => [one.id, one]));
  const find = (subject: Named) =>
    subject.kind === 'id' ? byId.get(subject.id) : byNumber.get(subject.number);
  const entryOf = new Map<number, Entry>();
  const present: HeldEntry[] = [];
  const unwanted: HeldNumber[] = [];
  for (const entry of entries) {
    const { subject, path, isAbsent } = entry;
    if (subject.kind === 'wanted') continue;
    const found = find(subject);
    if (!found) {
      if (!isAbsent) problems.add([...path, subject.kind], 'this account has no such number');
      continue;
    }
    const other = entryOf.get(found.id);
    // That the same is given twice is told without knowing what numbers there are.
    if (other && other.subject.kind !== subject.kind)
      problems.add([...path, subject.kind], `is the number of ${textOf(other)} too`);
    entryOf.set(found.id, entry);
    if (isAbsent) unwanted.push(found);
    else present.push({ entry, held: found });
  }
  return { entryOf, present, unwanted };
}

/** The numbers that were bought for the entries that want some. */
function matchBought(
  { entries, problems }: LinesFile,
  held: readonly HeldNumber[],
  named: ReadonlyMap<number, Entry>,
) {
  const byKey = keyed(held);
  const taken = new Set(held.flatMap(({ external_id }) => external_id ?? []));
  const entryOf = new Map(named);
  const present: HeldEntry[] = [];
  const missing: Missing[] = [];
  const surplus: { held: HeldNumber; key: string }[] = [];
  for (const entry of entries.filter(isWanted)) {
    const { key, count } = entry.subject.want;
    const own = byKey.get(key) ?? [];
    for (const { id, number } of own) {
      const other = named.get(id);
      entryOf.set(id, other ?? entry);
      if (!other) continue;
      const problem = `${number} was bought under this key, and is ${textOf(other)} too: leave one out`;
      problems.add([...entry.path, 'key'], problem);
    }
    present.push(...own.slice(0, count).map((one) => ({ entry, held: one })));
    surplus.push(...own.slice(count).map((one) => ({ held: one, key })));
    const externalIds = freeIds(key, count, { taken, own: own.length });
    if (externalIds.length > 0) missing.push({ entry, externalIds });
  }
  const { found, left } = adopt(missing, { held, entryOf, problems });
  present.push(...found);
  return { ids: new Set(entryOf.keys()), present, missing: left, surplus };
}

/**
 * What is wanted as a whole number cannot be bought where the account has it: it has lost its external id, as when it was
 * restored, or has another one, and is given that of the key.
 */
function adopt(
  missing: readonly Missing[],
  {
    held,
    entryOf,
    problems,
  }: {
    held: readonly HeldNumber[];
    entryOf: Map<number, Entry>;
    problems: LinesFile['problems'];
  },
) {
  const byNumber = new Map(held.map((one) => [one.number, one]));
  const found: HeldEntry[] = [];
  const left: Missing[] = [];
  for (const { entry, externalIds } of missing) {
    const [externalId = '', ...others] = externalIds;
    const own = byNumber.get(plainNumberText(String(entry.subject.want.filters['contains'])));
    const other = own && entryOf.get(own.id);
    if (other) {
      problems.add(
        [...entry.path, 'want', 'contains'],
        `is the number of ${textOf(other)} already`,
      );
    } else if (own) {
      entryOf.set(own.id, entry);
      found.push({ entry, held: own, externalId });
      if (others.length > 0) left.push({ entry, externalIds: others });
    } else left.push({ entry, externalIds });
  }
  return { found, left };
}

const textOf = ({ path }: Entry): string => `${path[0]}[${path[1]}]`;

function isWanted(entry: Entry): entry is Entry<Wanted> {
  return entry.subject.kind === 'wanted';
}

/** The numbers that were bought under each key, `<key>` before `<key>/1` and so on. */
function keyed(held: readonly HeldNumber[]): ReadonlyMap<string, readonly HeldNumber[]> {
  const keys = new Map<string, HeldNumber[]>();
  for (const one of held) {
    const { external_id } = one;
    if (external_id === null) continue;
    for (const key of [external_id, baseOf(external_id) ?? []].flat()) {
      keys.set(key, [...(keys.get(key) ?? []), one]);
    }
  }
  for (const [key, numbers] of keys) {
    const place = ({ external_id }: HeldNumber) => Number(external_id?.slice(key.length + 1));
    numbers.sort((a, b) => place(a) - place(b));
  }
  return keys;
}

/** External ids for the numbers that are missing: the lowest that nobody has, so that two who apply at once name the same. */
function freeIds(
  key: string,
  count: number,
  { taken, own }: { taken: ReadonlySet<string>; own: number },
): string[] {
  if (own >= count) return [];
  if (count === 1) return [key];
  const free: string[] = [];
  for (let place = 1; free.length < count - own; place++) {
    const externalId = `${key}/${place}`;
    if (!taken.has(externalId)) free.push(externalId);
  }
  return free;
}
