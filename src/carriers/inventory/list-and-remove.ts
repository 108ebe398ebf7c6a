import type { Transaction } from 'kysely';
import { transaction } from '../../database/transaction.ts';
import type { Stock } from './stock.ts';
import type { StockRow, StockTables } from './database.ts';

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

/** Numbers named by one statement: databases take a limited number of parameters. */
const batchSize = 500;
/** So many that are in the way are named. */
const named = 10;

/** Takes numbers out of the stock, all or none; throws CannotRemove when any is sold or not there. A dry run only throws. */
export async function removeNumbers(
  { db }: Stock,
  numbers: ReadonlySet<string>,
  { isDryRun = false }: { isDryRun?: boolean } = {},
): Promise<void> {
  const all = [...numbers];
  await transaction(db, async (trx) => {
    const kept: string[] = [];
    for (let from = 0; from < all.length; from += batchSize) {
      const wanted = all.slice(from, from + batchSize);
      const rows = isDryRun
        ? await trx
            .selectFrom('numbers')
            .select('number')
            .where('number', 'in', wanted)
            .where('reference', 'is', null)
            .execute()
        : await trx
            .deleteFrom('numbers')
            .where('number', 'in', wanted)
            .where('reference', 'is', null)
            .returning('number')
            .execute();
      const removed = new Set(rows.map(({ number }) => number));
      kept.push(...wanted.filter((number) => !removed.has(number)));
    }
    if (kept.length > 0) throw await cannotRemove(trx, kept);
  });
}

async function cannotRemove(trx: Transaction<StockTables>, kept: string[]): Promise<CannotRemove> {
  const first = kept.slice(0, named);
  const rows = await trx
    .selectFrom('numbers')
    .select('number')
    .where('number', 'in', first)
    .execute();
  const sold = new Set(rows.map(({ number }) => number));
  const reasons = first.map(
    (number) => `${number} is ${sold.has(number) ? 'sold' : 'not in the inventory'}`,
  );
  const others = kept.length - first.length;
  if (others > 0) reasons.push(`and ${others} more cannot be removed`);
  return new CannotRemove(`nothing was removed: ${reasons.join(', ')}`);
}
