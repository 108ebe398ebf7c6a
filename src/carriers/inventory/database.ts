import { sql, type Kysely, type Migration } from 'kysely';
import type { AddressRequirements, NumberType } from '../../domain/available-number.ts';

export interface StockTables {
  numbers: StockRow;
  shelves: Shelf;
}

/** Numbers that are searched together. */
export interface Shelf {
  country: string;
  /** 1: toll-free */
  toll_free: number;
  /** of the national number */
  digits: number;
}

export interface StockRow extends Shelf {
  number: string;
  number_type: NumberType;
  /** 1: it has a position in searches, sold or not */
  listed: number;
  rotation_0: string;
  rotation_3: string;
  rotation_6: string;
  /** monthly, in US cents */
  price: number;
  location: string | null;
  /** of voice, sms, mms and emergency_address those it has, separated by spaces */
  capabilities: string;
  address_requirements: AddressRequirements;
  /** null: for sale */
  reference: string | null;
  /** who bought it; null: it is for sale, or was sold before accounts were kept */
  account_id: number | null;
  /** milliseconds since 1970 */
  sold_at: number | null;
}

const initial = [
  `create table numbers (
    number text primary key,
    country text not null,
    toll_free smallint not null,
    digits smallint not null,
    number_type text not null,
    listed smallint not null,
    turn_0 text not null,
    turn_3 text not null,
    turn_6 text not null,
    price bigint not null,
    location text,
    capabilities text not null,
    address_requirements text not null,
    reference text,
    sold_at bigint
  )`,
  ...[0, 3, 6].map(
    (turn) =>
      `create index numbers_by_turn_${turn} on numbers (country, toll_free, digits, listed, turn_${turn})`,
  ),
  `create index numbers_sold on numbers (listed, sold_at) where reference is not null`,
  `create table shelves (
    country text not null,
    toll_free smallint not null,
    digits smallint not null,
    primary key (country, toll_free, digits)
  )`,
];

const rotationsRenamed = [0, 3, 6].flatMap((rotation) => [
  `drop index numbers_by_turn_${rotation}`,
  `alter table numbers rename column turn_${rotation} to rotation_${rotation}`,
  `create index numbers_by_rotation_${rotation}
     on numbers (country, toll_free, digits, listed, rotation_${rotation})`,
]);

/** With all that a search by them reads, or SQLite takes another index. */
const traits = [
  ['number_type', 'location'],
  ['location', 'number_type'],
].map(
  ([trait, other]) =>
    `create index numbers_by_${trait}
       on numbers (country, toll_free, digits, listed, ${trait}, rotation_0, ${other})`,
);

/** Finds the cheapest of each type that is for sale. */
const cheapest = `create index numbers_for_sale
  on numbers (country, number_type, price, address_requirements) where reference is null`;

export const inventoryMigrations: Record<string, Migration> = {
  '001-initial': { up: (db: Kysely<unknown>) => runAll(db, initial) },
  '002-rotations': { up: (db: Kysely<unknown>) => runAll(db, rotationsRenamed) },
  '003-buyers': {
    up: (db: Kysely<unknown>) => runAll(db, ['alter table numbers add column account_id bigint']),
  },
  '004-traits': { up: (db: Kysely<unknown>) => runAll(db, traits) },
  '005-kinds': { up: (db: Kysely<unknown>) => runAll(db, [cheapest]) },
};

async function runAll(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
