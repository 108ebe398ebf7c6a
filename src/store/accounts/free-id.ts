import type { InsertResult } from 'kysely';
import type { Ids } from '../../app/ports/nodes.ts';

/** The id that a row was inserted under. `insert` does nothing, rather than fail, where the id is taken. */
export async function insertUnderFreeId(
  ids: Ids,
  insert: (id: number) => Promise<InsertResult>,
): Promise<number> {
  for (;;) {
    const id = ids.next();
    const { numInsertedOrUpdatedRows } = await insert(id);
    if (numInsertedOrUpdatedRows) return id;
    // Chance: another process has made the same id. The next one is another.
  }
}
