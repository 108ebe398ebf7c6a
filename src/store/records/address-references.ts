import type { Kysely } from 'kysely';
import type { AddressReferenceStore } from '../../app/ports/records.ts';
import type { Tables } from '../tables.ts';

/** Under which reference each carrier knows an account's addresses. */
export function createAddressReferenceStore(
  db: Kysely<Tables>,
  account_id: number,
): AddressReferenceStore {
  return {
    async list(address_id) {
      return db
        .selectFrom('address_references')
        .select(['carrier', 'reference'])
        .where('account_id', '=', account_id)
        .where('address_id', '=', address_id)
        .orderBy('carrier')
        .execute();
    },
    async add(address_id, carrier, reference) {
      await db
        .insertInto('address_references')
        .values({ account_id, address_id, carrier, reference })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async remove(address_id) {
      await db
        .deleteFrom('address_references')
        .where('account_id', '=', account_id)
        .where('address_id', '=', address_id)
        .execute();
    },
  };
}
