import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { SqliteConnection } from './sqlite-connection.ts';
import { isBusy } from './sqlite-engine.ts';

/** How long a transaction waits for another process that is writing, in milliseconds. */
const writerPatience = 30_000;
/**
 * How often it asks meanwhile, in milliseconds: a server under load leaves only short gaps between
 * its commits. SQLite itself would ask ten times a second, and hold up everything while it waits.
 */
const askInterval = 2;
/** How long SQLite itself may wait, in milliseconds: for locks that are held for moments only. */
const readerBusyTimeout = 5_000;
const writerBusyTimeout = 1;
/** Bytes; holds three phone numbers. Settled when the file is made. */
const pageSize = 8_192;
/** Pages of the log before they are moved into the file, which costs two syncs. */
const checkpointPages = 4_000;
/** What begins otherwise may write. It goes where writes go, which is right for what only reads, too. */
const onlyReads = /^\s*select\b/i;

interface Batch {
  settled: Promise<void>;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * One connection reads, one writes. Write transactions that meet in one turn of the event loop
 * share one commit, and so one fsync: each is a savepoint of the same SQLite transaction, can roll
 * back by itself, and is done only when the whole is on disk. Reads of one turn share a snapshot,
 * and so its locks; it holds what was committed when the turn began to read.
 */
export class SqliteDriver implements Driver {
  readonly #reader: SqliteConnection;
  readonly #writer: SqliteConnection;
  #lastTurn: Promise<void> = Promise.resolve();
  #inTransaction = false;
  #batch: Batch | undefined;
  #inSnapshot = false;
  #revision = 0;

  constructor(path: string) {
    this.#writer = new SqliteConnection(path, readerBusyTimeout);
    this.#writer.sqlite.exec(`
      pragma page_size = ${pageSize};
      pragma journal_mode = WAL;
      pragma wal_autocheckpoint = ${checkpointPages};
      pragma synchronous = FULL;
      pragma foreign_keys = ON;
      pragma busy_timeout = ${writerBusyTimeout};
    `);
    this.#reader = new SqliteConnection(path, readerBusyTimeout);
    this.#reader.sqlite.exec('pragma query_only = ON');
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new Connection(this);
  }

  /** Differs whenever anything in the file may have, whichever process wrote it. */
  revision(): number {
    this.#enterSnapshot();
    return this.#revision;
  }

  execute<Row>(query: CompiledQuery, inTransaction: boolean): Promise<QueryResult<Row>> {
    if (inTransaction) return this.#writer.execute<Row>(query);
    if (!onlyReads.test(query.sql)) return this.#writeAlone<Row>(query);
    this.#enterSnapshot();
    return this.#reader.execute<Row>(query);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const previous = this.#lastTurn;
    const { promise, resolve } = withResolvers();
    this.#lastTurn = promise;
    await previous;
    try {
      this.#batch ??= await this.#openBatch();
      this.#writer.run('savepoint one');
    } catch (error) {
      resolve();
      throw error;
    }
    this.#inTransaction = true;
    (connection as Connection).endTurn = () => {
      this.#inTransaction = false;
      (connection as Connection).endTurn = undefined;
      resolve();
    };
  }

  /** Resolves when the batch is on disk. */
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#writer.run('release one');
    (connection as Connection).endTurn?.();
    await this.#batch?.settled;
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const { endTurn } = connection as Connection;
    // Kysely rolls back after a failed commit too: then the batch has rolled back already.
    if (!endTurn) return;
    this.#writer.run('rollback to one');
    this.#writer.run('release one');
    endTurn();
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await this.#batch?.settled;
    this.#leaveSnapshot();
    this.#reader.sqlite.close();
    try {
      // On Node 20 the file is really closed when the statements are collected, at worst with the
      // process: until then nothing must be in the log alone.
      this.#writer.sqlite.exec('pragma wal_checkpoint(passive)');
    } finally {
      this.#writer.sqlite.close();
    }
  }

  /** A statement that writes outside a transaction is a transaction by itself. */
  async #writeAlone<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const connection = new Connection(this);
    await this.beginTransaction(connection);
    try {
      const result = await this.#writer.execute<Row>(query);
      await this.commitTransaction(connection);
      return result;
    } catch (error) {
      await this.rollbackTransaction(connection);
      throw error;
    }
  }

  #enterSnapshot(): void {
    if (this.#inSnapshot) return;
    this.#reader.run('begin');
    this.#inSnapshot = true;
    this.#revision = this.#reader.number('pragma data_version');
    setImmediate(() => this.#leaveSnapshot());
  }

  #leaveSnapshot(): void {
    if (!this.#inSnapshot) return;
    this.#inSnapshot = false;
    this.#reader.run('commit');
  }

  async #openBatch(): Promise<Batch> {
    await this.#lock();
    const { promise, resolve, reject } = withResolvers();
    // Transactions that rolled back wait for nothing.
    promise.catch(() => {});
    setImmediate(() => this.#commitBatch());
    return { settled: promise, resolve, reject };
  }

  async #lock(): Promise<void> {
    const deadline = performance.now() + writerPatience;
    for (;;) {
      try {
        this.#writer.run('begin immediate');
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
      }
      await sleep(askInterval);
    }
  }

  /** Runs once all requests that arrived in this turn of the event loop have had theirs. */
  #commitBatch(): void {
    if (this.#inTransaction) {
      setImmediate(() => this.#commitBatch());
      return;
    }
    const batch = this.#batch;
    this.#batch = undefined;
    try {
      this.#writer.run('commit');
      // Whoever waited for the commit must read what it wrote.
      this.#leaveSnapshot();
      batch?.resolve();
    } catch (error) {
      if (this.#writer.sqlite.isTransaction) this.#writer.run('rollback');
      batch?.reject(error);
    }
  }
}

class Connection implements DatabaseConnection {
  /** set while this connection is in a transaction */
  endTurn: (() => void) | undefined;
  readonly #driver: SqliteDriver;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#driver.execute<Row>(query, this.endTurn !== undefined);
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('SQLite answers whole results only');
  }
}

/** Promise.withResolvers, which Node 20 lacks. */
function withResolvers() {
  let resolve!: () => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<void>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}
