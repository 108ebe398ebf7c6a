import type { ExclusiveLeaseStore } from '../../app/ports/nodes.ts';
import type { Database } from '../../database/open.ts';
import { isOver } from './presence.ts';
import type { Tables } from '../tables.ts';

/** One row for each task that one process does for all: who does it, and until when. */
export function createExclusiveLeaseStore(database: Database<Tables>): ExclusiveLeaseStore {
  const { db } = database;
  return {
    async acquire(task, { now, lease_until, missed_until, holder }) {
      const lease = { holder, lease_until };
      const renewed = await db
        .updateTable('exclusive_leases')
        .set(lease)
        .where('name', '=', task)
        .where((where) =>
          where.or([where('holder', '=', holder), isOver(database, { now, missed_until })]),
        )
        .executeTakeFirst();
      if (renewed.numUpdatedRows > 0n) return true;
      const acquired = await db
        .insertInto('exclusive_leases')
        .values({ name: task, ...lease })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .executeTakeFirst();
      return (acquired.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async release(task, holder) {
      await db
        .deleteFrom('exclusive_leases')
        .where('name', '=', task)
        .where('holder', '=', holder)
        .execute();
    },
  };
}
