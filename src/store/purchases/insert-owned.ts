import type { Transaction } from 'kysely';
import type { OwnedLine } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Actor } from '../../domain/audit/actor.ts';
import type { Change } from '../../domain/audit/change.ts';
import { priceOf } from '../../domain/price.ts';
import type { Journal } from '../audit/journal.ts';
import type { PhoneNumbers } from '../phone-numbers/phone-numbers.ts';
import { changeExternalId } from '../phone-numbers/external-ids.ts';
import { writeReferences } from '../records/references.ts';
import type { Tables } from '../tables.ts';
import type { PurchaseQueries } from './purchase-queries.ts';

interface Writing {
  readonly queries: PurchaseQueries;
  readonly phoneNumbers: PhoneNumbers;
  readonly journal: Journal;
}

interface Owner {
  readonly account_id: number;
  readonly actor: Actor;
  readonly now: number;
  readonly version: number;
}

/** Purchases that have come to their end where they are written down. */
export function createInsertOwned(
  { db, functions }: Pick<Database<Tables>, 'db' | 'functions'>,
  { queries, phoneNumbers, journal }: Writing,
) {
  async function insert(
    trx: Transaction<Tables>,
    owned: OwnedLine,
    { account_id, actor, now, version }: Owner,
  ): Promise<void> {
    const { carrier, line, price, number_type, references } = owned;
    const { id, number } = line.phone_number;
    const { external_id } = line;
    const token = `owned ${id}`;
    const row = { ...ended, account_id, id, token, carrier, number, price, external_id };
    const isNew = await queries.insert.run(trx, { ...row, number_type, intended_at: now });
    if (!isNew || !(await queries.claim.run(trx, row)))
      throw new Error(`${number} is held already`);
    await changeExternalId(trx, row, { before: null, after: line.external_id });
    await phoneNumbers.insert(trx, line, { account_id, carrier, version });
    const referrer = { account_id, referrer_kind: 'phone_number', referrer_id: id };
    await writeReferences(trx, functions, referrer, { added: references, removed: [] });
    await journal.record(trx, actor, creationOf(account_id, owned));
  }

  return (all: readonly OwnedLine[], owner: Owner): Promise<void> => {
    const { account_id } = owner;
    const keys = all.map(({ line }) => ({ account_id, id: line.phone_number.id }));
    return phoneNumbers.whileWriting(keys, () =>
      transaction(db, async (trx) => {
        for (const owned of all) await insert(trx, owned, owner);
        const spend = all.reduce((sum, { price }) => sum + price, 0);
        await trx
          .updateTable('quotas')
          .set((row) => ({
            held: row('held', '+', all.length),
            monthly_spend: row('monthly_spend', '+', spend),
          }))
          .where('account_id', '=', account_id)
          .execute();
      }),
    );
  };
}

/** Nobody is at it, and nothing of it can come yet. */
const ended = {
  address_sid: null,
  line: null,
  lease_until: 0,
  holder: '',
  attempt: 1,
  may_sell_until: 0,
  actor: null,
  job_id: null,
};

function creationOf(account_id: number, { carrier, price, line }: OwnedLine): Change {
  const { id, number } = line.phone_number;
  return {
    account_id,
    action: 'create',
    source_type: 'phone_number',
    source_id: id,
    source_label: number,
    facts: { carrier, price: priceOf(price) },
  };
}
