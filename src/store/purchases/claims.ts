import type { Transaction } from 'kysely';
import type { Database } from '../../database/open.ts';
import { prepared } from '../../database/prepared.ts';
import type { Tables } from '../tables.ts';

interface Answer {
  readonly revision: number;
  readonly claimed: Promise<string[]>;
}

/**
 * Those of the numbers that some account holds or is buying. As long as none of them has changed, who asks
 * of the very same list gets the very same answer.
 */
export function claimedAmong({ db, autocommit, functions, revision }: Database<Tables>) {
  const answers = new WeakMap<readonly string[], Answer>();
  const among = prepared((parameter) =>
    db
      .selectFrom('claims')
      .select('number')
      .where('number', 'in', functions.textsIn(parameter<string>('numbers'))),
  );
  const ask = async (numbers: readonly string[]): Promise<string[]> => {
    const rows = await among.all(autocommit, { numbers: JSON.stringify(numbers) });
    return rows.map(({ number }) => number);
  };
  return (numbers: readonly string[]): Promise<readonly string[]> => {
    const now = revision('claims');
    const known = answers.get(numbers);
    if (known?.revision === now) return known.claimed;
    const claimed = ask(numbers);
    answers.set(numbers, { revision: now, claimed });
    claimed.catch(() => answers.delete(numbers));
    return claimed;
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
