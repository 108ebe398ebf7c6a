import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type Dialect,
  type Driver,
  type Expression,
  type Kysely,
  type RawBuilder,
} from 'kysely';

/**
 * What queries must know of the dialect, said once for each. This file is the only one that knows
 * that there are two.
 */
export interface DialectFunctions {
  /** Text as the UTF-8 it is stored in: a Buffer, which can be sent as it is. */
  utf8(text: Expression<string>): RawBuilder<Buffer>;
  /** A property of JSON text that is an object; the property is text. */
  textProperty(json: Expression<string>, name: string): RawBuilder<string>;
  /** The texts of a group joined by commas, those with the highest order first; SQLite takes the rows of an ordered subquery as they come. */
  joined(text: Expression<string>, order: Expression<number>): RawBuilder<string>;
  /** The texts of a parameter that holds them as a JSON array, for `in`: one query for any number of them. */
  textsIn(json: string): RawBuilder<string>;
  /** The elements of JSON text that is an array, for `from`: rows with a `value`, which is text unless they are numbers. */
  items(json: Expression<string>): RawBuilder<unknown>;
  /** Of a read in a transaction that changes what it finds: nobody else does until the transaction ends. */
  forUpdate<Query extends Lockable>(query: Query): Query;
  /** Of a read in a transaction that relies on what it finds: it stays until the transaction ends. */
  forShare<Query extends Lockable>(query: Query): Query;
  /** Of a transaction that waits for others on purpose: it may do nothing for as long as it likes. */
  mayIdle(): RawBuilder<unknown>;
  /** Takes a name until the session ends, together with whoever else takes it. */
  holdName(name: string): RawBuilder<unknown>;
  /** Whether any session of the database holds a name; always, where there are no sessions. */
  isNameHeld(name: Expression<string>): RawBuilder<boolean>;
  /** The database's clock, milliseconds since 1970; null where it is this machine's. */
  now: RawBuilder<number> | null;
  /**
   * Of a row that is inserted into a table with a counted key: its place in the order in which all readers see
   * rows come; null where that is known only once it is committed.
   */
  placeOnInsert(table: string): RawBuilder<number | null>;
  /** Has the database count on from the highest key that there is: of a counted column, after keys were given. */
  countOn(table: string, column: string): RawBuilder<unknown>;
  /** The tables there are, in the order in which they were made, without the migrator's. */
  tables(): RawBuilder<Table>;
}

export interface Table {
  readonly name: string;
  /** the columns of its primary key, as a JSON array */
  readonly key: string;
  /** the column of it that the database counts by itself, and goes on from where it was; null: none */
  readonly counted: string | null;
}

interface Lockable {
  forUpdate(): unknown;
  forShare(): unknown;
}

export const sqliteFunctions: DialectFunctions = {
  utf8: (text) => sql<Buffer>`cast(${text} as blob)`,
  textProperty: (json, name) => sql<string>`${json} ->> ${sql.lit(name)}`,
  joined: (text) => sql<string>`group_concat(${text}, ',')`,
  textsIn: (json) => sql<string>`(select value from json_each(${json}))`,
  items: (json) => sql`json_each(${json})`,
  // Whoever writes has the whole file to itself.
  forUpdate: (query) => query,
  forShare: (query) => query,
  // A file has no sessions; its locks are the process's.
  mayIdle: () => sql`select 1`,
  holdName: () => sql`select 1`,
  isNameHeld: () => sql<boolean>`true`,
  now: null,
  // Whoever writes has the file to itself, so keys are in the order of commits.
  placeOnInsert: (table) => sql<number>`(select coalesce(max(id), 0) + 1 from ${sql.table(table)})`,
  // It does so each time.
  countOn: () => sql`select 1`,
  tables: () => sql<Table>`
    select name, (
      select json_group_array(name)
      from (select name from pragma_table_info(tables.name) where pk > 0 order by pk)
    ) as key, null as counted
    from sqlite_master as tables
    where type = 'table' and name not like 'sqlite|_%' escape '|' and name not like 'kysely|_%' escape '|'
    order by rowid`,
};

/** The first key of the advisory locks that hold names. */
const heldNames = 0x74726e6b;

export const postgresFunctions: DialectFunctions = {
  // Bytes would come in hexadecimal, twice as long; the driver makes a Buffer of this type.
  utf8: (text) => sql<Buffer>`${text}::bpchar`,
  textProperty: (json, name) => sql<string>`${json}::json ->> ${sql.lit(name)}`,
  joined: (text, order) => sql<string>`string_agg(${text}, ',' order by ${order} desc)`,
  textsIn: (json) => sql<string>`(select value from json_array_elements_text(${json}::json))`,
  items: (json) => sql`json_array_elements_text(${json}::json)`,
  forUpdate: <Query extends Lockable>(query: Query) => query.forUpdate() as Query,
  forShare: <Query extends Lockable>(query: Query) => query.forShare() as Query,
  mayIdle: () => sql`set local idle_in_transaction_session_timeout = 0`,
  // Shared: a session that the server has not yet found to be dead keeps its successor waiting for nothing.
  holdName: (name) => sql`select pg_advisory_lock_shared(${sql.lit(heldNames)}, hashtext(${name}))`,
  isNameHeld: (name) => sql<boolean>`exists (
    select from pg_locks
    where locktype = 'advisory' and classid = ${sql.lit(heldNames)} and objsubid = 2 and granted
      and objid::int8 = hashtext(${name})::int8 & 4294967295
      and database = (select oid from pg_database where datname = current_database())
  )`,
  // A lower key may be committed later.
  placeOnInsert: () => sql<null>`null`,
  // Now, and not when the transaction began.
  now: sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::int8`,
  countOn: (table, column) => sql`
    select setval(
      pg_get_serial_sequence(quote_ident(current_schema()) || '.' || quote_ident(${table}), ${column}),
      coalesce(max(${sql.ref(column)}), 0) + 1, false
    ) from ${sql.table(table)}`,
  tables: () => sql<Table>`
    select relname as name, (
      select json_agg(attname order by array_position(indkey::int2[], attnum))::text
      from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
      where indrelid = pg_class.oid and indisprimary
    ) as key, (
      select attname from pg_attribute where attrelid = pg_class.oid and attidentity != ''
    ) as counted
    from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace
      and relname not like 'kysely|_%' escape '|'
    order by oid`,
};

const isPostgres = (db: Kysely<unknown>) => db.getExecutor().adapter instanceof PostgresAdapter;

/** For migrations. */
export function functionsOf(db: Kysely<unknown>): DialectFunctions {
  return isPostgres(db) ? postgresFunctions : sqliteFunctions;
}

/** The type of a primary key that the database counts up itself; for migrations. */
export function countedKey(db: Kysely<unknown>): string {
  return isPostgres(db)
    ? 'bigint generated by default as identity primary key'
    : 'integer primary key';
}

/** Ends a table that is little more than its primary key, for migrations: SQLite keeps it once, and not twice. */
export function keyOnly(db: Kysely<unknown>): string {
  return db.getExecutor().adapter instanceof PostgresAdapter ? '' : 'without rowid';
}

export function sqliteDialect(driver: Driver): Dialect {
  return {
    createDriver: () => driver,
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalDdl(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

export function postgresDialect(driver: Driver): Dialect {
  return {
    createDriver: () => driver,
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PatientMigrations(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

/** SQLite can roll back DDL; Kysely's adapter leaves a failed migration half done. */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Nodes that start at once wait for the one that migrates, as long as a statement may take. */
class PatientMigrations extends PostgresAdapter {
  override async acquireMigrationLock(
    ...[db, options]: Parameters<PostgresAdapter['acquireMigrationLock']>
  ): Promise<void> {
    await sql`set local lock_timeout = 0`.execute(db);
    await super.acquireMigrationLock(db, options);
  }
}
