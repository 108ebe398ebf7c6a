import type { Transaction } from 'kysely';
import { transaction } from '../../database/transaction.ts';
import type { Numbered, Terms } from './number-line.ts';
import type { Stock } from './stock.ts';
import type { StockTables } from './database.ts';

/** Numbers in ascending order, which fills indexes fastest: an array, or a list that takes less room. */
export interface NumbersInOrder {
  readonly length: number;
  at(index: number): Numbered | undefined;
}

export interface Imported {
  readonly added: number;
  /** were there already, and have the price and the terms of the file now */
  readonly updated: number;
}

/** Numbers written together, by one statement for each terms among them. */
const batchSize = 1_000;
/** Numbers looked for together: databases take a limited number of parameters. */
const lookedFor = 500;

/**
 * Puts numbers up for sale, all or none. Numbers that are there already get the new terms; those
 * that are sold stay sold. `onWritten` is told how many are written by then, before all are kept.
 */
export async function importNumbers(
  { db, putUp }: Stock,
  numbers: NumbersInOrder,
  onWritten?: (numbers: number) => void,
): Promise<Imported> {
  return transaction(db, async (trx) => {
    const before = await countIn(trx);
    const written = new Set<Terms>();
    for (let from = 0; from < numbers.length; from += batchSize) {
      const to = Math.min(from + batchSize, numbers.length);
      for (const [terms, together] of byTerms(numbers, from, to)) {
        const toll_free = isTollFree(terms);
        await putUp.run(trx, { ...terms, toll_free, numbers: JSON.stringify(together) });
        written.add(terms);
      }
      onWritten?.(to);
    }
    await writeShelves(trx, written);
    const added = (await countIn(trx)) - before;
    return { added, updated: numbers.length - added };
  });
}

/** What would come of importing these; changes nothing. */
export async function countImported({ db }: Stock, numbers: NumbersInOrder): Promise<Imported> {
  let updated = 0;
  for (let from = 0; from < numbers.length; from += lookedFor) {
    const length = Math.min(lookedFor, numbers.length - from);
    const wanted = Array.from({ length }, (_, at) => numbers.at(from + at)?.number ?? '');
    const { count } = await db
      .selectFrom('numbers')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('number', 'in', wanted)
      .executeTakeFirstOrThrow();
    updated += count;
  }
  return { added: numbers.length - updated, updated };
}

async function countIn(trx: Transaction<StockTables>): Promise<number> {
  const { count } = await trx
    .selectFrom('numbers')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function byTerms(numbers: NumbersInOrder, from: number, to: number): Map<Terms, string[]> {
  const found = new Map<Terms, string[]>();
  for (let at = from; at < to; at++) {
    const one = numbers.at(at);
    if (!one) continue;
    const together = found.get(one.terms);
    if (together) together.push(one.number);
    else found.set(one.terms, [one.number]);
  }
  return found;
}

async function writeShelves(trx: Transaction<StockTables>, written: Set<Terms>): Promise<void> {
  const shelves = new Map(
    [...written].map((terms) => {
      const { country, digits } = terms;
      const toll_free = isTollFree(terms);
      return [`${country} ${toll_free} ${digits}`, { country, toll_free, digits }];
    }),
  );
  for (const shelf of shelves.values()) {
    await trx
      .insertInto('shelves')
      .values(shelf)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

const isTollFree = ({ number_type }: Terms): number => (number_type === 'toll_free' ? 1 : 0);
