import type { Account } from '../../domain/account.ts';
import type {
  StoredRecord,
  RecordId,
  ResourceDeclaration,
} from '../../domain/resources/resource.ts';
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

export function collectionAt(store: Store, { account, declaration, parentIds: above }: RecordScope): Collection {
  const { nesting: inside, fixed } = declaration;
  if (inside) {
    const parents = { account, declaration: inside.parent, parentIds: above.slice(0, -1) };
    return collectionInside(collectionAt(store, parents), above.at(-1) ?? '', inside);
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
  const users = await store
    .of(account)
    .records.referrers({ kind: declaration.kind, id: record.id }, maxReferrersShown);
  return { ...record, ...declaration.derive(record, users) };
}
