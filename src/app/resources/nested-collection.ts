import { FieldErrors, recordNotFound } from '../../domain/errors.ts';
import type { NumberedRecord, RecordId, StoredRecord } from '../../domain/resources/record.ts';
import type { Nesting } from '../../domain/resources/resource.ts';
import { endsWithin, findRecord, pageWithin, type Collection, type Keyed } from './collection.ts';

const isNewer = (key: number, than: number) => key > than;

/**
 * Records that lie in a property of another record, oldest first: to write one is to write that
 * one, its references included.
 */
export function nestedCollection(
  parents: Collection,
  parentId: RecordId,
  nesting: Nesting,
): Collection {
  const itemsOf = (parent: StoredRecord) => parent[nesting.property] as readonly NumberedRecord[];
  const read = async () => itemsOf(await findRecord(parents, parentId));

  async function write(change: (parent: NumberedRecord) => NumberedRecord): Promise<void> {
    if (!(await parents.update(parentId, change))) throw recordNotFound();
  }

  /** The parent with these items, of which one is new or changed. */
  function withItems(
    parent: NumberedRecord,
    items: readonly NumberedRecord[],
    record: NumberedRecord,
  ): NumberedRecord {
    const changed = { ...parent, [nesting.property]: items };
    const errors = new FieldErrors();
    nesting.check?.(record, changed, errors);
    errors.throwIfAny();
    return changed;
  }

  return {
    count: async () => (await read()).length,
    page: async (window) => pageWithin((await read()).map(keyed), isNewer, window),
    ends: async () => endsWithin((await read()).map(keyed)),
    find: async (id) => (await read()).find((item) => item.id === id) ?? null,
    insert: (record) => write((parent) => withItems(parent, [...itemsOf(parent), record], record)),
    async update(id, change) {
      let changed: NumberedRecord | null = null;
      await write((parent) => {
        const before = itemWithId(itemsOf(parent), id);
        const after = change(before);
        changed = after;
        const items = itemsOf(parent).map((item) => (item === before ? after : item));
        return withItems(parent, items, after);
      });
      return changed && { record: changed, version: null };
    },
    async remove(id) {
      await write((parent) => {
        const gone = itemWithId(itemsOf(parent), id);
        const left = itemsOf(parent).filter((item) => item !== gone);
        const changed = { ...parent, [nesting.property]: left };
        return nesting.removeReference?.(changed, gone) ?? changed;
      });
      return 'removed';
    },
  };
}

function keyed(record: NumberedRecord): Keyed {
  return { key: record.id, record };
}

function itemWithId(items: readonly NumberedRecord[], id: RecordId): NumberedRecord {
  const found = items.find((item) => item.id === id);
  if (!found) throw recordNotFound();
  return found;
}
