import { referenceChanges, type Reference } from '../../domain/references.ts';
import type { NumberedRecord } from '../../domain/resources/record.ts';
import type { ResourceDeclaration } from '../../domain/resources/resource.ts';
import type { RecordStore } from '../ports/records.ts';
import type { Collection } from './collection.ts';

/** Records that lie in the store, with the references that follow from them. */
export function storedCollection(
  records: RecordStore,
  declaration: ResourceDeclaration,
): Collection {
  const isNewestFirst = declaration.order === 'newest first';
  const referencesOf = (record: NumberedRecord): Reference[] =>
    declaration.references?.(record) ?? [];
  return {
    count: () => records.count(declaration),
    async next({ towards, ...walk }) {
      const goesOlder = isNewestFirst === (towards === 'end');
      const step = { ...walk, towards: goesOlder ? ('older' as const) : ('newer' as const) };
      const found = await records.next(declaration, step);
      return found.map((record) => ({ rank: record.id, record }));
    },
    find: async (id) => (typeof id === 'number' ? records.find(declaration, id) : null),
    insert: (record) =>
      records.insert({
        kind: declaration.kind,
        record,
        key: declaration.keyOf?.(record),
        references: referencesOf(record),
      }),
    async update(id, change) {
      if (typeof id !== 'number') return null;
      return records.update(declaration, id, (before) => {
        const after = change(before);
        return { record: after, ...referenceChanges(referencesOf(before), referencesOf(after)) };
      });
    },
    remove: async (id) => (typeof id === 'number' ? records.remove(declaration, id) : 'missing'),
  };
}
