import type { Purchase } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { Reference } from '../../domain/references.ts';
import { writeReferences } from '../records/references.ts';
import type { Tables } from '../tables.ts';
import type { PurchaseQueries } from './purchase-queries.ts';
import { createQuotaCounter } from './quotas.ts';

/** How a purchase begins, or a token joins one that has begun. */
export function createIntend({ db, functions }: Database<Tables>, queries: PurchaseQueries) {
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
        await quotas.take(trx, purchase);
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

  return { intend, join };
}

/** What the line names is named by the phone number that it will be. */
export function referrerOf({ account_id, id }: Purchase) {
  return { account_id, referrer_kind: 'phone_number' as const, referrer_id: id };
}
