import type { Kysely } from 'kysely';
import type { PageWindow } from '../../app/ports/paging.ts';
import type { LineRow, LineStore, LineType } from '../../app/ports/phone-numbers.ts';
import type { Database } from '../../database/open.ts';
import type { Tables } from '../tables.ts';
import { pageOf, walkOf } from '../records/walk.ts';

/** Phone numbers and digital lines as one list: walks along keys, merged by the database where there are two. */
export function createLineStores({ db }: Database<Tables>) {
  return (account_id: number): LineStore => ({
    async page(window, types) {
      const { order, limit, offset } = walkOf(window);
      const walks = types.map((type) => walksOf[type](db, account_id, window));
      const rows: LineRow[] = await db
        .selectFrom(walks.reduce((all, walk) => all.unionAll(walk)).as('lines'))
        .select(['id', 'document'])
        .orderBy('id', order)
        .limit(limit)
        .offset(offset)
        .execute();
      return pageOf(rows, ({ id }) => id);
    },
  });
}

const walksOf = { phone: walkOfNumbers, digital: walkOfDigitalLines } satisfies Record<
  LineType,
  unknown
>;

function walkOfNumbers(db: Kysely<Tables>, account_id: number, window: PageWindow) {
  const { above, below } = walkOf(window);
  return db
    .selectFrom('phone_numbers')
    .select(['id', 'document'])
    .where('account_id', '=', account_id)
    .where('id', '>', above)
    .where('id', '<', below);
}

function walkOfDigitalLines(db: Kysely<Tables>, account_id: number, window: PageWindow) {
  const { above, below } = walkOf(window);
  return db
    .selectFrom('records')
    .select(['id', 'document'])
    .where('account_id', '=', account_id)
    .where('kind', '=', 'digital_line')
    .where('id', '>', above)
    .where('id', '<', below);
}
