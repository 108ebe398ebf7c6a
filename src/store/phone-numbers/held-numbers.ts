import { sql } from 'kysely';
import type { FoundNumbers, NumberFacts, NumberSearch } from '../../app/ports/phone-numbers.ts';
import type { Ends, PageWindow } from '../../app/ports/paging.ts';
import type { Database } from '../../database/open.ts';
import { numberMatcher, type HeldNumber } from '../../domain/phone-numbers/number-filters.ts';
import type { PhoneNumber } from '../../domain/phone-numbers/phone-number.ts';
import { lookThrough, type Stretch } from '../records/look-through.ts';
import type { Tables } from '../tables.ts';
import { allNumbers } from './all-numbers.ts';
import { boughtNumbers } from './bought-numbers.ts';
import { numberWalks } from './number-walks.ts';
import type { PhoneNumberQueries } from './phone-number-queries.ts';

const idOf = ({ phone_number }: HeldNumber) => phone_number.id;

/** An account's numbers, as lists and files have them. */
export function heldNumbers(
  database: Pick<Database<Tables>, 'db' | 'autocommit' | 'functions'>,
  { ends }: Pick<PhoneNumberQueries, 'ends'>,
) {
  const { db, autocommit } = database;
  const walkFor = numberWalks(database);
  return {
    all: allNumbers(database),
    async ends(account_id: number): Promise<Ends> {
      return (await ends.first(autocommit, { account_id })) ?? { first: null, last: null };
    },
    async find(
      account_id: number,
      { filters, order }: NumberSearch,
      window: PageWindow,
    ): Promise<FoundNumbers> {
      const isMeant = numberMatcher(filters);
      const walk = walkFor(filters);
      const read = async ({ key, direction, limit }: Stretch): Promise<HeldNumber[]> => {
        const from = key ?? (direction === 'asc' ? 0 : Number.MAX_SAFE_INTEGER);
        const rows = await walk[direction].all(autocommit, {
          ...walk.parameters,
          account_id,
          key: from,
          limit,
        });
        return rows.map(({ document, ...held }) => ({
          phone_number: JSON.parse(document) as PhoneNumber,
          ...held,
        }));
      };
      const owner = `numbers of ${account_id}`;
      const page = await lookThrough({ owner, order, read, idOf, isMeant }, window);
      return { ...page, rows: page.rows.map(({ phone_number }) => phone_number) };
    },
    async facts(
      account_id: number,
      ids: readonly number[],
    ): Promise<ReadonlyMap<number, NumberFacts>> {
      if (ids.length === 0) return new Map();
      const rows = await boughtNumbers(db)
        .select('phone_numbers.id')
        .select(sql<number | null>`case when is_priced = 1 then price end`.as('price'))
        .where('phone_numbers.account_id', '=', account_id)
        .where('phone_numbers.id', 'in', ids)
        .execute();
      return new Map(rows.map(({ id, ...facts }) => [id, facts]));
    },
  };
}
