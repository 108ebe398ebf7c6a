import { sql, type Kysely } from 'kysely';
import type { FoundNumbers, NumberSearch } from '../../app/ports/phone-numbers.ts';
import type { PageWindow } from '../../app/ports/paging.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import type { CarrierTerms } from '../../domain/phone-numbers/carrier-terms.ts';
import { numberMatcher, type HeldNumber } from '../../domain/phone-numbers/number-filters.ts';
import type { PhoneNumber } from '../../domain/phone-numbers/phone-number.ts';
import { lookThrough, type Stretch } from '../records/look-through.ts';
import type { Tables } from '../tables.ts';

/** Phone numbers together with what was bought. */
export function heldNumbers({ db, autocommit }: Pick<Database<Tables>, 'db' | 'autocommit'>) {
  const walks = { asc: walkQuery(db, 'asc'), desc: walkQuery(db, 'desc') };
  return {
    async find(
      account_id: number,
      { filters, order }: NumberSearch,
      window: PageWindow,
    ): Promise<FoundNumbers> {
      const isMeant = numberMatcher(filters);
      const read = async ({ key, direction, limit }: Stretch): Promise<HeldNumber[]> => {
        const from = key ?? (direction === 'asc' ? 0 : Number.MAX_SAFE_INTEGER);
        const rows = await walks[direction].all(autocommit, { account_id, key: from, limit });
        return rows.map(({ document, ...held }) => ({
          phone_number: JSON.parse(document) as PhoneNumber,
          ...held,
        }));
      };
      const idOf = ({ phone_number }: HeldNumber) => phone_number.id;
      const owner = `numbers of ${account_id}`;
      const page = await lookThrough({ owner, order, read, idOf, isMeant }, window);
      return { ...page, rows: page.rows.map(({ phone_number }) => phone_number) };
    },
    async terms(
      account_id: number,
      ids: readonly number[],
    ): Promise<ReadonlyMap<number, CarrierTerms>> {
      if (ids.length === 0) return new Map();
      const rows = await boughtNumbers(db)
        .select('phone_numbers.id')
        .select(sql<number | null>`case when is_priced = 1 then price end`.as('price'))
        .where('phone_numbers.account_id', '=', account_id)
        .where('phone_numbers.id', 'in', ids)
        .execute();
      return new Map(rows.map(({ id, ...terms }) => [id, terms]));
    },
  };
}

function walkQuery(db: Kysely<Tables>, direction: 'asc' | 'desc') {
  return prepared((parameter) =>
    boughtNumbers(db)
      .select('document')
      .where('phone_numbers.account_id', '=', parameter<number>('account_id'))
      .where('phone_numbers.id', direction === 'asc' ? '>' : '<', parameter<number>('key'))
      .orderBy('phone_numbers.id', direction)
      .limit(parameter<number>('limit')),
  );
}

/** From whom, and as what, a number was bought. */
export type BoughtAs = Pick<HeldNumber, 'carrier' | 'type'>;

/** Purchases that were made before their terms were kept do not tell. */
export const boughtNumbers = (db: Kysely<Tables>) =>
  db
    .selectFrom('phone_numbers')
    .leftJoin('purchases', (on) =>
      on
        .onRef('purchases.account_id', '=', 'phone_numbers.account_id')
        .onRef('purchases.id', '=', 'phone_numbers.id'),
    )
    .select(['phone_numbers.carrier', 'number_type as type']);
