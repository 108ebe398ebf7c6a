import type {
  CompiledQuery,
  DatabaseConnection,
  Driver,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import pg from 'pg';
import { TransientDatabaseError, transientErrorOf } from './transient-errors.ts';
import type { NamedQuery } from './prepared.ts';

export interface PostgresTarget {
  /** postgres://… */
  readonly url: string;
  /** made when it does not exist; everything is kept in it */
  readonly schema: string;
  /** connections at most */
  readonly pool: number;
  /** how long one statement may take, in milliseconds */
  readonly statementTimeout: number;
  /** how long a connection may take to come, in milliseconds: then the database counts as gone */
  readonly connectTimeout: number;
}

export interface Connections {
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

/** How much longer than the server's own limit an answer may be on its way, in milliseconds. */
const answerMargin = 2_000;

const parsers = new Map<number, (text: string) => unknown>([
  // int8: ids and instants fit into a number, as they stay below 2^53.
  [20, Number],
  // bpchar, which no column has: what is sent on as it is.
  [1042, (text) => Buffer.from(text)],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** A pool of connections whose failures say whether it is safe to try again. */
export class PostgresDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #schema: string;
  #turn = 0;
  #isSameTurn = false;

  constructor({ url, schema, pool, statementTimeout, connectTimeout }: PostgresTarget) {
    this.#schema = schema;
    this.#pool = new pg.Pool({
      connectionString: url,
      max: pool,
      options: `-c search_path=${schema}`,
      application_name: `trunkline ${schema}`,
      connectionTimeoutMillis: connectTimeout,
      statement_timeout: statementTimeout,
      query_timeout: statementTimeout + answerMargin,
      keepAlive: true,
      types,
    });
    // A connection that dies while nobody uses it is replaced when the next one is needed.
    this.#pool.on('error', () => {});
  }

  async init(): Promise<void> {
    const client = await this.#connect();
    try {
      await client.query(`create schema if not exists ${pg.escapeIdentifier(this.#schema)}`);
    } catch (error) {
      // Nodes that start at once may both find none.
      if (!isDuplicate(error)) throw error;
    } finally {
      client.release();
    }
  }

  /**
   * Another number in each turn of the event loop: what others write is not announced here, so an
   * answer is shared by the requests of one turn only.
   */
  revision(): number {
    if (!this.#isSameTurn) {
      this.#isSameTurn = true;
      this.#turn += 1;
      setImmediate(() => (this.#isSameTurn = false));
    }
    return this.#turn;
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

  async acquireConnection(): Promise<Connection> {
    return new Connection(await this.#connect());
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw transientErrorOf(error, true) ?? error;
    }
  }

  async beginTransaction(
    connection: Connection,
    { isolationLevel }: TransactionSettings = {},
  ): Promise<void> {
    await connection.run(isolationLevel ? `begin isolation level ${isolationLevel}` : 'begin');
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
  readonly #client: pg.PoolClient;
  isLost = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
    client.on('error', this.#onError);
  }

  readonly #onError = (): void => {
    this.isLost = true;
  };

  async run(text: string, isSafeToRepeat = true): Promise<void> {
    await this.#send({ text }, isSafeToRepeat);
  }

  async executeQuery<Row>(query: CompiledQuery & NamedQuery): Promise<QueryResult<Row>> {
    const { sql: text, parameters, name } = query;
    const values = parameters as unknown[];
    const { command, rowCount, rows } = await this.#send({ text, values, ...(name && { name }) });
    const isWrite = command !== 'SELECT';
    return {
      rows: rows as Row[],
      ...(isWrite && rowCount !== null && { numAffectedRows: BigInt(rowCount) }),
    };
  }

  async #send(query: pg.QueryConfig, isSafeToRepeat = true): Promise<pg.QueryResult> {
    try {
      return await this.#client.query(query);
    } catch (error) {
      const transient = transientErrorOf(error, isSafeToRepeat);
      if (transient?.isConnectionLost) this.isLost = true;
      throw transient ?? error;
    }
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('answers come whole');
  }

  release(): void {
    this.#client.off('error', this.#onError);
    this.#client.release(this.isLost);
  }
}

function isDuplicate(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ['23505', '42P06'].includes(error.code ?? '');
}
