import {
  Kysely,
  Migrator,
  sql,
  type Dialect,
  type Driver,
  type Migration,
  type RawBuilder,
} from 'kysely';
import { oneByOne, type Atomic, type Guarded } from './atomic.ts';
import {
  postgresDialect,
  postgresFunctions,
  sqliteDialect,
  sqliteFunctions,
  type DialectFunctions,
} from './dialects.ts';
import { inOneStatement } from './postgres-atomic.ts';
import type { PostgresTarget } from './postgres-client.ts';
import { PostgresDriver, type Connections } from './postgres-driver.ts';
import { denialOf, hasSchema, isMissingTable, makeSchema } from './postgres-schema.ts';
import { keepSession, type KeptSession } from './postgres-session.ts';
import type { Executor } from './prepared.ts';
import { untilUndisturbed } from './transaction.ts';
import { SqliteDriver } from './sqlite-driver.ts';

/** Where one part of an installation keeps its tables: a SQLite file, or a schema on a PostgreSQL server. */
export type DatabaseTarget = string | PostgresTarget;

export interface Database<Tables> {
  readonly db: Kysely<Tables>;
  readonly functions: DialectFunctions;
  /** runs prepared statements outside transactions, without what Kysely does around each query */
  readonly autocommit: Executor;
  /** writes with prepared statements, all or none of them */
  readonly atomic: Atomic;
  /** the same, where only the first may write nothing */
  readonly guarded: Guarded;
  /** Differs whenever anything in these tables may have, or in any where none is named, whoever wrote it. */
  readonly revision: (...tables: (keyof Tables & string)[]) => number;
  /** Differs whenever rows of this table may have come or gone, or another process may have written anything. */
  readonly rowsRevision: (table: keyof Tables & string) => number;
  /** Differs whenever another process may have written anything. */
  readonly othersRevision: () => number;
  /** The last writing failed for want of room, say. Not known of PostgreSQL. */
  readonly isWriteFailing: () => boolean;
  /** Other processes on other machines may be using it too. */
  readonly isShared: boolean;
  /** Runs a statement in a session of its own, for what lasts as long as the session; where there are none, nothing does. */
  readonly keepSession: (statement: RawBuilder<unknown>) => Promise<KeptSession>;
  /** Throws when a pooler in between gives sessions to connections that are not theirs. */
  readonly confirmSessions: () => Promise<void>;
  /** of the pool; null where there is none */
  readonly connections: () => Connections | null;
}

interface RevisedDriver extends Driver {
  revision(tables: readonly string[]): number;
  rowsRevision(table: string): number;
  othersRevision(): number;
}

/** A newer version has migrated the database: what this one would write may be wrong there. */
export class NewerSchema extends Error {
  readonly code = 'ERR_NEWER_SCHEMA';

  constructor(target: DatabaseTarget, unknown: readonly string[]) {
    const place = typeof target === 'string' ? target : `the schema ${target.schema}`;
    super(
      `${place} has migrations that this version does not know (${unknown.join(', ')}): use the version that made them, or a newer one, or restore a backup from before it; nothing was changed`,
    );
  }
}

/**
 * Opens a database and brings its schema up to date. Migrations run in the order of their names.
 * Throws NewerSchema, ConnectionFailed and UnusableDatabase.
 */
export async function openDatabase<Tables>(
  target: DatabaseTarget,
  migrations: Record<string, Migration>,
): Promise<Database<Tables>> {
  const database = connect<Tables>(target);
  try {
    if (typeof target === 'object') await makeSchema(database.db, target.schema);
    const pending = await pendingIn(database, target, migrations);
    if (pending.length > 0) {
      const { error } = await createMigrator(database, target, migrations).migrateToLatest();
      if (error) throw denialOf(error, `run the migrations ${pending.join(', ')}`);
    }
    return database;
  } catch (error) {
    await database.db.destroy();
    throw error;
  }
}

/** The names of the migrations a database still lacks. Nothing is changed. Throws NewerSchema. */
export async function pendingMigrations(
  target: DatabaseTarget,
  migrations: Record<string, Migration>,
): Promise<string[]> {
  const database = connect(target);
  try {
    const isThere = typeof target === 'string' || (await hasSchema(database.db, target.schema));
    return isThere ? await pendingIn(database, target, migrations) : Object.keys(migrations);
  } finally {
    await database.db.destroy();
  }
}

/** The names under which anybody is connected to the PostgreSQL database that has the schema. */
export async function connectedNames(target: PostgresTarget): Promise<string[]> {
  const { db } = connect(target);
  try {
    const { rows } = await sql<{ name: string }>`
      select distinct application_name as name from pg_stat_activity
      where datname = current_database() and application_name is not null`.execute(db);
    return rows.map(({ name }) => name);
  } finally {
    await db.destroy();
  }
}

async function pendingIn<Tables>(
  database: Database<Tables>,
  target: DatabaseTarget,
  migrations: Record<string, Migration>,
): Promise<string[]> {
  const done = await migrationsDone(database);
  const unknown = done.filter((name) => !(name in migrations));
  if (unknown.length > 0) throw new NewerSchema(target, unknown);
  return Object.keys(migrations).filter((name) => !done.includes(name));
}

/** One small question: the migrator itself asks for every table there is, at every start. */
async function migrationsDone<Tables>({ db }: Database<Tables>): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    return rows.map(({ name }) => name).toSorted();
  } catch (error) {
    // Nothing has been migrated yet; what is not there now is made by the migrator.
    if (isMissingTable(error)) return [];
    throw denialOf(error, 'look which migrations there are');
  }
}

function createMigrator<Tables>(
  { db }: Database<Tables>,
  target: DatabaseTarget,
  migrations: Record<string, Migration>,
): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    ...(typeof target === 'object' && { migrationTableSchema: target.schema }),
  });
}

function connect<Tables>(target: DatabaseTarget): Database<Tables> {
  if (typeof target === 'string') {
    const driver = new SqliteDriver(target);
    return {
      ...around<Tables>(driver, sqliteDialect(driver)),
      functions: sqliteFunctions,
      autocommit: { executeQuery: (query) => driver.execute(query) },
      atomic: oneByOne(driver),
      guarded: (first, second) => (values, ofSecond) =>
        untilUndisturbed(() =>
          driver.writeGuarded(first.statement(values), second.statement(ofSecond)),
        ),
      isWriteFailing: () => driver.isWriteFailing(),
      isShared: false,
      keepSession: async () => ({ isOpen: () => true, end: async () => {} }),
      confirmSessions: async () => {},
      connections: () => null,
    };
  }
  const driver = new PostgresDriver(target);
  const atomic = inOneStatement(driver);
  const { db, ...revisions } = around<Tables>(driver, postgresDialect(driver));
  return {
    db,
    ...revisions,
    functions: postgresFunctions,
    autocommit: { executeQuery: (query) => driver.execute(query) },
    atomic,
    guarded(first, second) {
      const write = atomic([first, second]);
      return async (values, ofSecond) => (await write({ ...values, ...ofSecond })) === 2;
    },
    isWriteFailing: () => false,
    isShared: true,
    keepSession: (statement) => keepSession(target, statement.compile(db)),
    confirmSessions: () => driver.confirmSessions(),
    connections: () => driver.connections(),
  };
}

function around<Tables>(driver: RevisedDriver, dialect: Dialect) {
  return {
    db: new Kysely<Tables>({ dialect }),
    revision: (...tables: string[]) => driver.revision(tables),
    rowsRevision: (table: string) => driver.rowsRevision(table),
    othersRevision: () => driver.othersRevision(),
  };
}
