import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import {
  BatchedConnection,
  withResolvers,
  type Batch,
  type BatchedTransaction,
} from './sqlite-batch.ts';
import { SqliteCheckpoints } from './sqlite-checkpoints.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { isScratch } from './scratch.ts';
import { isBusy } from './sqlite-errors.ts';
import { SqliteReader } from './sqlite-reader.ts';
import { SqliteRevisions } from './sqlite-revisions.ts';
import { TransientDatabaseError } from './transient-errors.ts';

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
/** Pages of the log before SQLite itself moves them into the file, as nobody has done so before. */
const checkpointPages = 20_000;
/** What begins otherwise may write. It goes where writes go, which is right for what only reads, too. */
const onlyReads = /^\s*select\b/i;

/**
 * One connection reads, one writes. Write transactions that meet in one turn of the event loop
 * share one commit, and so one fsync: each but the first is a savepoint of the same SQLite transaction, can roll
 * back by itself, and is done only when the whole is on disk. A full disk and its like roll back
 * all of them: SQLite does so with some errors by itself, savepoints included.
 */
export class SqliteDriver implements Driver {
  readonly #reader: SqliteReader;
  readonly #writer: SqliteConnection;
  readonly #revisions: SqliteRevisions;
  readonly #checkpoints: SqliteCheckpoints;
  #lastTransaction: Promise<void> = Promise.resolve();
  #batch: Batch | undefined;
  #isInTransaction = false;
  #isCommitDue = false;
  #isWriteFailing = false;

  constructor(path: string) {
    this.#writer = new SqliteConnection(path, readerBusyTimeout);
    this.#writer.configure(`
      pragma page_size = ${pageSize};
      pragma journal_mode = WAL;
      pragma wal_autocheckpoint = ${checkpointPages};
      pragma synchronous = ${isScratch(path) ? 'OFF' : 'FULL'};
      pragma foreign_keys = ON;
      pragma temp_store = MEMORY;
      pragma busy_timeout = ${writerBusyTimeout};
    `);
    this.#reader = new SqliteReader(path, readerBusyTimeout);
    this.#checkpoints = new SqliteCheckpoints(path);
    this.#revisions = new SqliteRevisions(
      () => this.#dataVersion(),
      // A snapshot that was opened before lacks what they wrote.
      () => this.#reader.leaveSnapshot(),
    );
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new BatchedConnection(this);
  }

  /** Differs whenever anything in these tables may have, or in any where none is named, whichever process wrote it. */
  revision(tables: readonly string[]): number {
    return this.#revisions.of(tables);
  }

  /** Differs whenever rows of this table may have come or gone, or another process has written anything. */
  rowsRevision(table: string): number {
    return this.#revisions.ofRows(table);
  }

  /** Differs only when another process has written something. */
  othersRevision(): number {
    return this.#revisions.ofOthers();
  }

  /** The last writing failed for want of room, say; the next may go through. */
  isWriteFailing(): boolean {
    return this.#isWriteFailing;
  }

  execute<Row>(query: CompiledQuery, transaction?: BatchedTransaction): Promise<QueryResult<Row>> {
    if (transaction) return this.#executeIn<Row>(transaction, query);
    if (!onlyReads.test(query.sql)) return this.#writeAlone<Row>(query);
    return this.#reader.execute<Row>(query);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const transaction = await this.#joinBatch((batch) => {
      if (!batch.isEmpty) this.#writer.run('savepoint one');
    });
    this.#isInTransaction = true;
    (connection as BatchedConnection).transaction = transaction;
  }

  /** Once it is this one's turn. */
  async #joinBatch(begin: (batch: Batch) => void = () => {}): Promise<BatchedTransaction> {
    const deadline = performance.now() + writerPatience;
    const previous = this.#lastTransaction;
    const { promise, resolve } = withResolvers();
    this.#lastTransaction = promise;
    await previous;
    try {
      this.#batch ??= await this.#openBatch(deadline);
      const batch = this.#batch;
      begin(batch);
      const hasSavepoint = !batch.isEmpty;
      batch.isEmpty = false;
      return { batch, hasSavepoint, end: resolve };
    } catch (error) {
      this.#noteFailure(error);
      this.#rollBackBatch(this.#batch, error);
      resolve();
      throw error;
    }
  }

  /** Resolves when the batch is on disk. */
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const { transaction } = connection as BatchedConnection;
    if (!transaction) throw new Error('there is no transaction to commit');
    const { batch } = transaction;
    this.#refuseAfterFailure(batch);
    if (transaction.hasSavepoint) this.#writer.run('release one');
    this.#endTransaction(connection as BatchedConnection);
    await batch.settled;
  }

  /** Never throws, whatever state the file is in. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const { transaction } = connection as BatchedConnection;
    // Kysely rolls back after a failed commit too: then the batch has rolled back already.
    if (!transaction) return;
    const { batch } = transaction;
    try {
      if (batch === this.#batch) this.#undo(transaction);
    } catch (error) {
      this.#rollBackBatch(batch, error);
    }
    this.#endTransaction(connection as BatchedConnection);
  }

  /** The first of a batch is undone with the whole: there is nobody else in it. */
  #undo({ batch, hasSavepoint }: BatchedTransaction): void {
    if (hasSavepoint) {
      this.#writer.run('rollback to one');
      this.#writer.run('release one');
      return;
    }
    this.#writer.run('rollback');
    this.#batch = undefined;
    this.#isCommitDue = false;
    this.#revisions.noteRollback();
    batch.resolve();
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await this.#batch?.settled.catch(() => {});
    await this.#checkpoints.close();
    this.#reader.close();
    try {
      // On Node 20 the file is really closed when the statements are collected, at worst with the
      // process: until then nothing that began meanwhile must hold a lock, or be in the log alone.
      if (this.#writer.sqlite.isTransaction) this.#writer.run('rollback');
      this.#writer.run('pragma wal_checkpoint(passive)');
    } catch (error) {
      // What is in the log is safe there.
      if (!(error instanceof TransientDatabaseError)) throw error;
    } finally {
      this.#writer.close();
    }
  }

  /** Of commits that this connection has not made; where it is not known, another one each time. */
  #dataVersion(): number {
    try {
      return this.#writer.number('pragma data_version');
    } catch {
      // Whoever reads or writes next meets the same failure, and can be told.
      return NaN;
    }
  }

  async #executeIn<Row>({ batch }: BatchedTransaction, query: CompiledQuery) {
    // Outside the transaction that has been rolled back, a statement would commit by itself.
    this.#refuseAfterFailure(batch);
    try {
      if (!onlyReads.test(query.sql)) this.#revisions.noteWriting(query.sql);
      return await this.#writer.execute<Row>(query);
    } catch (error) {
      if (error instanceof TransientDatabaseError) this.#rollBackBatch(batch, error);
      throw error;
    }
  }

  #write(batch: Batch, query: CompiledQuery): number {
    this.#refuseAfterFailure(batch);
    this.#revisions.noteWriting(query.sql);
    return this.#writer.write(query);
  }

  /** A statement outside a transaction is one by itself: SQLite undoes it alone where it fails. */
  async #writeAlone<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const transaction = await this.#joinBatch();
    const result = await this.#executeIn<Row>(transaction, query).finally(transaction.end);
    await transaction.batch.settled;
    return result;
  }

  /**
   * Writes the first, and where that has written something the second, which cannot fail but with the file: it needs
   * no savepoint. False: nothing was written.
   */
  async writeGuarded(first: CompiledQuery, second: CompiledQuery): Promise<boolean> {
    const { batch, end } = await this.#joinBatch();
    let hasWritten = false;
    try {
      hasWritten = this.#write(batch, first) > 0;
      if (hasWritten) this.#write(batch, second);
    } catch (error) {
      // The others of the batch are undone with it, and do it again.
      const facts = { isSafeToRepeat: true, isConnectionLost: false };
      if (error instanceof TransientDatabaseError) this.#rollBackBatch(batch, error);
      else if (hasWritten) this.#rollBackBatch(batch, new TransientDatabaseError(error, facts));
      throw error;
    } finally {
      end();
    }
    await batch.settled;
    return hasWritten;
  }

  async #openBatch(deadline: number): Promise<Batch> {
    await this.#lock(deadline);
    const { promise, resolve, reject } = withResolvers();
    // Transactions that rolled back wait for nothing.
    promise.catch(() => {});
    const batch = { settled: promise, resolve, reject, isEmpty: true };
    setImmediate(() => this.#commitBatch(batch));
    return batch;
  }

  async #lock(deadline: number): Promise<void> {
    // A rollback that failed is made up for.
    if (this.#writer.sqlite.isTransaction) this.#writer.run('rollback');
    for (;;) {
      try {
        this.#writer.run('begin immediate');
        return;
      } catch (error) {
        const isHeld = error instanceof TransientDatabaseError && isBusy(error.cause);
        if (!isHeld || performance.now() > deadline) throw error;
      }
      await sleep(askInterval);
    }
  }

  #endTransaction(connection: BatchedConnection): void {
    const { transaction } = connection;
    connection.transaction = undefined;
    this.#isInTransaction = false;
    transaction?.end();
    const { batch } = transaction ?? {};
    if (batch && this.#isCommitDue) setImmediate(() => this.#commitBatch(batch));
  }

  /** Runs once all requests that arrived in this turn of the event loop have had theirs. */
  #commitBatch(batch: Batch): void {
    if (this.#batch !== batch) return;
    this.#isCommitDue = this.#isInTransaction;
    if (this.#isInTransaction) return;
    try {
      this.#writer.run('commit');
    } catch (error) {
      this.#rollBackBatch(batch, error);
      return;
    }
    this.#batch = undefined;
    this.#isWriteFailing = false;
    this.#checkpoints.noteCommit(this.#revisions.noteCommit());
    // Whoever waited for the commit must read what it wrote.
    this.#reader.leaveSnapshot();
    batch.resolve();
  }

  /** All transactions of the batch fail; the next one opens another. */
  #rollBackBatch(batch: Batch | undefined, error: unknown): void {
    if (!batch || this.#batch !== batch) return;
    this.#batch = undefined;
    this.#isCommitDue = false;
    this.#noteFailure(error);
    batch.failure = error;
    batch.reject(error);
    this.#revisions.noteRollback();
    try {
      if (this.#writer.sqlite.isTransaction) this.#writer.run('rollback');
    } catch {
      // Whoever begins next tries it again.
    }
  }

  #noteFailure(error: unknown): void {
    this.#isWriteFailing ||= error instanceof TransientDatabaseError;
  }

  #refuseAfterFailure(batch: Batch): void {
    if (this.#batch !== batch) throw batch.failure;
  }
}
