import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

/** Transactions that share a commit. */
export interface Batch {
  readonly settled: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  /** nobody has been in it yet */
  isEmpty: boolean;
  /** why it was rolled back, all of it */
  failure?: unknown;
}

export interface BatchedTransaction {
  readonly batch: Batch;
  /** all but the first of a batch: what undoes one of many takes memory for every page that it writes */
  readonly hasSavepoint: boolean;
  /** lets the next one begin */
  readonly end: () => void;
}

/** What statements go through: to the driver, with the transaction that they are in. */
export class BatchedConnection implements DatabaseConnection {
  /** while this connection is in one */
  transaction: BatchedTransaction | undefined;
  readonly #driver: Executing;

  constructor(driver: Executing) {
    this.#driver = driver;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#driver.execute<Row>(query, this.transaction);
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('SQLite answers whole results only');
  }
}

/** Promise.withResolvers, which Node 20 lacks. */
export function withResolvers() {
  let resolve!: () => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<void>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}

interface Executing {
  execute<Row>(query: CompiledQuery, transaction?: BatchedTransaction): Promise<QueryResult<Row>>;
}
