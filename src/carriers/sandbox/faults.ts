import { sql, type Kysely } from 'kysely';
import { CarrierRefused } from '../../app/ports/carriers.ts';
import { prepared, type Prepared } from '../../database/prepared.ts';
import type { Fault, FaultKind, FaultOperation, FaultOrder } from '../../domain/faults.ts';
import type { Ledger, LedgerTables } from './ledger.ts';

export interface FaultRow {
  id: number;
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

export async function createFaultsTable(db: Kysely<unknown>): Promise<void> {
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

const millionths = 1_000_000;

export async function addFault({ db }: Ledger, order: FaultOrder): Promise<Fault> {
  const { probability, ...fault } = order;
  const row = await db
    .insertInto('faults')
    .values({
      ...fault,
      chance: Math.round(probability * millionths),
      id: sql<number>`(select coalesce(max(id), 0) + 1 from faults)`,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return faultOf(row);
}

export async function listFaults({ db }: Ledger): Promise<Fault[]> {
  const rows = await db.selectFrom('faults').selectAll().orderBy('id').execute();
  return rows.map(faultOf);
}

function faultOf({
  id,
  kind,
  operation,
  number,
  remaining,
  chance,
  milliseconds,
}: FaultRow): Fault {
  return { id, kind, operation, number, remaining, probability: chance / millionths, milliseconds };
}

export async function clearFaults({ db }: Ledger): Promise<void> {
  await db.deleteFrom('faults').execute();
}

/** How many faults are in store for calls of a kind. */
export function faultsLeftQuery(db: Kysely<LedgerTables>): Prepared<{ left: number }> {
  return prepared((parameter) =>
    db
      .selectFrom('faults')
      .select(({ fn }) => fn.countAll<number>().as('left'))
      .where('operation', '=', parameter<FaultOperation>('operation'))
      .where('remaining', '>', 0),
  );
}

/** The next fault in store for a call. */
export function faultQuery(db: Kysely<LedgerTables>): Prepared<FaultRow> {
  return prepared((parameter) =>
    db
      .selectFrom('faults')
      .selectAll()
      .where('operation', '=', parameter<FaultOperation>('operation'))
      .where((row) =>
        row.or([row('number', 'is', null), row('number', '=', parameter<string>('number'))]),
      )
      .where('remaining', '>', 0)
      .orderBy('id')
      .limit(1),
  );
}

/** The next fault for this call, used up by it; undefined: all goes well. */
async function nextFault(ledger: Ledger, operation: FaultOperation, number = '') {
  if (!(await ledger.hasFaults(operation))) return undefined;
  const { db, autocommit: direct, fault } = ledger;
  const next = await fault.first(direct, { operation, number });
  if (!next || Math.random() * millionths >= next.chance) return undefined;
  const used = await db
    .updateTable('faults')
    .set((row) => ({ remaining: row('remaining', '-', 1) }))
    .where('id', '=', next.id)
    .where('remaining', '>', 0)
    .executeTakeFirst();
  return used.numUpdatedRows ? next : undefined;
}

interface Call<T> {
  operation: FaultOperation;
  number?: string;
  perform: () => Promise<T>;
  /** the number goes to somebody else first */
  loseRace?: () => Promise<void>;
}

const never = new Promise<never>(() => {});

/** Carries a call out, unless a scripted fault strikes it. */
export async function withFaults<T>(ledger: Ledger, call: Call<T>): Promise<T> {
  const fault = await nextFault(ledger, call.operation, call.number);
  if (!fault) return call.perform();
  switch (fault.kind) {
    case 'refuse':
      throw new CarrierRefused('21422', 'the number is not available');
    case 'lost-race':
      await call.loseRace?.();
      return call.perform();
    case 'rate-limit':
      throw new CarrierRefused('20429', 'too many requests; nothing was processed');
    case 'unavailable':
      throw new Error('20503: the sandbox carrier is unavailable');
    case 'timeout-before':
      return never;
    case 'timeout-after':
      await call.perform();
      return never;
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
      return call.perform();
  }
}
