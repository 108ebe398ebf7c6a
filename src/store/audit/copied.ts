import { sql, type Kysely } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { Tables } from '../tables.ts';
import { noteTaken, takenPosition } from './taken.ts';

/**
 * Of audit logs that were copied from another database, in which places may be given otherwise: what was not taken
 * there is taken here, and nothing else is.
 */
export async function goOnInOrder(
  target: Kysely<Tables>,
  { isShared }: Pick<Database<never>, 'isShared'>,
): Promise<void> {
  const taken = await takenPosition(target);
  await target
    .updateTable('audit_logs')
    .set({ position: null })
    .where('position', '>', taken)
    .execute();
  if (!isShared) await placeById(target, taken);
}

/** Their ids are the places of those that come, which are above the place up to which all were taken. */
async function placeById(target: Kysely<Tables>, taken: number): Promise<void> {
  const lastTaken = Math.max(taken, await lastId(target, 'is not'));
  // A change may have been committed after others that began later, and were taken.
  const above = await lastId(target, 'is');
  const isLate = await target
    .selectFrom('audit_logs')
    .select('id')
    .where('position', 'is', null)
    .where('id', '<=', lastTaken)
    .limit(1)
    .executeTakeFirst();
  const difference = isLate ? Math.max(lastTaken, above) : 0;
  await target
    .updateTable('audit_logs')
    .set({ id: sql`id + ${difference}`, position: sql`id + ${difference}` })
    .where('position', 'is', null)
    .execute();
  await noteTaken(target, lastTaken);
}

/** Of those that have a place, or have none; 0: there are none. */
async function lastId(target: Kysely<Tables>, position: 'is' | 'is not'): Promise<number> {
  const { id } = await target
    .selectFrom('audit_logs')
    .select(({ fn }) => fn.max<number | null>('id').as('id'))
    .where('position', position, null)
    .executeTakeFirstOrThrow();
  return id ?? 0;
}
