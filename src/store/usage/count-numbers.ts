import { sql, type Kysely, type Transaction } from 'kysely';
import type { UsageFigure } from '../../app/ports/usage.ts';
import type { DialectFunctions } from '../../database/dialects.ts';
import { rowsOf, type Batch, type Projection } from '../audit/batch.ts';
import type { Tables } from '../tables.ts';
import type { UsageNumberRow } from './tables.ts';
import { noteDayEnds } from './day-ends.ts';
import { recountsOf, type NumberKey, type Recount } from './holdings.ts';

/** Rows written by one statement: each has up to eight values, and statements of SQLite may have 32,766. */
const rowsAtATime = 1_000;

/**
 * A change says that a number counts otherwise than before, not how: that is looked up. So no change is counted
 * twice, or too late, such as one of an account that was emptied meanwhile; and where a number has changed again
 * already, the next change finds nothing to do.
 */
export const countNumbers =
  (functions: DialectFunctions): Projection =>
  async (trx, batch) => {
    const keys = await touchedNumbers(trx, batch);
    if (keys.length === 0) return;
    const recounts = (await recountsOf(trx, functions, keys)).filter(isChange);
    await writeNumbers(trx, recounts);
    const differences = differencesOf(recounts);
    await addToFigures(trx, differences);
    await noteDayEnds(trx, batch, [...new Set(differences.filter(isOfTotal).map(accountIn))]);
  };

const isOfTotal = ({ dimension, state }: Difference) => dimension === 'total' && state === 'kept';
const accountIn = ({ account_id }: Difference) => account_id;

/** What a change of anything but these leaves as it is. */
const countedProperties = ['group_ids', 'price'];

async function touchedNumbers(trx: Transaction<Tables>, batch: Batch): Promise<NumberKey[]> {
  const rows = await rowsOf(trx, batch)
    .select(['account_id', 'source_id'])
    .distinct()
    .where('source_type', '=', 'phone_number')
    .where('action', 'not in', ['search', 'dry_run'])
    .where((where) =>
      where.or([
        where('action', '!=', 'update'),
        ...countedProperties.map((name) => where('document', 'like', `%"${name}"%`)),
      ]),
    )
    .execute();
  // What was refused before it was begun has no id of a number.
  return rows
    .filter(({ source_id }) => /^[1-9]\d{0,15}$/.test(source_id))
    .map(({ account_id, source_id }) => ({ account_id, id: Number(source_id) }));
}

const isChange = ({ before, now }: Recount) => JSON.stringify(before) !== JSON.stringify(now);

async function writeNumbers(trx: Transaction<Tables>, recounts: readonly Recount[]) {
  for (const rows of inParts(recounts.flatMap(({ now }) => now ?? []))) {
    await trx
      .insertInto('usage_numbers')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'id']).doUpdateSet(({ ref }) => ({
          state: ref('excluded.state'),
          country_code: ref('excluded.country_code'),
          number_type: ref('excluded.number_type'),
          carrier: ref('excluded.carrier'),
          price: ref('excluded.price'),
          group_ids: ref('excluded.group_ids'),
        })),
      )
      .execute();
  }
  for (const rows of inParts(recounts.filter(({ now }) => now === null))) {
    await trx
      .deleteFrom('usage_numbers')
      .where(sql<boolean>`(account_id, id) in (values ${sql.raw(rows.map(keyOf).join())})`)
      .execute();
  }
}

const keyOf = ({ account_id, id }: NumberKey) => `(${account_id},${id})`;

type Difference = UsageFigure & { readonly account_id: number };

/** By how much each figure is another one. */
function differencesOf(recounts: readonly Recount[]): Difference[] {
  const sums = new Map<string, Difference>();
  const add = (one: Difference) => {
    const key = [one.account_id, one.dimension, one.state, one.value].join(' ');
    const { numbers = 0, monthly_cost = 0 } = sums.get(key) ?? {};
    sums.set(key, {
      ...one,
      numbers: numbers + one.numbers,
      monthly_cost: monthly_cost + one.monthly_cost,
    });
  };
  for (const { before, now } of recounts) {
    for (const figure of before ? figuresOf(before, -1) : []) add(figure);
    for (const figure of now ? figuresOf(now, 1) : []) add(figure);
  }
  return [...sums.values()].filter((one) => one.numbers !== 0 || one.monthly_cost !== 0);
}

/** What one number adds to the figures, or takes off. A number in several groups counts in each. */
function figuresOf(number: UsageNumberRow, times: 1 | -1): Difference[] {
  const { account_id, state, price, country_code, number_type, carrier, group_ids } = number;
  const same = { account_id, state, numbers: times, monthly_cost: times * price };
  const groups = (JSON.parse(group_ids) as number[]).map(String);
  return [
    { ...same, dimension: 'total', value: '' },
    { ...same, dimension: 'country', value: country_code },
    { ...same, dimension: 'type', value: number_type ?? '' },
    { ...same, dimension: 'carrier', value: carrier },
    ...[...(groups.length > 0 ? new Set(groups) : [''])].map((value) => ({
      ...same,
      dimension: 'group' as const,
      value,
    })),
  ];
}

async function addToFigures(trx: Transaction<Tables>, differences: readonly Difference[]) {
  for (const rows of inParts(differences)) {
    await trx
      .insertInto('usage_figures')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['account_id', 'dimension', 'value', 'state'])
          .doUpdateSet(({ eb, ref }) => ({
            numbers: eb('usage_figures.numbers', '+', ref('excluded.numbers')),
            monthly_cost: eb('usage_figures.monthly_cost', '+', ref('excluded.monthly_cost')),
          })),
      )
      .execute();
  }
  const emptied = differences.filter(({ numbers }) => numbers < 0);
  if (emptied.length > 0) await removeEmpty(trx, emptied);
}

/** Groups come and go: what nothing has in common any more is nothing to keep. */
async function removeEmpty(db: Kysely<Tables>, emptied: readonly Difference[]): Promise<void> {
  await db
    .deleteFrom('usage_figures')
    .where('account_id', 'in', [...new Set(emptied.map(({ account_id }) => account_id))])
    .where('numbers', '=', 0)
    .execute();
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const starts = Array.from({ length: Math.ceil(rows.length / rowsAtATime) }, (_, n) => n);
  return starts.map((n) => rows.slice(n * rowsAtATime, (n + 1) * rowsAtATime));
}
