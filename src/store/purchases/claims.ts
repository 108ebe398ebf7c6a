import type { Transaction } from 'kysely';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import type { Tables } from '../tables.ts';

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

/** The number is free: part of the transaction in which its carrier has it, or never sold it. */
export async function removeClaim(
  trx: Transaction<Tables>,
  { carrier, number, id }: { carrier: string; number: string; id: number },
): Promise<void> {
  await trx
    .deleteFrom('claims')
    .where('carrier', '=', carrier)
    .where('number', '=', number)
    .where('purchase_id', '=', id)
    .execute();
}

/** Nothing was bought: tokens that stood for the purchase may buy anew. What has bought once stays so. */
export async function removeAliases(
  trx: Transaction<Tables>,
  { account_id, id }: { account_id: number; id: number },
): Promise<void> {
  await trx
    .deleteFrom('token_aliases')
    .where('account_id', '=', account_id)
    .where('purchase_id', '=', id)
    .execute();
}
