import type { Account } from '../../domain/account.ts';
import type {
  KeptRecord,
  RecordId,
  ResourceDeclaration,
} from '../../domain/resources/resource.ts';
import { usersShown } from '../../domain/resources/resource.ts';
import type { Ports, Store } from '../ports.ts';
import type { Collection } from './collection.ts';
import { followedBy } from './fixed-collection.ts';
import { keptCollection } from './stored-collection.ts';
import { collectionInside } from './nested-collection.ts';

/** Which records a request is about. */
export interface Place {
  readonly account: Account;
  readonly declaration: ResourceDeclaration;
  /** the ids that the path names before the record's own, outermost first */
  readonly above: readonly RecordId[];
}

export function collectionAt(store: Store, { account, declaration, above }: Place): Collection {
  const { inside, fixed } = declaration;
  if (inside) {
    const parents = { account, declaration: inside.parent, above: above.slice(0, -1) };
    return collectionInside(collectionAt(store, parents), above.at(-1) ?? '', inside);
  }
  const kept = keptCollection(store.of(account).records, declaration);
  return fixed ? followedBy(kept, fixed) : kept;
}

/** The record with what follows from those that name it. */
export async function shown(
  { store }: Pick<Ports, 'store'>,
  { account, declaration }: Place,
  record: KeptRecord,
): Promise<KeptRecord> {
  if (!declaration.derive) return record;
  const users = await store
    .of(account)
    .records.users({ kind: declaration.kind, id: record.id }, usersShown);
  return { ...record, ...declaration.derive(record, users) };
}
