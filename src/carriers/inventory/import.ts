import { sql, type CompiledQuery, type Transaction } from 'kysely';
import { transaction } from '../../database/transaction.ts';
import type { Numbered, Terms } from './number-line.ts';
import { rotated } from './rotations.ts';
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

/** Numbers written by one statement: databases take a limited number of parameters. */
const batchSize = 500;

/**
 * Puts numbers up for sale, all or none. Numbers that are there already get the new terms; those
 * that are sold stay sold. `onWritten` is told how many are written by then, before all are kept.
 */
export async function importNumbers(
  { db }: Stock,
  numbers: NumbersInOrder,
  onWritten?: (numbers: number) => void,
): Promise<Imported> {
  return transaction(db, async (trx) => {
    const before = await countIn(trx);
    await writeShelves(trx, numbers);
    const whole = numbers.length - (numbers.length % batchSize);
    const insert = compileInsert(trx, batchSize);
    for (let from = 0; from < whole; from += batchSize) {
      await trx.executeQuery(filled(insert, numbers, from));
      onWritten?.(from + batchSize);
    }
    if (whole < numbers.length) {
      await trx.executeQuery(filled(compileInsert(trx, numbers.length - whole), numbers, whole));
    }
    const added = (await countIn(trx)) - before;
    return { added, updated: numbers.length - added };
  });
}

async function countIn(trx: Transaction<StockTables>): Promise<number> {
  const { count } = await trx
    .selectFrom('numbers')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function writeShelves(trx: Transaction<StockTables>, numbers: NumbersInOrder): Promise<void> {
  const terms = new Set<Terms>();
  for (let at = 0; at < numbers.length; at++) {
    const one = numbers.at(at);
    if (one) terms.add(one.terms);
  }
  for (const { country, number_type, digits } of terms) {
    const toll_free = isTollFree(number_type);
    await trx
      .insertInto('shelves')
      .values({ country, toll_free, digits })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

const isTollFree = (type: string): number => (type === 'toll_free' ? 1 : 0);

/** What differs from number to number, in the order of its parameters. */
function parametersOf({ number, terms }: Numbered) {
  const national = number.slice(-terms.digits);
  return [
    number,
    terms.country,
    isTollFree(terms.number_type),
    terms.digits,
    terms.number_type,
    rotated(national, 0),
    rotated(national, 3),
    rotated(national, 6),
    terms.price,
    terms.location,
    terms.capabilities,
    terms.address_requirements,
  ] as const;
}

interface Insert {
  readonly query: CompiledQuery;
  readonly count: number;
}

/** One statement for so many numbers, built once: only its parameters change. */
function compileInsert(trx: Transaction<StockTables>, count: number): Insert {
  const listed = sql.lit(1);
  const row = {
    number: '',
    country: '',
    toll_free: 0,
    digits: 0,
    number_type: 'local',
    rotation_0: '',
    rotation_3: '',
    rotation_6: '',
    price: 0,
    location: '',
    capabilities: '',
    address_requirements: 'none',
    listed,
  } as const;
  const query = trx
    .insertInto('numbers')
    .values(Array.from({ length: count }, () => row))
    .onConflict((conflict) =>
      conflict.column('number').doUpdateSet(({ ref }) => ({
        country: ref('excluded.country'),
        toll_free: ref('excluded.toll_free'),
        number_type: ref('excluded.number_type'),
        price: ref('excluded.price'),
        location: ref('excluded.location'),
        capabilities: ref('excluded.capabilities'),
        address_requirements: ref('excluded.address_requirements'),
      })),
    )
    .compile();
  return { query, count };
}

function filled({ query, count }: Insert, numbers: NumbersInOrder, from: number) {
  const parameters: unknown[] = [];
  for (let at = from; at < from + count; at++) {
    const one = numbers.at(at);
    if (one) parameters.push(...parametersOf(one));
  }
  return { ...query, parameters };
}
