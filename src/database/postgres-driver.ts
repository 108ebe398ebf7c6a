import { callbackify } from 'node:util';
import type {
  CompiledQuery,
  DatabaseConnection,
  Driver,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import pg from 'pg';
import { currentTurn } from './event-loop.ts';
import { Client, type PostgresTarget } from './postgres-client.ts';
import { setUp } from './postgres-connect.ts';
import { backendQuery } from './postgres-pooler.ts';
import { isMissingTable } from './postgres-schema.ts';
import { serversOf, type PostgresServers } from './postgres-servers.ts';
import { isServerGone, TransientDatabaseError, transientErrorOf } from './transient-errors.ts';
import type { NamedQuery } from './prepared.ts';

type PooledClient = pg.PoolClient & Client;
type Statement = Pick<CompiledQuery, 'sql' | 'parameters'> & NamedQuery;

export interface Connections {
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

/** A pool of connections whose failures say whether it is safe to try again. */
export class PostgresDriver implements Driver {
  readonly #servers: PostgresServers;
  readonly #pool: pg.Pool;

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

  connections(): Connections {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { open: totalCount, idle: idleCount, waiting: waitingCount };
  }

  /** One statement, outside any transaction. A read whose connection was lost is tried once more. */
  async execute<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const isRead = query.query.kind === 'SelectQueryNode';
    try {
      return await this.#once<Row>(query);
    } catch (error) {
      if (isRead && error instanceof TransientDatabaseError) return this.#once<Row>(query);
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

class Connection implements DatabaseConnection {
  readonly #client: PooledClient;
  readonly #servers: PostgresServers;
  #isGivenUp = false;

  constructor(client: PooledClient, servers: PostgresServers) {
    this.#client = client;
    this.#servers = servers;
  }

  get isLost(): boolean {
    return this.#isGivenUp || this.#client.isLost;
  }

  get isPooled(): boolean {
    return this.#client.pooled !== null;
  }

  async run(text: string, isSafeToRepeat = true): Promise<void> {
    await this.#send({ text }, isSafeToRepeat);
  }

  /** As `run`; behind a pooler, throws when that was in another connection's session. One round trip as well. */
  async confirm(text: string): Promise<void> {
    if (!this.#client.pooled) return this.run(text);
    await this.#told(async () => {
      const results: unknown = await this.#client.query(`${text}; ${backendQuery}`);
      const { rows } = (results as pg.QueryResult[]).at(-1) as pg.QueryResult;
      this.#servers.poolers.confirm(this.#client, rows[0].backend);
    });
  }

  async executeQuery<Row>(query: Statement, isSafeToRepeat = true): Promise<QueryResult<Row>> {
    const { sql: text, parameters, name } = query;
    const values = parameters as unknown[];
    const { command, rowCount, rows } = await this.#send(
      { text, values, ...(name && { name }) },
      isSafeToRepeat,
    );
    const isWrite = command !== 'SELECT';
    return {
      rows: rows as Row[],
      ...(isWrite && rowCount !== null && { numAffectedRows: BigInt(rowCount) }),
    };
  }

  #send(query: pg.QueryConfig, isSafeToRepeat = true): Promise<pg.QueryResult> {
    return this.#told(() => this.#client.query(query), isSafeToRepeat);
  }

  /** Remembers what a failure says of the connection, its server and the pooler in between. */
  async #told<T>(asking: () => Promise<T>, isSafeToRepeat = true): Promise<T> {
    // What is not sent any more does nothing.
    const isUnsent = this.isLost;
    try {
      return await asking();
    } catch (thrown) {
      const error = this.#servers.poolers.causeOf(thrown, this.#client);
      const transient = transientErrorOf(error, isSafeToRepeat || isUnsent);
      if (transient?.isConnectionLost) this.#isGivenUp = true;
      if (isServerGone(error)) this.#servers.leave(this.#client.way);
      // Another session may have another schema. In a transaction, it was asked at the beginning.
      const isOutside = this.#client.getTransactionStatus() === 'I';
      if (isMissingTable(error) && isOutside) await this.confirm('select');
      throw transient ?? error;
    }
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('answers come whole');
  }

  release(): void {
    this.#client.release(this.isLost);
  }
}
