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
    async page({ limit, offset = 0, after, before }) {
      const isBackward = before !== undefined;
      const towards = isNewestFirst === isBackward ? 'newer' : 'older';
      const walk = { towards, from: before ?? after, limit, offset } as const;
      const found = await records.next(declaration, walk);
      const { isCut } = found;
      const rows = isBackward ? found.rows.toReversed() : found.rows;
      return { rows, isCut, first: rows.at(0)?.id ?? null, last: rows.at(-1)?.id ?? null };
    },
    async ends() {
      const { oldest, newest } = await records.ends(declaration);
      return isNewestFirst ? { first: newest, last: oldest } : { first: oldest, last: newest };
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
