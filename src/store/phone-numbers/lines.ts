import type { Kysely } from 'kysely';
import type { PageWindow, RowPage } from '../../app/ports/paging.ts';
import type { LineRow, LineStore } from '../../app/ports/phone-numbers.ts';
import type { Database } from '../../database/open.ts';
import type { Tables } from '../tables.ts';
import { pageOf, walkOf } from '../records/walk.ts';

/** Phone numbers and digital lines as one list: two walks along keys, merged by the database. */
export function createLineStores({ db }: Database<Tables>) {
  return (account_id: number): LineStore => ({
    page: (window) => read(db, account_id, window),
  });
}

async function read(
  db: Kysely<Tables>,
  account_id: number,
  window: PageWindow,
): Promise<RowPage<LineRow>> {
  const { above, below, order, limit, offset } = walkOf(window);
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
    .orderBy('id', order)
    .limit(limit)
    .offset(offset)
    .execute();
  return pageOf(rows, ({ id }) => id);
}
