import {
  Kysely,
  Migrator,
  sql,
  type Dialect,
  type Driver,
  type Migration,
  type RawBuilder,
} from 'kysely';
import {
  postgresDialect,
  postgresFunctions,
  sqliteDialect,
  sqliteFunctions,
  type DialectFunctions,
} from './dialects.ts';
import type { PostgresTarget } from './postgres-client.ts';
import { PostgresDriver, type Connections } from './postgres-driver.ts';
import { keepSession, type KeptSession } from './postgres-session.ts';
import type { Executor } from './prepared.ts';
import { SqliteDriver } from './sqlite-driver.ts';

/** Where one part of an installation keeps its tables: a SQLite file, or a schema on a PostgreSQL server. */
export type DatabaseTarget = string | PostgresTarget;

export interface Database<Tables> {
  readonly db: Kysely<Tables>;
  readonly functions: DialectFunctions;
  /** runs prepared statements outside transactions, without what Kysely does around each query */
  readonly autocommit: Executor;
  /** Differs whenever anything in the database may have, whoever wrote it. */
  readonly revision: () => number;
  /** Other processes on other machines may be using it too. */
  readonly isShared: boolean;
  /** Runs a statement in a session of its own, for what lasts as long as the session; where there are none, nothing does. */
  readonly keepSession: (statement: RawBuilder<unknown>) => Promise<KeptSession>;
  /** of the pool; null where there is none */
  readonly connections: () => Connections | null;
}

interface RevisedDriver extends Driver {
  revision(): number;
}

/** Opens a database and brings its schema up to date. Migrations run in the order of their names. */
export async function openDatabase<Tables>(
  target: DatabaseTarget,
  migrations: Record<string, Migration>,
): Promise<Database<Tables>> {
  const database = connect<Tables>(target);
  if (await isUpToDate(database, migrations)) return database;
  const { error } = await createMigrator(database, target, migrations).migrateToLatest();
  if (error) {
    await database.db.destroy();
    throw error;
  }
  return database;
}

/** The names of the migrations a database still lacks. Nothing is changed but Kysely's own tables. */
export async function pendingMigrations(
  target: DatabaseTarget,
  migrations: Record<string, Migration>,
): Promise<string[]> {
  const database = connect(target);
  try {
    const all = await createMigrator(database, target, migrations).getMigrations();
    return all.filter(({ executedAt }) => !executedAt).map(({ name }) => name);
  } finally {
    await database.db.destroy();
  }
}

/** One small question: the migrator itself asks for every table there is, at every start. */
async function isUpToDate<Tables>(
  { db }: Database<Tables>,
  migrations: Record<string, Migration>,
): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    const done = new Set(rows.map(({ name }) => name));
    return Object.keys(migrations).every((name) => done.has(name));
  } catch {
    // Nothing has been migrated yet, or the migrator will meet the same failure.
    return false;
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
      autocommit: { executeQuery: (query) => driver.execute(query, false) },
      isShared: false,
      keepSession: async () => ({ isOpen: () => true, end: async () => {} }),
      connections: () => null,
    };
  }
  const driver = new PostgresDriver(target);
  const { db, revision } = around<Tables>(driver, postgresDialect(driver));
  return {
    db,
    revision,
    functions: postgresFunctions,
    autocommit: { executeQuery: (query) => driver.execute(query) },
    isShared: true,
    keepSession: (statement) => keepSession(target, statement.compile(db)),
    connections: () => driver.connections(),
  };
}

function around<Tables>(driver: RevisedDriver, dialect: Dialect) {
  return { db: new Kysely<Tables>({ dialect }), revision: () => driver.revision() };
}
