import type { Sold } from '../../app/ports/carriers.ts';
import type { Purchase } from '../../app/ports/purchases.ts';
import type { Database } from '../../database/open.ts';
import { transaction } from '../../database/transaction.ts';
import type { PhoneNumbers } from '../phone-numbers/phone-numbers.ts';
import { removeReferences } from '../records/references.ts';
import type { Tables } from '../tables.ts';
import { removeAliases, removeClaim } from './claims.ts';
import { referrerOf } from './intend.ts';
import type { PurchaseQueries } from './purchase-queries.ts';
import { createQuotaCounter } from './quotas.ts';

/** How a purchase ends, for who holds its lease. */
export function createEnd(
  { db, atomic }: Pick<Database<Tables>, 'db' | 'atomic'>,
  { queries, phoneNumbers }: { queries: PurchaseQueries; phoneNumbers: PhoneNumbers },
) {
  const quotas = createQuotaCounter(db);

  const { insertion } = phoneNumbers;
  const steps = [queries.complete, ...insertion.statements];
  const finish = atomic(steps);

  async function complete(purchase: Purchase, { resource }: Sold): Promise<boolean> {
    const number = insertion.parametersOf(purchase.line, purchase);
    return (await finish({ ...purchase, ...number, resource })) === steps.length;
  }

  async function giveBack(purchase: Purchase): Promise<boolean> {
    return transaction(db, async (trx) => {
      if (!(await queries.remove.run(trx, { ...purchase }))) return false;
      const { account_id, id, carrier, number } = purchase;
      await removeClaim(trx, purchase);
      await removeAliases(trx, purchase);
      await removeReferences(trx, referrerOf(purchase));
      await trx.insertInto('given_back').values({ account_id, id, carrier, number }).execute();
      await quotas.undo(trx, purchase);
      return true;
    });
  }

  return { complete, giveBack };
}
