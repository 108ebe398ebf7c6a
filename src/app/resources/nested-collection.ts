import { recordNotFound } from '../../domain/errors.ts';
import type { KeptRecord, RecordId } from '../../domain/resources/resource.ts';
import { stepWithin, type Collection, type Ranked } from './collection.ts';

const isNewer = (rank: number, than: number) => rank > than;

/**
 * Records that lie in a property of another record, oldest first: to write one is to write that
 * one, its references included.
 */
export function collectionInside(
  parents: Collection,
  parentId: RecordId,
  property: string,
): Collection {
  const itemsOf = (parent: KeptRecord) => parent[property] as readonly KeptRecord[];

  async function read(): Promise<readonly KeptRecord[]> {
    const parent = await parents.find(parentId);
    if (!parent) throw recordNotFound();
    return itemsOf(parent);
  }

  async function write(change: (items: readonly KeptRecord[]) => readonly KeptRecord[]) {
    const written = await parents.update(parentId, (parent) => ({
      ...parent,
      [property]: change(itemsOf(parent)),
    }));
    if (!written) throw recordNotFound();
  }

  return {
    count: async () => (await read()).length,
    async next(step) {
      const ranked: Ranked[] = (await read()).map((record) => ({
        rank: record.id as number,
        record,
      }));
      return stepWithin(ranked, isNewer, step);
    },
    find: async (id) => (await read()).find((item) => item.id === id) ?? null,
    insert: (record) => write((items) => [...items, record]),
    async update(id, change) {
      let changed: KeptRecord | null = null;
      await write((items) => {
        changed = change(withId(items, id));
        return items.map((item) => (item.id === id ? (changed as KeptRecord) : item));
      });
      return changed;
    },
    async remove(id) {
      await write((items) => {
        const gone = withId(items, id);
        return items.filter((item) => item !== gone);
      });
      return 'removed';
    },
  };
}

function withId(items: readonly KeptRecord[], id: RecordId): KeptRecord {
  const found = items.find((item) => item.id === id);
  if (!found) throw recordNotFound();
  return found;
}
