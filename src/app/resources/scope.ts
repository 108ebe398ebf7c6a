import type { Account } from '../../domain/account.ts';
import type { RecordId } from '../../domain/resources/record.ts';
import type { StoredRecord, ResourceDeclaration } from '../../domain/resources/resource.ts';
import { maxReferrersShown } from '../../domain/resources/resource.ts';
import type { Ports, Store } from '../ports.ts';
import type { Collection } from './collection.ts';
import { followedBy } from './fixed-collection.ts';
import { storedCollection } from './stored-collection.ts';
import { collectionInside } from './nested-collection.ts';

/** Which records a request is about. */
export interface RecordScope {
  readonly account: Account;
  readonly declaration: ResourceDeclaration;
  /** the ids that the path names before the record's own, outermost first */
  readonly parentIds: readonly RecordId[];
}

export function collectionAt(
  store: Store,
  { account, declaration, parentIds }: RecordScope,
): Collection {
  const { nesting, fixed } = declaration;
  if (nesting) {
    const parents = { account, declaration: nesting.parent, parentIds: parentIds.slice(0, -1) };
    return collectionInside(collectionAt(store, parents), parentIds.at(-1) ?? '', nesting);
  }
  const kept = storedCollection(store.of(account).records, declaration);
  return fixed ? followedBy(kept, fixed) : kept;
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
    .records.referrers({ kind: declaration.kind, id: record.id }, maxReferrersShown);
  return { ...record, ...declaration.derive(record, referrers) };
}
