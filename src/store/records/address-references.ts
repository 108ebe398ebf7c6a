import type { Kysely, Transaction } from 'kysely';
import type { AddressReference, AddressReferenceStore } from '../../app/ports/addresses.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import { addresses } from '../../domain/resources/addresses.ts';
import type { Tables } from '../tables.ts';
import type { Dependent, RecordKey } from './records.ts';

/** Under which reference each carrier knows an account's addresses, and what it has been told of them. */
export function createAddressReferenceStore(
  { db, functions }: Database<Tables>,
  account_id: number,
): AddressReferenceStore {
  return {
    async list(id) {
      const rows = referencesOf(db, { account_id, id }).selectAll().orderBy('carrier');
      return (await rows.execute()).map(referenceOf);
    },
    async add(address, { carrier, reference }) {
      const key = { account_id, id: address.id };
      const told = JSON.stringify(address);
      return transaction(db, async (trx) => {
        // Whoever changes the address meanwhile waits, and then finds the reference.
        const record = await functions.forShare(addressRecord(trx, key)).executeTakeFirst();
        const others = await referencesOf(trx, key).select('version').execute();
        const version = Math.max(1, ...others.map((other) => other.version));
        await trx
          .insertInto('address_references')
          .values({
            account_id,
            address_id: address.id,
            carrier,
            reference,
            version,
            told,
            told_version: record?.document === told ? version : version - 1,
            removed: record ? 0 : 1,
            ...nothingRefused,
            ...nobodyAtIt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const kept = referencesOf(trx, key).select('reference').where('carrier', '=', carrier);
        return (await kept.executeTakeFirstOrThrow()).reference;
      });
    },
  };
}

const nothingRefused = { refused_from: 0, refused_to: 0, refusal_code: null, refusal: null };
const nobodyAtIt = { lease_until: 0, holder: '', attempt: 0, may_land_until: 0 };

function referenceOf(row: Tables['address_references']): AddressReference {
  const { carrier, reference, told_version } = row;
  const refusal = { carrierCode: row.refusal_code ?? '', message: row.refusal ?? '' };
  const versions = { from: row.refused_from, to: row.refused_to };
  return {
    carrier,
    reference,
    told_version,
    isRemoved: row.removed === 1,
    refused: row.refused_to > 0 ? { ...versions, refusal } : null,
  };
}

type AddressKey = Pick<RecordKey, 'account_id' | 'id'>;

function referencesOf(db: Kysely<Tables>, { account_id, id }: AddressKey) {
  return db
    .selectFrom('address_references')
    .where('account_id', '=', account_id)
    .where('address_id', '=', id);
}

export function addressRecord(db: Kysely<Tables>, { account_id, id }: AddressKey) {
  return db
    .selectFrom('records')
    .select('document')
    .where('account_id', '=', account_id)
    .where('kind', '=', addresses.kind)
    .where('id', '=', id);
}

/** The version of an address that all its carriers are to be told; null: no carrier knows it. */
export async function raiseVersion(
  trx: Transaction<Tables>,
  { account_id, id }: AddressKey,
  { by = 1, isRemoved = false },
): Promise<number | null> {
  const rows = await trx
    .updateTable('address_references')
    .set(({ eb }) => ({ removed: isRemoved ? 1 : 0, version: eb('version', '+', by) }))
    .where('account_id', '=', account_id)
    .where('address_id', '=', id)
    .returning('version')
    .execute();
  return rows[0]?.version ?? null;
}

/** Carriers are told what was committed: that they are to be told is part of the transaction. */
export const addressDependent: Dependent = {
  onUpdate: (trx, key, { isChanged }) => raiseVersion(trx, key, { by: isChanged ? 1 : 0 }),
  async onRemoval(trx, key) {
    await raiseVersion(trx, key, { isRemoved: true });
  },
};
