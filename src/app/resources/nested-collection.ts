import { FieldErrors, recordNotFound } from '../../domain/errors.ts';
import type { RecordId } from '../../domain/resources/record.ts';
import type { Nesting, StoredRecord } from '../../domain/resources/resource.ts';
import { stepWithin, type Collection, type Ranked } from './collection.ts';

const isNewer = (rank: number, than: number) => rank > than;

/**
 * Records that lie in a property of another record, oldest first: to write one is to write that
 * one, its references included.
 */
export function collectionInside(
  parents: Collection,
  parentId: RecordId,
  inside: Nesting,
): Collection {
  const itemsOf = (parent: StoredRecord) => parent[inside.property] as readonly StoredRecord[];

  async function read(): Promise<readonly StoredRecord[]> {
    const parent = await parents.find(parentId);
    if (!parent) throw recordNotFound();
    return itemsOf(parent);
  }

  async function write(change: (parent: StoredRecord) => StoredRecord): Promise<void> {
    if (!(await parents.update(parentId, change))) throw recordNotFound();
  }

  /** The parent with these items, of which one is new or changed. */
  function holding(parent: StoredRecord, items: readonly StoredRecord[], record: StoredRecord) {
    const changed = { ...parent, [inside.property]: items };
    const errors = new FieldErrors();
    inside.check?.(record, changed, errors);
    errors.throwIfAny();
    return changed;
  }

  return {
    count: async () => (await read()).length,
    next: async (step) => stepWithin((await read()).map(ranked), isNewer, step),
    find: async (id) => (await read()).find((item) => item.id === id) ?? null,
    insert: (record) => write((parent) => holding(parent, [...itemsOf(parent), record], record)),
    async update(id, change) {
      let changed: StoredRecord | null = null;
      await write((parent) => {
        const before = withId(itemsOf(parent), id);
        const after = change(before);
        changed = after;
        const items = itemsOf(parent).map((item) => (item === before ? after : item));
        return holding(parent, items, after);
      });
      return changed;
    },
    async remove(id) {
      await write((parent) => {
        const gone = withId(itemsOf(parent), id);
        const left = itemsOf(parent).filter((item) => item !== gone);
        const changed = { ...parent, [inside.property]: left };
        return inside.removeReference?.(changed, gone) ?? changed;
      });
      return 'removed';
    },
  };
}

function ranked(record: StoredRecord): Ranked {
  return { rank: record.id as number, record };
}

function withId(items: readonly StoredRecord[], id: RecordId): StoredRecord {
  const found = items.find((item) => item.id === id);
  if (!found) throw recordNotFound();
  return found;
}
