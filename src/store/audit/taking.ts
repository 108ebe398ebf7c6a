import { sql, type Transaction } from 'kysely';
import type { EventStore } from '../../app/ports/events.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import { transaction } from '../../database/transaction.ts';
import type { Tables } from '../tables.ts';
import type { Projection } from './batch.ts';
import { holdTaking, noteTaken } from './taken.ts';

/** What `take` does; who asks again and again while nothing happens costs next to nothing, and holds up no writer. */
export function createTaking(
  { db, autocommit, functions, rowsRevision, isShared }: Database<Tables>,
  projections: readonly Projection[],
): EventStore['take'] {
  const unplaced = prepared(() =>
    db.selectFrom('audit_logs').select('id').where('position', 'is', null).limit(1),
  );
  const nextBatch = isShared ? placeBatch : placedBatch;
  let idleAt: number | undefined;

  async function take(trx: Transaction<Tables>, limit: number): Promise<number> {
    // Whoever has the row takes changes; the others wait, and find what is left.
    const after = await holdTaking(trx, functions);
    const rows = await nextBatch(trx, after, limit);
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return 0;
    const ids = rows.map(({ id }) => id);
    const batch = {
      firstId: Math.min(...ids),
      lastId: Math.max(...ids),
      after,
      upTo: last.position,
    };
    await noteTaken(trx, last.position);
    for (const project of projections) await project(trx, batch);
    return rows.length;
  }

  return async (limit) => {
    const revision = rowsRevision('audit_logs');
    if (revision === idleAt) return 0;
    if (isShared && !(await unplaced.first(autocommit, {}))) return 0;
    const taken = await transaction(db, (trx) => take(trx, limit));
    if (taken < limit) idleAt = revision;
    return taken;
  };
}

interface Placed {
  readonly id: number;
  readonly position: number;
}

/** Where rows have their place from the beginning. */
async function placedBatch(
  trx: Transaction<Tables>,
  after: number,
  limit: number,
): Promise<Placed[]> {
  const rows = await trx
    .selectFrom('audit_logs')
    .select('id')
    // It is the id there.
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => ({ id, position: id }));
}

/**
 * Gives places to rows that have none, once they are committed. One resource's rows have ids in the order of its
 * changes: whoever changes it has it to itself until the change is committed.
 */
async function placeBatch(
  trx: Transaction<Tables>,
  after: number,
  limit: number,
): Promise<Placed[]> {
  const rows = await trx
    .with('due', (query) =>
      query
        .selectFrom('audit_logs')
        .select(['id', sql<number>`row_number() over (order by id)`.as('number')])
        .where('position', 'is', null)
        .orderBy('id')
        .limit(limit),
    )
    .updateTable('audit_logs')
    .from('due')
    .set({ position: sql<number>`${after} + due.number` })
    .whereRef('audit_logs.id', '=', 'due.id')
    .returning(['audit_logs.id', 'audit_logs.position'])
    .execute();
  return rows
    .map(({ id, position }) => ({ id, position: Number(position) }))
    .sort((a, b) => a.position - b.position);
}
