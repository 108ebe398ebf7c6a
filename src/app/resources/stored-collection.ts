import { referenceChanges, type Reference } from '../../domain/references.ts';
import type { StoredRecord, ResourceDeclaration } from '../../domain/resources/resource.ts';
import type { RecordStore } from '../ports/records.ts';
import type { Collection } from './collection.ts';

/** Records that lie in the store, with the references that follow from them. */
export function storedCollection(
  records: RecordStore,
  declaration: ResourceDeclaration,
): Collection {
  const { kind, order } = declaration;
  const isNewestFirst = order === 'newest first';
  return {
    count: () => records.count(kind),
    async next({ towards, ...walk }) {
      const goesOlder = isNewestFirst === (towards === 'end');
      const found = await records.next(kind, { ...walk, towards: goesOlder ? 'older' : 'newer' });
      return found.map((record) => ({ rank: record.id as number, record }));
    },
    find: async (id) => (typeof id === 'number' ? records.find(kind, id) : null),
    insert: (record) =>
      records.insert({
        kind,
        record,
        key: declaration.keyOf?.(record),
        references: referencesOf(declaration, record),
      }),
    async update(id, change) {
      if (typeof id !== 'number') return null;
      return records.update(kind, id, (before) => {
        const kept = change(before);
        return {
          record: kept,
          ...referenceChanges(referencesOf(declaration, before), referencesOf(declaration, kept)),
        };
      });
    },
    remove: async (id) => (typeof id === 'number' ? records.remove(kind, id) : 'missing'),
  };
}

function referencesOf(declaration: ResourceDeclaration, record: StoredRecord): Reference[] {
  return declaration.references?.(record) ?? [];
}
