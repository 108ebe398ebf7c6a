import type { Kysely } from 'kysely';
import type { LinePage, LineRow, LineStore, PageWindow } from '../app/ports.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from './tables.ts';

const noId = 0;
const anyId = Number.MAX_SAFE_INTEGER;

/** Phone numbers and digital lines as one list: two walks along keys, merged by the database. */
export function linesIn({ db }: Database<Tables>) {
  return (account_id: number): LineStore => ({
    page: (window) => pageOf(db, account_id, window),
  });
}

async function pageOf(
  db: Kysely<Tables>,
  account_id: number,
  { limit, offset = 0, after = anyId, before }: PageWindow,
): Promise<LinePage> {
  const goesUp = before !== undefined;
  const [above, below] = goesUp ? [before, anyId] : [noId, after];
  // One more than asked for: it says whether there is more.
  const rows: LineRow[] = await db
    .selectFrom((union) =>
      union
        .selectFrom('phone_numbers')
        .select(['id', 'document'])
        .where('account_id', '=', account_id)
        .where('id', '>', above)
        .where('id', '<', below)
        .unionAll(
          union
            .selectFrom('records')
            .select(['id', 'document'])
            .where('account_id', '=', account_id)
            .where('kind', '=', 'digital_line')
            .where('id', '>', above)
            .where('id', '<', below),
        )
        .as('lines'),
    )
    .select(['id', 'document'])
    .orderBy('id', goesUp ? 'asc' : 'desc')
    .limit(limit + 1)
    .offset(offset)
    .execute();
  const hasMore = rows.length > limit;
  const page = rows.slice(0, limit);
  return { lines: goesUp ? page.reverse() : page, hasMore };
}
