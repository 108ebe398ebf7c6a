import type { Kysely } from 'kysely';
import type { Sold } from '../../app/ports/carriers.ts';
import type { Purchase, PurchaseStore } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import type { Reference } from '../../domain/references.ts';
import type { PhoneNumbers } from '../phone-numbers/phone-numbers.ts';
import { transaction } from '../../database/transaction.ts';
import { removeClaim } from './claims.ts';
import { holdingsQuery, stateOf } from './holdings.ts';
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

  async function join(account_id: number, id: number, token: string): Promise<boolean> {
    return transaction(db, async (trx) => {
      const open = trx
        .selectFrom('purchases')
        .select('id')
        .where('account_id', '=', account_id)
        .where('id', '=', id)
        .where('line', 'is not', null);
      if (!(await functions.forShare(open).executeTakeFirst())) return false;
      const alias = { account_id, token, purchase_id: id };
      await trx
        .insertInto('token_aliases')
        .values(alias)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return true;
    });
  }

  async function complete(purchase: Purchase, { resource }: Sold): Promise<boolean> {
    return transaction(db, async (trx) => {
      if (!(await queries.complete.run(trx, { ...purchase, resource }))) return false;
      const { account_id, carrier } = purchase;
      await phoneNumbers.insert(trx, purchase.line, { account_id, carrier });
      return true;
    });
  }

  async function giveBack(purchase: Purchase): Promise<boolean> {
    return transaction(db, async (trx) => {
      if (!(await queries.remove.run(trx, { ...purchase }))) return false;
      const { account_id, id, carrier, number } = purchase;
      await removeClaim(trx, purchase);
      await trx
        .deleteFrom('token_aliases')
        .where('account_id', '=', account_id)
        .where('purchase_id', '=', id)
        .execute();
      await removeReferences(trx, referrerOf(purchase));
      await trx.insertInto('given_back').values({ account_id, id, carrier, number }).execute();
      await quotas.giveBack(trx, purchase.account_id, purchase.price);
      return true;
    });
  }

  return (account_id: number): PurchaseStore => ({
    async find(token) {
      const row = await queries.find.first(autocommit, { account_id, token });
      return row ? { id: row.id, completed: row.line === null } : null;
    },
    async claimOn(number) {
      const row = await queries.claimOn.first(autocommit, { number });
      return row ? { id: row.id, isOwn: row.account_id === account_id, state: stateOf(row) } : null;
    },
    join: ({ id }, token) => join(account_id, id, token),
    intend,
    complete,
    giveBack,
    putDown: async (purchase, { retry_at, may_sell_until }) =>
      (await queries.putDown.run(db, { ...purchase, retry_at, may_sell_until })) > 0,
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
        .where('token', '=', parameter<string>('token'))
        .unionAll((union) =>
          union
            .selectFrom('token_aliases as alias')
            .innerJoin('purchases as joined', (on) =>
              on
                .onRef('joined.account_id', '=', 'alias.account_id')
                .onRef('joined.id', '=', 'alias.purchase_id'),
            )
            .select(['joined.id', 'joined.line'])
            .where('alias.account_id', '=', parameter<number>('account_id'))
            .where('alias.token', '=', parameter<string>('token')),
        ),
    ),
    claimOn: prepared((parameter) =>
      holdingsQuery(db).where('claims.number', '=', parameter<string>('number')),
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
          attempt: parameter('attempt'),
          may_sell_until: parameter('may_sell_until'),
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    claim: prepared((parameter) =>
      db
        .insertInto('claims')
        .values({
          carrier: parameter('carrier'),
          number: parameter('number'),
          account_id: parameter('account_id'),
          purchase_id: parameter('id'),
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    complete: prepared((parameter) =>
      leasedBy(
        db
          .updateTable('purchases')
          .set({ line: null, resource: parameter<string | null>('resource') }),
        parameter,
      ),
    ),
    remove: prepared((parameter) => leasedBy(db.deleteFrom('purchases'), parameter)),
    putDown: prepared((parameter) =>
      leasedBy(
        db.updateTable('purchases').set({
          lease_until: parameter<number>('retry_at'),
          may_sell_until: parameter<number>('may_sell_until'),
          holder: '',
        }),
        parameter,
      ),
    ),
  };
}

/** Only while it is unfinished, and by the lease that was taken: whoever took it over had the next one. */
function leasedBy<Query extends { where(column: string, operator: string, value: unknown): Query }>(
  query: Query,
  parameter: <T>(name: string) => T,
): Query {
  return query
    .where('account_id', '=', parameter('account_id'))
    .where('id', '=', parameter('id'))
    .where('attempt', '=', parameter('attempt'))
    .where('line', 'is not', null);
}
