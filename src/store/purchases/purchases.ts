import type { Kysely } from 'kysely';
import type { Lease } from '../../app/ports/leases.ts';
import type { Purchase, PurchaseStore } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { Reference } from '../../domain/references.ts';
import type { PhoneNumbers } from '../phone-numbers/phone-numbers.ts';
import { transaction } from '../../database/transaction.ts';
import { createQuotaCounter } from './quotas.ts';
import type { Tables } from '../tables.ts';
import { removeReferences, writeReferences } from '../records/references.ts';

export function createPurchaseStores(
  { db, autocommit, functions }: Database<Tables>,
  phoneNumbers: PhoneNumbers,
) {
  const queries = purchaseQueries(db);
  const quotas = createQuotaCounter(db);

  async function intend(purchase: Purchase, references: readonly Reference[]) {
    return transaction(db, async (trx) => {
      const line = JSON.stringify(purchase.line);
      if (!(await queries.insert.run(trx, { ...purchase, line }))) {
        return (await queries.find.first(trx, { ...purchase })) ? 'repeated' : 'id taken';
      }
      if (await queries.claim.run(trx, { ...purchase })) {
        // Held from here on, though the number is not ours yet: what it names must not go meanwhile.
        await writeReferences(trx, functions, referrerOf(purchase), {
          added: references,
          removed: [],
        });
        await quotas.take(trx, purchase.account_id, purchase.price);
        return 'intended';
      }
      await queries.remove.run(trx, { ...purchase });
      return 'claimed';
    });
  }

  async function complete(purchase: Purchase): Promise<void> {
    await transaction(db, async (trx) => {
      if (!(await queries.complete.run(trx, { ...purchase }))) return;
      const { account_id, carrier } = purchase;
      await phoneNumbers.insert(trx, purchase.line, { account_id, carrier });
    });
  }

  async function giveBack(purchase: Purchase): Promise<void> {
    await transaction(db, async (trx) => {
      if (!(await queries.remove.run(trx, { ...purchase }))) return;
      await trx
        .deleteFrom('claims')
        .where('carrier', '=', purchase.carrier)
        .where('number', '=', purchase.number)
        .where('purchase_id', '=', purchase.id)
        .execute();
      await removeReferences(trx, referrerOf(purchase));
      const { account_id, id, carrier, number } = purchase;
      await trx.insertInto('given_back').values({ account_id, id, carrier, number }).execute();
      await quotas.giveBack(trx, purchase.account_id, purchase.price);
    });
  }

  return (account_id: number): PurchaseStore => ({
    async find(token) {
      const row = await queries.find.first(autocommit, { account_id, token });
      return row ? { id: row.id, completed: row.line === null } : null;
    },
    intend,
    complete,
    giveBack,
  });
}

function referrerOf({ account_id, id }: Purchase) {
  return { account_id, referrer_kind: 'phone_number' as const, referrer_id: id };
}

function purchaseQueries(db: Kysely<Tables>) {
  return {
    find: prepared((parameter) =>
      db
        .selectFrom('purchases')
        .select(['id', 'line'])
        .where('account_id', '=', parameter<number>('account_id'))
        .where('token', '=', parameter<string>('token')),
    ),
    insert: prepared((parameter) =>
      db
        .insertInto('purchases')
        .values({
          account_id: parameter('account_id'),
          id: parameter('id'),
          token: parameter('token'),
          carrier: parameter('carrier'),
          number: parameter('number'),
          address_sid: parameter('address_sid'),
          price: parameter('price'),
          line: parameter('line'),
          intended_at: parameter('intended_at'),
          lease_until: parameter('lease_until'),
          holder: parameter('holder'),
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    claim: prepared((parameter) =>
      db
        .insertInto('claims')
        .values({
          carrier: parameter('carrier'),
          number: parameter('number'),
          purchase_id: parameter('id'),
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    complete: prepared((parameter) =>
      db
        .updateTable('purchases')
        .set({ line: null })
        .where('account_id', '=', parameter<number>('account_id'))
        .where('id', '=', parameter<number>('id'))
        .where('line', 'is not', null),
    ),
    /** Only while it is unfinished, and the lease has passed to nobody else. */
    remove: prepared((parameter) =>
      db
        .deleteFrom('purchases')
        .where('account_id', '=', parameter<number>('account_id'))
        .where('id', '=', parameter<number>('id'))
        .where('line', 'is not', null)
        .where('holder', '=', parameter<string>('holder')),
    ),
  };
}

/** Those of the numbers that some account holds or is buying. */
export function claimedAmong({ db, autocommit, functions }: Database<Tables>) {
  const among = prepared((parameter) =>
    db
      .selectFrom('claims')
      .select('number')
      .where('number', 'in', functions.textsIn(parameter<string>('numbers'))),
  );
  return async (numbers: readonly string[]): Promise<string[]> => {
    const rows = await among.all(autocommit, { numbers: JSON.stringify(numbers) });
    return rows.map(({ number }) => number);
  };
}

/** Unfinished purchases whose lease has run out, now leased to the caller alone. */
export async function leasePurchases(
  db: Kysely<Tables>,
  { now, until, holder, limit, carriers }: Lease,
): Promise<Purchase[]> {
  const abandoned = await db
    .selectFrom('purchases')
    .select(['account_id', 'id', 'lease_until'])
    .where('line', 'is not', null)
    .where('lease_until', '<=', now)
    .where('carrier', 'in', carriers)
    .orderBy('lease_until')
    .limit(limit)
    .execute();
  const leased: Purchase[] = [];
  for (const { account_id, id, lease_until } of abandoned) {
    const row = await db
      .updateTable('purchases')
      .set({ lease_until: until, holder })
      .where('account_id', '=', account_id)
      .where('id', '=', id)
      .where('line', 'is not', null)
      .where('lease_until', '=', lease_until)
      .returningAll()
      .executeTakeFirst();
    if (row?.line) leased.push({ ...row, line: JSON.parse(row.line) as Line });
  }
  return leased;
}
