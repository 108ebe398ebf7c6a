import { sql, type Kysely } from 'kysely';
import type { DialectFunctions } from '../../database/dialects.ts';
import { openDatabase, type DatabaseTarget } from '../../database/open.ts';
import type { Connections } from '../../database/postgres-driver.ts';
import { prepared, type Executor, type Prepared } from '../../database/prepared.ts';
import type { AvailableNumber, NumberType } from '../../domain/available-number.ts';
import { priceOf } from '../../domain/price.ts';
import { inventoryMigrations, type StockRow, type StockTables } from './database.ts';
import { rotations, type Rotation } from './rotations.ts';

/** The digits of a number, in one of the orders. */
export interface Key {
  readonly key: string;
}

export type DescribedKey = Key & Pick<StockRow, 'number_type' | 'location'>;

/** What an index leads to. */
export type Trait = 'number_type' | 'location';

/** The operator's own numbers: in a database of their own, as other carriers' are. */
export interface Stock {
  readonly db: Kysely<StockTables>;
  readonly autocommit: Executor;
  readonly revision: () => number;
  /** of the pool; null where there is none */
  readonly connections: () => Connections | null;
  readonly find: Prepared<StockRow>;
  readonly keys: Readonly<Record<Rotation, Prepared<Key>>>;
  /** with what is not in the index, which takes longer */
  readonly describedKeys: Readonly<Record<Rotation, Prepared<DescribedKey>>>;
  /** those of one type, or at one location, by their digits */
  readonly keysWith: Readonly<Record<Trait, Prepared<DescribedKey>>>;
  /** the location that follows another one */
  readonly nextLocation: Prepared<Pick<StockRow, 'location'>>;
  readonly onShelf: Prepared<StockRow>;
  /** puts up numbers that have their terms in common, a JSON array of them; those that are there get the terms */
  readonly putUp: Prepared<unknown>;
  readonly sell: Prepared<unknown>;
  readonly takeBack: Prepared<unknown>;
  readonly unlist: Prepared<unknown>;
}

export async function openStock(target: DatabaseTarget): Promise<Stock> {
  const { db, autocommit, revision, functions, connections } = await openDatabase<StockTables>(
    target,
    inventoryMigrations,
  );
  return {
    db,
    autocommit,
    revision,
    connections,
    find: prepared((parameter) =>
      db.selectFrom('numbers').selectAll().where('number', '=', parameter<string>('number')),
    ),
    keys: inEachOrder((rotation) => prepared((parameter) => keysBetween(db, rotation, parameter))),
    describedKeys: inEachOrder((rotation) =>
      prepared((parameter) => describedKeys(db, rotation, parameter)),
    ),
    keysWith: {
      number_type: prepared((parameter) =>
        describedKeys(db, 0, parameter).where('number_type', '=', parameter<NumberType>('value')),
      ),
      location: prepared((parameter) =>
        describedKeys(db, 0, parameter).where('location', '=', parameter<string>('value')),
      ),
    },
    nextLocation: prepared((parameter) =>
      listedOn(db, parameter)
        .select('location')
        .where('location', '>', parameter<string>('after'))
        .orderBy('location')
        .limit(1),
    ),
    onShelf: prepared((parameter) =>
      listedOn(db, parameter)
        .selectAll()
        .where('rotation_0', 'in', functions.textsIn(parameter<string>('nationals'))),
    ),
    putUp: prepared((parameter) => putUp(db, functions, parameter)),
    ...saleQueries(db),
  };
}

const inEachOrder = <T>(of: (rotation: Rotation) => T): Record<Rotation, T> => ({
  0: of(0),
  3: of(3),
  6: of(6),
});

/** The digits of a shelf's numbers in one of their orders, between two bounds. */
function keysBetween(
  db: Kysely<StockTables>,
  rotation: Rotation,
  parameter: <T>(name: string) => T,
) {
  const order = `rotation_${rotation}` as const;
  return listedOn(db, parameter)
    .select(`${order} as key`)
    .where(order, '>=', parameter<string>('from'))
    .where(order, '<=', parameter<string>('to'))
    .orderBy(order)
    .limit(parameter<number>('limit'));
}

const describedKeys = (...order: Parameters<typeof keysBetween>) =>
  keysBetween(...order).select(['number_type', 'location']);

function listedOn(db: Kysely<StockTables>, parameter: <T>(name: string) => T) {
  return db
    .selectFrom('numbers')
    .where('country', '=', parameter<string>('country'))
    .where('toll_free', '=', parameter<number>('toll_free'))
    .where('digits', '=', parameter<number>('digits'))
    .where('listed', '=', 1);
}

const commonTerms = [
  'country',
  'toll_free',
  'number_type',
  'price',
  'location',
  'capabilities',
  'address_requirements',
] as const;

const nationalRotated = (by: Rotation) =>
  sql<string>`substr(national, ${sql.lit(by + 1)}) || substr(national, 1, ${sql.lit(by)})`;

function putUp(
  db: Kysely<StockTables>,
  { textsIn }: DialectFunctions,
  parameter: <T>(name: string) => T,
) {
  const national = sql<string>`substr(value, length(value) - ${parameter<number>('digits')} + 1)`;
  return db
    .insertInto('numbers')
    .columns([
      'number',
      'digits',
      'listed',
      ...rotations.map((by) => `rotation_${by}` as const),
      ...commonTerms,
    ])
    .expression(
      sql`select value, ${parameter<number>('digits')}, 1,
          ${sql.join(rotations.map(nationalRotated))}, ${sql.join(commonTerms.map(parameter))}
        from (select value, ${national} as national from ${textsIn(parameter('numbers'))} as given) as added
        where true`,
    )
    .onConflict((conflict) =>
      conflict
        .column('number')
        .doUpdateSet(({ ref }) =>
          Object.fromEntries(commonTerms.map((name) => [name, ref(`excluded.${name}`)])),
        ),
    );
}

function saleQueries(db: Kysely<StockTables>) {
  return {
    sell: prepared((parameter) =>
      db
        .updateTable('numbers')
        .set({
          reference: parameter<string>('reference'),
          account_id: parameter<number>('account_id'),
          sold_at: parameter<number>('now'),
        })
        .where('number', '=', parameter<string>('number'))
        .where('reference', 'is', null),
    ),
    takeBack: prepared((parameter) =>
      db
        .updateTable('numbers')
        .set({ reference: null, account_id: null, sold_at: null, listed: 1 })
        .where('number', '=', parameter<string>('number'))
        .where('reference', '=', parameter<string>('reference')),
    ),
    unlist: prepared((parameter) =>
      db
        .updateTable('numbers')
        .set({ listed: 0 })
        .where('reference', 'is not', null)
        .where('listed', '=', 1)
        .where('sold_at', '<', parameter<number>('before')),
    ),
  };
}

export function termsOf(row: StockRow): AvailableNumber {
  const capabilities = row.capabilities.split(' ');
  return {
    number: row.number,
    country_code: row.country,
    number_type: row.number_type,
    location: row.location,
    price: priceOf(row.price),
    address_requirements: row.address_requirements,
    business_verification: false,
    capabilities: {
      sms: capabilities.includes('sms'),
      mms: capabilities.includes('mms'),
      voice: capabilities.includes('voice'),
      emergency_address: capabilities.includes('emergency_address'),
    },
  };
}
