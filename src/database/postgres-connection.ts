import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type pg from 'pg';
import type { Client } from './postgres-client.ts';
import { backendQuery } from './postgres-pooler.ts';
import { isMissingTable } from './postgres-schema.ts';
import type { PostgresServers } from './postgres-servers.ts';
import type { NamedQuery } from './prepared.ts';
import { isServerGone, transientErrorOf } from './transient-errors.ts';

export type PooledClient = pg.PoolClient & Client;
export type Statement = Pick<CompiledQuery, 'sql' | 'parameters'> & NamedQuery;

/** One of the pool, while somebody has it. What its failures say of its server and the pooler is remembered. */
export class Connection implements DatabaseConnection {
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

  /** What is asked meanwhile goes out together. */
  together<Result>(ask: () => Result): Result {
    return this.#client.together(ask);
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
