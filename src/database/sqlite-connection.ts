import { channel } from 'node:diagnostics_channel';
import type { CompiledQuery, QueryResult } from 'kysely';
import { LRUCache } from 'lru-cache';
import { openSqliteData, type SqliteDatabase, type SqliteStatement } from './sqlite-engine.ts';
import { meaningOf } from './sqlite-errors.ts';

/** Statements kept prepared, a connection. */
const maxPreparedStatements = 500;
/** KiB of pages that SQLite caches, a connection. */
const cacheSize = 6_144;
const changesSchema = /^\s*(create|alter|drop)\b/i;

/** The SQL of every statement, before it runs. */
const statementChannel = channel('trunkline:sqlite:statement');

interface Prepared {
  readonly statement: SqliteStatement;
  /** the names of what it answers; none when it answers no rows */
  readonly columns: readonly string[];
  /** a row without values: copies of it are made faster than objects that get one key after the other */
  readonly blank: Readonly<Record<string, unknown>>;
}

/**
 * One connection to a SQLite file, which keeps the statements it has prepared. Throws
 * TransientDatabaseError when the file cannot be read or written as it should.
 */
export class SqliteConnection {
  readonly sqlite: SqliteDatabase;
  readonly #path: string;
  readonly #statements = new LRUCache<string, Prepared>({ max: maxPreparedStatements });

  constructor(path: string, timeout: number) {
    this.#path = path;
    this.sqlite = this.#guarded(() => openSqliteData(path, { timeout }));
    this.configure(`pragma cache_size = -${cacheSize}`);
  }

  /** Runs pragmas. */
  configure(pragmas: string): void {
    this.#guarded(() => this.sqlite.exec(pragmas));
  }

  /** Of a statement that answers one number. */
  number(sql: string): number {
    return this.#guarded(() => Number(this.#prepare(sql).statement.get()[0]));
  }

  /** Of a statement that answers nothing; `run` would make an object of counts, in twice the time. */
  run(sql: string): void {
    this.#guarded(() => this.#prepare(sql).statement.get());
  }

  async execute<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#guarded(() => this.#execute<Row>(query));
  }

  /** How many rows a statement has written that answers none. */
  write({ sql, parameters }: CompiledQuery): number {
    return this.#guarded(() => this.#prepare(sql).statement.run(...parameters).changes);
  }

  #execute<Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> {
    const { statement, columns, blank } = this.#prepare(sql);
    if (columns.length > 0) {
      const rows = statement.all(...parameters) as unknown[][];
      return { rows: rows.map((values) => rowOf(columns, values, { ...blank }) as Row) };
    }
    const { changes } = statement.run(...parameters);
    // The columns of `select *` may be others now.
    if (changesSchema.test(sql)) this.#statements.clear();
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  close(): void {
    // On Node 20 they would go on after it.
    this.#statements.clear();
    this.sqlite.close();
  }

  #guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw meaningOf(error, this.#path);
    }
  }

  #prepare(sql: string): Prepared {
    if (statementChannel.hasSubscribers) statementChannel.publish(sql);
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.sqlite.prepare(sql);
    // Rows come in two thirds of the time of objects, whose keys are made anew for each.
    statement.setReturnArrays(true);
    const columns = statement.columns().map(({ name }) => name);
    const blank = Object.fromEntries(columns.map((name) => [name, null]));
    const prepared = { statement, columns, blank };
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

function rowOf(
  columns: readonly string[],
  values: readonly unknown[],
  row: Record<string, unknown>,
): Record<string, unknown> {
  for (let index = 0; index < columns.length; index += 1) {
    const value = values[index];
    row[columns[index] ?? ''] = value instanceof Uint8Array ? bufferOver(value) : value;
  }
  return row;
}

/** The same bytes. */
const bufferOver = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  Buffer.from(buffer, byteOffset, byteLength);
