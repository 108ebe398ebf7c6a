import { sql, type Kysely } from 'kysely';
import { CarrierBusy, CarrierRefused, type FaultScript } from '../../app/ports/carriers.ts';
import type { Clock } from '../../app/ports/nodes.ts';
import { prepared, type Prepared } from '../../database/prepared.ts';
import { whileUnchanged } from '../../database/while-unchanged.ts';
import {
  maxFaults,
  type Fault,
  type FaultOperation,
  type FaultOrder,
} from '../../domain/faults.ts';
import type { FaultRow, SandboxDatabase, SandboxTables } from './database.ts';

const millionths = 1_000_000;
/** More than there are operations that faults can strike. */
const maxCachedOperations = 10;

type Ledger = Pick<SandboxDatabase, 'db'>;

/**
 * Of an account's calls; null: of everybody's. Those that are used up give way to new ones; null: whose it
 * is has as many as there may be.
 */
export async function addFault(
  { db }: Ledger,
  order: FaultOrder,
  account_id: number | null = null,
): Promise<Fault | null> {
  if (!(await makeRoom(db, account_id))) return null;
  const { probability, ...fault } = order;
  const insertion = db
    .insertInto('faults')
    .values({
      ...fault,
      account_id,
      chance: Math.round(probability * millionths),
      id: sql<number>`(select coalesce(max(id), 0) + 1 from faults)`,
    })
    // Somebody else has taken the same id at the same time: the next one is another.
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returningAll();
  for (;;) {
    const row = await insertion.executeTakeFirst();
    if (row) return faultOf(row);
  }
}

/** Removes the oldest that is used up, where there is no room for another. */
async function makeRoom(db: Kysely<SandboxTables>, accountId: number | null): Promise<boolean> {
  const owned = db.selectFrom('faults').where('account_id', 'is not distinct from', accountId);
  const { count } = await owned
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count < maxFaults) return true;
  const oldest = owned.where('remaining', '=', 0).select('id').orderBy('id').limit(1);
  const removed = await db.deleteFrom('faults').where('id', 'in', oldest).executeTakeFirst();
  return removed.numDeletedRows > 0;
}

/** An account's; without one, all there are, for the operator. */
export async function listFaults({ db }: Ledger, accountId?: number): Promise<Fault[]> {
  const all = db.selectFrom('faults').selectAll().orderBy('id');
  const rows = accountId === undefined ? all : all.where('account_id', '=', accountId);
  return (await rows.execute()).map(faultOf);
}

function faultOf({ chance, ...fault }: FaultRow): Fault {
  return {
    ...fault,
    milliseconds: fault.kind === 'slow' ? fault.milliseconds : null,
    probability: chance / millionths,
    used: fault.remaining === 0,
  };
}

/** An account's; without one, all there are, for the operator. */
export async function clearFaults({ db }: Ledger, accountId?: number): Promise<void> {
  const all = db.deleteFrom('faults');
  await (accountId === undefined ? all : all.where('account_id', '=', accountId)).execute();
}

function createFaultScript(ledger: Ledger): ScriptedFaults['script'] {
  return {
    add: (accountId, order) => addFault(ledger, order, accountId),
    list: (accountId) => listFaults(ledger, accountId),
    clear: (accountId) => clearFaults(ledger, accountId),
  };
}

/** How many faults are left for calls of a kind. */
function faultsLeftQuery(db: Kysely<SandboxTables>): Prepared<{ left: number }> {
  return prepared((parameter) =>
    db
      .selectFrom('faults')
      .select(({ fn }) => fn.countAll<number>().as('left'))
      .where('operation', '=', parameter<FaultOperation>('operation'))
      .where('remaining', '>', 0),
  );
}

/** The next fault in store for a call. */
function faultQuery(db: Kysely<SandboxTables>): Prepared<FaultRow> {
  return prepared((parameter) =>
    db
      .selectFrom('faults')
      .selectAll()
      .where('operation', '=', parameter<FaultOperation>('operation'))
      .where((row) =>
        row.or([row('number', 'is', null), row('number', '=', parameter<string>('number'))]),
      )
      .where((row) =>
        row.or([
          row('account_id', 'is', null),
          row('account_id', '=', parameter<number>('account_id')),
        ]),
      )
      .where('remaining', '>', 0)
      .orderBy('id')
      .limit(1),
  );
}

interface Call<T> {
  operation: FaultOperation;
  /** null: not known whose, so that the operator's faults alone strike it */
  account_id: number | null;
  number?: string;
  perform: () => Promise<T>;
  /** the number goes to somebody else first */
  loseRace?: () => Promise<void>;
}

const never = new Promise<never>(() => {});

export interface ScriptedFaults {
  readonly script: Pick<FaultScript, 'add' | 'list' | 'clear'>;
  /** Whether any are in store for such calls, whosoever they are, as far as one has been made since anything changed. */
  areKnown(operation: FaultOperation): boolean;
  /** Carries a call out, unless a fault strikes it. */
  around<T>(call: Call<T>): Promise<T>;
}

export function createScriptedFaults(
  database: SandboxDatabase,
  clock: Pick<Clock, 'after'>,
): ScriptedFaults {
  const { db, autocommit, revision } = database;
  const left = faultsLeftQuery(db);
  const nextQuery = faultQuery(db);
  const remember = whileUnchanged<{ left: number }>(revision, maxCachedOperations);

  /** by operation: the last revision in which faults were found in store */
  const foundIn = new Map<FaultOperation, number>();

  async function hasFaults(operation: FaultOperation): Promise<boolean> {
    const now = revision();
    const ask = async () => (await left.first(autocommit, { operation })) ?? null;
    const faults = await remember(operation, ask);
    const isFound = faults !== null && faults.left > 0;
    if (isFound) foundIn.set(operation, now);
    return isFound;
  }

  /** The next fault for this call, used up by it; undefined: all goes well. */
  async function next(call: Call<unknown>): Promise<FaultRow | undefined> {
    const { operation, account_id, number = '' } = call;
    if (!(await hasFaults(operation))) return undefined;
    const fault = await nextQuery.first(autocommit, { operation, account_id, number });
    if (!fault || Math.random() * millionths >= fault.chance) return undefined;
    const used = await db
      .updateTable('faults')
      .set((row) => ({ remaining: row('remaining', '-', 1) }))
      .where('id', '=', fault.id)
      .where('remaining', '>', 0)
      .executeTakeFirst();
    return used.numUpdatedRows ? fault : undefined;
  }

  return {
    script: createFaultScript(database),
    areKnown: (operation) => foundIn.get(operation) === revision(),
    async around(call) {
      const fault = await next(call);
      return fault ? strike(fault, call, clock) : call.perform();
    },
  };
}

async function strike<T>(fault: FaultRow, call: Call<T>, clock: Pick<Clock, 'after'>): Promise<T> {
  switch (fault.kind) {
    case 'refuse':
      throw new CarrierRefused('21422', 'the number is not available');
    case 'lost-race':
      await call.loseRace?.();
      return call.perform();
    case 'rate-limit':
      throw new CarrierBusy('20429: too many requests; nothing was processed');
    case 'unavailable':
      throw new Error('20503: the sandbox carrier is unavailable');
    case 'timeout-before':
      return never;
    case 'timeout-after':
      await call.perform();
      return never;
    case 'slow':
      await new Promise<void>((resolve) => void clock.after(fault.milliseconds, resolve));
      return call.perform();
  }
}
