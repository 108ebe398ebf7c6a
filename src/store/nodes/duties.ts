import type { ExclusiveWorkStore } from '../../app/ports/nodes.ts';
import type { Database } from '../../database/open.ts';
import type { Tables } from '../tables.ts';

/** One row for each duty: who has it, and until when. */
export function dutiesIn({ db }: Database<Tables>): ExclusiveWorkStore {
  return {
    async lease(duty, { now, until, holder }) {
      const lease = { holder, lease_until: until };
      const kept = await db
        .updateTable('duties')
        .set(lease)
        .where('name', '=', duty)
        .where((where) => where.or([where('holder', '=', holder), where('lease_until', '<=', now)]))
        .executeTakeFirst();
      if (kept.numUpdatedRows > 0n) return true;
      const taken = await db
        .insertInto('duties')
        .values({ name: duty, ...lease })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .executeTakeFirst();
      return (taken.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async release(duty, holder) {
      await db.deleteFrom('duties').where('name', '=', duty).where('holder', '=', holder).execute();
    },
  };
}
