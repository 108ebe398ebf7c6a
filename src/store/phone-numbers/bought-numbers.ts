import type { Kysely } from 'kysely';
import type { HeldNumber } from '../../domain/phone-numbers/number-filters.ts';
import type { Tables } from '../tables.ts';

/** What is known of a number beside what it shows. */
export type BoughtAs = Omit<HeldNumber, 'phone_number'>;

/** Phone numbers with their purchases: those that were made before their terms were kept do not tell. */
export const boughtNumbers = (db: Kysely<Tables>) =>
  db
    .selectFrom('phone_numbers')
    .leftJoin('purchases', (on) =>
      on
        .onRef('purchases.account_id', '=', 'phone_numbers.account_id')
        .onRef('purchases.id', '=', 'phone_numbers.id'),
    )
    .select(['phone_numbers.carrier', 'number_type as type', 'phone_numbers.external_id']);
