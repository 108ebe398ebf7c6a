import { callbackify } from 'node:util';
import type { CompiledQuery, Driver, QueryResult, TransactionSettings } from 'kysely';
import pg from 'pg';
import { currentTurn } from './event-loop.ts';
import { Client, type PostgresTarget } from './postgres-client.ts';
import { setUp } from './postgres-connect.ts';
import { Connection, type PooledClient, type Statement } from './postgres-connection.ts';
import { PipelinedReads } from './postgres-reads.ts';
import { serversOf, type PostgresServers } from './postgres-servers.ts';
import { TransientDatabaseError } from './transient-errors.ts';

export interface Connections {
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

/** A pool of connections whose failures say whether it is safe to try again. */
export class PostgresDriver implements Driver {
  readonly #servers: PostgresServers;
  readonly #pool: pg.Pool;
  readonly #reads = new PipelinedReads(() => this.acquireConnection());

  constructor(target: PostgresTarget) {
    const servers = serversOf(target);
    this.#servers = servers;
    this.#pool = new pg.Pool({
      max: target.pool,
      connectionTimeoutMillis: target.connectTimeout,
      Client: class extends Client {
        constructor() {
          super(target, servers.current);
        }
      },
      verify: callbackify((client: pg.PoolClient) => setUp(client as PooledClient, target)),
    });
    // A connection that dies while nobody uses it is replaced when the next one is needed.
    this.#pool.on('error', () => {});
  }

  /** Throws ConnectionFailed as it is, for whoever starts: here nobody tries again. */
  async init(): Promise<void> {
    (await this.#connect()).release();
  }

  /**
   * Another number in each turn of the event loop: what others write is not announced here, so an
   * answer is shared by the requests of one turn only.
   */
  revision(): number {
    return currentTurn();
  }

  rowsRevision(): number {
    return currentTurn();
  }

  othersRevision(): number {
    return currentTurn();
  }

  connections(): Connections {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { open: totalCount, idle: idleCount, waiting: waitingCount };
  }

  /** One statement, outside any transaction. A read whose connection was lost is tried once more. */
  async execute<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (query.query.kind !== 'SelectQueryNode') return this.#once<Row>(query);
    try {
      return await this.#reads.execute<Row>(query);
    } catch (error) {
      if (error instanceof TransientDatabaseError) return this.#once<Row>(query);
      throw error;
    }
  }

  async #once<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const connection = await this.acquireConnection();
    try {
      return await connection.executeQuery<Row>(query);
    } finally {
      await this.releaseConnection(connection);
    }
  }

  /**
   * One statement, a transaction by itself; false: nothing of it was done. It is not tried behind a pooler,
   * where only what begins a transaction makes sure of the session.
   */
  async tryToWrite(query: Statement): Promise<boolean> {
    try {
      const connection = await this.acquireConnection();
      try {
        if (connection.isPooled) return false;
        await connection.executeQuery(query, false);
        return true;
      } finally {
        connection.release();
      }
    } catch (error) {
      if (error instanceof TransientDatabaseError && !error.isSafeToRepeat) throw error;
      return false;
    }
  }

  async acquireConnection(): Promise<Connection> {
    try {
      return new Connection(await this.#connect(), this.#servers);
    } catch (cause) {
      // Whatever it is, nothing was done, and it may be mended without a restart.
      throw new TransientDatabaseError(cause, { isSafeToRepeat: true, isConnectionLost: true });
    }
  }

  async #connect(): Promise<PooledClient> {
    for (;;) {
      const client = (await this.#servers.tryEach(() => this.#pool.connect())) as PooledClient;
      const isCurrent = client.way.server === this.#servers.current.server;
      if (isCurrent && !client.isLost && this.#servers.poolers.isTrusted(client)) return client;
      // What others found to be gone is not waited for once more.
      client.release(true);
    }
  }

  async beginTransaction(
    connection: Connection,
    { isolationLevel }: TransactionSettings = {},
  ): Promise<void> {
    await connection.confirm(isolationLevel ? `begin isolation level ${isolationLevel}` : 'begin');
  }

  /** Throws when a pooler in between gives connections the sessions of others. */
  async confirmSessions(): Promise<void> {
    const connection = await this.acquireConnection();
    try {
      await connection.confirm('select');
    } finally {
      connection.release();
    }
  }

  /** When the connection is lost here, nobody knows whether it was committed. */
  async commitTransaction(connection: Connection): Promise<void> {
    await connection.run('commit', false);
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    // A connection that is lost has rolled back.
    if (!connection.isLost) await connection.run('rollback');
  }

  async releaseConnection(connection: Connection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}
