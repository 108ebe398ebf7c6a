import type { Account } from '../../domain/account.ts';
import type { RecordId, StoredRecord } from '../../domain/resources/record.ts';
import {
  maxReferrersShown,
  type NamedRecord,
  type ResourceDeclaration,
} from '../../domain/resources/resource.ts';
import type { Ports, Store } from '../ports.ts';
import type { RecordStore } from '../ports/records.ts';
import type { Collection } from './collection.ts';
import { withFixedRecords } from './fixed-collection.ts';
import { nestedCollection } from './nested-collection.ts';
import { storedCollection } from './stored-collection.ts';

/** Which records a request is about. */
export interface RecordScope {
  readonly account: Account;
  readonly declaration: ResourceDeclaration;
  /** the ids that the path names before the record's own, outermost first */
  readonly parentIds: readonly RecordId[];
}

/** Throws nothing yet: whether the parents are there is seen when the records are read. */
export function openCollection(
  store: Pick<Store, 'of'>,
  { account, declaration, parentIds }: RecordScope,
): Collection {
  const { nesting, fixed } = declaration;
  if (nesting) {
    const parents = { account, declaration: nesting.parent, parentIds: parentIds.slice(0, -1) };
    return nestedCollection(openCollection(store, parents), parentIds.at(-1) ?? '', nesting);
  }
  const stored = storedCollection(store.of(account).records, declaration);
  return fixed ? withFixedRecords(stored, fixed) : stored;
}

/** The record with what follows from those that name it and those that it names. */
export async function withDerivedProperties(
  ports: Pick<Ports, 'store'>,
  scope: RecordScope,
  record: StoredRecord,
): Promise<StoredRecord> {
  const [derived = record] = await withAllDerivedProperties(ports, scope, [record]);
  return derived;
}

/** The same for the records of a page: whom they name is read once for all. */
export async function withAllDerivedProperties(
  { store }: Pick<Ports, 'store'>,
  { account, declaration }: RecordScope,
  rows: readonly StoredRecord[],
): Promise<StoredRecord[]> {
  const { records } = store.of(account);
  const named = await withNames(records, declaration, rows);
  return Promise.all(named.map((record) => withReferrers(records, declaration, record)));
}

async function withReferrers(
  records: RecordStore,
  { kind, derive, needsNumbers }: ResourceDeclaration,
  record: StoredRecord,
): Promise<StoredRecord> {
  if (!derive) return record;
  const wanted = { limit: maxReferrersShown, withNumbers: needsNumbers === true };
  return { ...record, ...derive(record, await records.referrers({ kind, id: record.id }, wanted)) };
}

/** Databases take so many values in one statement, and more. */
const batchSize = 1_000;

async function withNames(
  records: RecordStore,
  { naming }: ResourceDeclaration,
  rows: readonly StoredRecord[],
): Promise<readonly StoredRecord[]> {
  const ids = [...new Set(naming && rows.flatMap((record) => naming.ids(record)))];
  if (!naming || ids.length === 0) return rows;
  const named = new Map<number, NamedRecord>();
  for (let at = 0; at < ids.length; at += batchSize) {
    const found = await records.findAll(naming.type, ids.slice(at, at + batchSize));
    for (const record of found) named.set(record.id, record as NamedRecord);
  }
  return rows.map((record) => naming.withNames(record, named));
}
