import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Carriers that unfinished purchases or releases wait for, except those named. */
export async function unconfiguredCarriers(
  db: Kysely<Tables>,
  carriers: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('purchases')
    .select('carrier')
    .where('line', 'is not', null)
    .where('carrier', 'not in', carriers)
    .union((union) =>
      union
        .selectFrom('releases')
        .select('carrier')
        .where('released_at', 'is', null)
        .where('carrier', 'not in', carriers),
    )
    .execute();
  return rows.map(({ carrier }) => carrier);
}
