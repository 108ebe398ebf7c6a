import {
  Kysely,
  Migrator,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type Dialect,
  type Expression,
  type Migration,
  type RawBuilder,
} from 'kysely';
import type { Executor } from './prepared.ts';
import { SqliteDriver } from './sqlite-driver.ts';

export interface Database<Tables> {
  readonly db: Kysely<Tables>;
  /** runs prepared reads outside transactions, without what Kysely does around each query */
  readonly direct: Executor;
  /** Differs whenever anything in the database may have, whoever wrote it. */
  readonly revision: () => number;
}

/**
 * Opens a database and brings its schema up to date. This file is the only one that knows the
 * dialect. Migrations run in the order of their names.
 */
export async function openDatabase<Tables>(
  path: string,
  migrations: Record<string, Migration>,
): Promise<Database<Tables>> {
  const driver = new SqliteDriver(path);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(driver) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await db.destroy();
    throw error;
  }
  const direct: Executor = { executeQuery: (query) => driver.execute(query, false) };
  return { db, direct, revision: () => driver.revision() };
}

function sqliteDialect(driver: SqliteDriver): Dialect {
  return {
    createDriver: () => driver,
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalDdl(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** SQLite can roll back DDL; Kysely's adapter leaves a failed migration half done. */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Text as the UTF-8 it is stored in: a Buffer, which can be sent without decoding and encoding it. */
export function utf8(text: Expression<string>): RawBuilder<Buffer> {
  return sql<Buffer>`cast(${text} as blob)`;
}

/** The texts of a group joined by commas, in the order of the rows of an ordered subquery. */
export function joined(text: Expression<string>): RawBuilder<string> {
  return sql<string>`group_concat(${text}, ',')`;
}

/** The texts of a parameter that holds them as a JSON array, for `in`: one query for any number of them. */
export function textsIn(json: string): RawBuilder<string> {
  return sql<string>`(select value from json_each(${json}))`;
}
