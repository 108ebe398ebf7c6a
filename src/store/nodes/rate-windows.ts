import { sql } from 'kysely';
import type { RateWindowStore } from '../../app/ports/nodes.ts';
import type { Database } from '../../database/open.ts';
import type { Tables } from '../tables.ts';

export function createRateWindowStore({ db }: Database<Tables>): RateWindowStore {
  return {
    async add(counts, now) {
      if (counts.length === 0) return [];
      // In one order, so that nodes wait for each other's rows and never in a circle.
      const rows = counts.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      const hasEnded = sql<boolean>`rate_windows.ends_at <= ${now}`;
      return db
        .insertInto('rate_windows')
        .values(rows)
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({
            ends_at: sql`case when ${hasEnded} then excluded.ends_at else rate_windows.ends_at end`,
            count: sql`case when ${hasEnded} then excluded.count else rate_windows.count + excluded.count end`,
          }),
        )
        .returning(['name', 'ends_at', 'count'])
        .execute();
    },
    async removeEnded(now) {
      await db.deleteFrom('rate_windows').where('ends_at', '<=', now).execute();
    },
  };
}
