import type { PastOrders } from '../../app/ports/carriers.ts';
import { transaction } from '../../database/transaction.ts';
import { clearFaults } from './faults.ts';
import type { Ledger } from './ledger.ts';

/** Rows that one statement names. */
const atATime = 500;

/** All or nothing of what the account bought by orders of before, its faults, and these addresses. */
export async function forgetAccount(
  { db }: Pick<Ledger, 'db'>,
  accountId: number,
  { before, addresses }: PastOrders,
): Promise<void> {
  await transaction(db, async (trx) => {
    await clearFaults({ db: trx }, accountId);
    const sold = await trx
      .selectFrom('sold')
      .select(['number', 'reference'])
      .where('account_id', '=', accountId)
      .execute();
    const past = sold.filter(({ reference }) => Number(reference) < before);
    for (const numbers of chunksOf(past.map(({ number }) => number))) {
      await trx
        .deleteFrom('sold')
        .where('account_id', '=', accountId)
        .where('number', 'in', numbers)
        .execute();
    }
    for (const references of chunksOf(addresses)) {
      await trx.deleteFrom('addresses').where('reference', 'in', references).execute();
    }
  });
}

function chunksOf<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / atATime);
  return Array.from({ length: count }, (_, at) => all.slice(at * atATime, (at + 1) * atATime));
}
