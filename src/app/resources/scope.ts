import type { Account } from '../../domain/account.ts';
import type { RecordId, StoredRecord } from '../../domain/resources/record.ts';
import { maxReferrersShown, type ResourceDeclaration } from '../../domain/resources/resource.ts';
import type { Ports, Store } from '../ports.ts';
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

/** The record with what follows from those that name it. */
export async function withDerivedProperties(
  { store }: Pick<Ports, 'store'>,
  { account, declaration }: RecordScope,
  record: StoredRecord,
): Promise<StoredRecord> {
  if (!declaration.derive) return record;
  const referrers = await store
    .of(account)
    .records.referrers(
      { kind: declaration.kind, id: record.id },
      { limit: maxReferrersShown, withNumbers: declaration.needsNumbers === true },
    );
  return { ...record, ...declaration.derive(record, referrers) };
}
