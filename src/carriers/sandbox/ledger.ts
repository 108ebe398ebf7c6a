import type { Kysely, Migration } from 'kysely';
import type { Owned } from '../../app/ports/carriers.ts';
import type { Connections } from '../../database/postgres-driver.ts';
import { openDatabase, type DatabaseTarget } from '../../database/open.ts';
import { prepared, type Executor, type Prepared } from '../../database/prepared.ts';
import { whileUnchanged } from '../../database/while-unchanged.ts';
import type { FaultOperation } from '../../domain/faults.ts';
import type { Address } from '../../domain/address.ts';
import { faultsLeftQuery, createFaultsTable, faultQuery, type FaultRow } from './faults.ts';

/**
 * What the sandbox carrier has sold. It plays the outside world: durable by itself, never part of a
 * transaction of the store, and it remembers when Trunkline forgets.
 */
export interface Ledger {
  readonly db: Kysely<LedgerTables>;
  readonly autocommit: Executor;
  readonly soldTo: Prepared<{ reference: string }>;
  readonly soldAmong: Prepared<{ number: string }>;
  readonly sell: Prepared<unknown>;
  readonly address: Prepared<{ address: string }>;
  readonly fault: Prepared<FaultRow>;
  /** whether any fault is in store for calls of this kind */
  hasFaults(operation: FaultOperation): Promise<boolean>;
  /** Differs whenever anything in the ledger may have, whoever wrote it. */
  readonly revision: () => number;
  /** of the pool; null where there is none */
  readonly connections: () => Connections | null;
}

export interface LedgerTables {
  sold: { number: string; reference: string };
  /** as JSON */
  addresses: { reference: string; address: string };
  faults: FaultRow;
}

/** More than there are operations that faults can strike. */
const maxCachedOperations = 10;

/** The reference of numbers that went to another customer of the carrier. */
export const outsider = 'somebody else';

export const ledgerMigrations: Record<string, Migration> = {
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
};

export async function openLedger(target: DatabaseTarget): Promise<Ledger> {
  const {
    db,
    autocommit: direct,
    functions,
    revision,
    connections,
  } = await openDatabase<LedgerTables>(target, ledgerMigrations);
  const faultsLeft = faultsLeftQuery(db);
  const remember = whileUnchanged<{ left: number }>(revision, maxCachedOperations);
  const sold = () => db.selectFrom('sold');
  return {
    db,
    autocommit: direct,
    soldTo: prepared((parameter) =>
      sold().select('reference').where('number', '=', parameter<string>('number')),
    ),
    soldAmong: prepared((parameter) =>
      sold()
        .select('number')
        .where('number', 'in', functions.textsIn(parameter<string>('numbers'))),
    ),
    sell: prepared((parameter) =>
      db
        .insertInto('sold')
        .values({ number: parameter('number'), reference: parameter('reference') })
        .onConflict((conflict) => conflict.column('number').doNothing()),
    ),
    address: prepared((parameter) =>
      db
        .selectFrom('addresses')
        .select('address')
        .where('reference', '=', parameter<string>('reference')),
    ),
    fault: faultQuery(db),
    async hasFaults(operation) {
      const ask = async () => (await faultsLeft.first(direct, { operation })) ?? null;
      const faults = await remember(operation, ask);
      return faults !== null && faults.left > 0;
    },
    revision,
    connections,
  };
}

/** null: the carrier has none under this reference */
export async function addressUnder(ledger: Ledger, reference: string): Promise<Address | null> {
  const row = await ledger.address.first(ledger.autocommit, { reference });
  return row ? (JSON.parse(row.address) as Address) : null;
}

/** Who the number was sold to, after this attempt: the buyer's reference if it was free. */
export async function sell(ledger: Ledger, { number, reference }: Owned): Promise<string> {
  if (await ledger.sell.run(ledger.autocommit, { number, reference })) return reference;
  return (await soldTo(ledger, number)) ?? reference;
}

export async function soldTo(ledger: Ledger, number: string): Promise<string | null> {
  return (await ledger.soldTo.first(ledger.autocommit, { number }))?.reference ?? null;
}

export async function soldAmong(
  ledger: Ledger,
  numbers: readonly { number: string }[],
): Promise<Set<string>> {
  const texts = JSON.stringify(numbers.map(({ number }) => number));
  const rows = await ledger.soldAmong.all(ledger.autocommit, { numbers: texts });
  return new Set(rows.map(({ number }) => number));
}

export async function takeBack({ db }: Ledger, { number, reference }: Owned): Promise<void> {
  await db
    .deleteFrom('sold')
    .where('number', '=', number)
    .where('reference', '=', reference)
    .execute();
}

export async function listOwned({ db }: Ledger): Promise<Owned[]> {
  return db
    .selectFrom('sold')
    .select(['number', 'reference'])
    .where('reference', '!=', outsider)
    .orderBy('number')
    .execute();
}
