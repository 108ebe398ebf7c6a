import { transaction } from '../../database/transaction.ts';
import type { Stock } from './stock.ts';
import type { StockRow } from './database.ts';

export interface ListFilters {
  readonly country?: string | undefined;
  /** absent: sold or not */
  readonly isSold?: boolean | undefined;
  /** numbers that come after this one */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of the stock, in the order of numbers. */
export async function listNumbers(
  { db }: Stock,
  { country, isSold, after = '', limit }: ListFilters,
): Promise<StockRow[]> {
  let query = db.selectFrom('numbers').selectAll().where('number', '>', after);
  if (country !== undefined) query = query.where('country', '=', country);
  if (isSold !== undefined) query = query.where('reference', isSold ? 'is not' : 'is', null);
  return query.orderBy('number').limit(limit).execute();
}

/** Nothing was removed; the message says which numbers are in the way. */
export class CannotRemove extends Error {
  override readonly name = 'CannotRemove';
}

/** Takes numbers out of the stock, all or none; throws CannotRemove when any is sold or not there. */
export async function removeNumbers({ db }: Stock, numbers: readonly string[]): Promise<void> {
  await transaction(db, async (trx) => {
    const wanted = new Set(numbers);
    const removed = await trx
      .deleteFrom('numbers')
      .where('number', 'in', [...wanted])
      .where('reference', 'is', null)
      .returning('number')
      .execute();
    for (const { number } of removed) wanted.delete(number);
    if (wanted.size === 0) return;
    const kept = await trx
      .selectFrom('numbers')
      .select('number')
      .where('number', 'in', [...wanted])
      .execute();
    const sold = new Set(kept.map(({ number }) => number));
    const reasons = [...wanted].map(
      (number) => `${number} is ${sold.has(number) ? 'sold' : 'not in the inventory'}`,
    );
    throw new CannotRemove(`nothing was removed: ${reasons.join(', ')}`);
  });
}
