import type { Kysely, Migration } from 'kysely';
import { openDatabase, type Database, type DatabaseTarget } from '../../database/open.ts';
import type { FaultKind, FaultOperation } from '../../domain/faults.ts';

export interface SandboxTables {
  sold: SoldRow;
  /** as JSON */
  addresses: { reference: string; address: string };
  faults: FaultRow;
}

interface SoldRow {
  number: string;
  reference: string;
  /** null: sold before accounts were kept, or to somebody else */
  account_id: number | null;
}

export interface FaultRow {
  id: number;
  /** whose calls it strikes; null: everybody's, as the operator wants it */
  account_id: number | null;
  operation: FaultOperation;
  kind: FaultKind;
  /** strikes this number only; null: any */
  number: string | null;
  /** how long `slow` takes */
  milliseconds: number;
  /** how many times it will strike yet */
  remaining: number;
  /** of each call to be struck, in millionths */
  chance: number;
}

export const sandboxMigrations: Record<string, Migration> = {
  '001-initial': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('sold')
        .addColumn('number', 'text', (column) => column.primaryKey())
        .addColumn('reference', 'text', (column) => column.notNull())
        .execute();
      await createFaultsTable(db);
    },
  },
  '002-addresses': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('addresses')
        .addColumn('reference', 'text', (column) => column.primaryKey())
        .addColumn('address', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '003-chances': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('faults')
        .addColumn('chance', 'bigint', (column) => column.notNull().defaultTo(1_000_000))
        .execute();
    },
  },
  '004-buyers': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('sold').addColumn('account_id', 'bigint').execute();
    },
  },
  '005-faults-of-accounts': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('faults').addColumn('account_id', 'bigint').execute();
    },
  },
};

async function createFaultsTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('faults')
    .addColumn('id', 'bigint', (column) => column.primaryKey())
    .addColumn('operation', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('number', 'text')
    .addColumn('milliseconds', 'bigint', (column) => column.notNull())
    .addColumn('remaining', 'bigint', (column) => column.notNull())
    .execute();
}

/**
 * The sandbox carrier plays the outside world: durable by itself, never part of a transaction of the
 * store, and it remembers when Trunkline forgets.
 */
export type SandboxDatabase = Database<SandboxTables>;

export function openSandboxDatabase(target: DatabaseTarget): Promise<SandboxDatabase> {
  return openDatabase<SandboxTables>(target, sandboxMigrations);
}
