import { CarrierRefused, type AddressBook } from '../../app/ports/carriers.ts';
import type { Random } from '../../app/ports/nodes.ts';
import type { Ledger } from './ledger.ts';

/** The addresses the sandbox carrier knows; it believes every one. */
export function createAddressBook({ db }: Ledger, random: Random): AddressBook {
  return {
    async keep(reference, address) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('addresses')
        .values({ reference, address: JSON.stringify(address) })
        .onConflict((conflict) => conflict.column('reference').doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async register(address) {
      const reference = `AD${random(16).toString('hex')}`;
      await db
        .insertInto('addresses')
        .values({ reference, address: JSON.stringify(address) })
        .execute();
      return reference;
    },
    async change(reference, address) {
      const { numUpdatedRows } = await db
        .updateTable('addresses')
        .set({ address: JSON.stringify(address) })
        .where('reference', '=', reference)
        .executeTakeFirst();
      if (!numUpdatedRows) throw new CarrierRefused('20404', 'it has no such address');
    },
    async remove(reference) {
      await db.deleteFrom('addresses').where('reference', '=', reference).execute();
    },
  };
}
