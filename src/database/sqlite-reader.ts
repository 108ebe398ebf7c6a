import type { CompiledQuery, QueryResult } from 'kysely';
import { currentTurn } from './event-loop.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/**
 * Reads of one turn of the event loop share a snapshot, and so its locks; it holds what was
 * committed when the turn began to read.
 */
export class SqliteReader {
  readonly #connection: SqliteConnection;
  /** the turn the snapshot was opened in */
  #turn: number | undefined;

  /** `busyTimeout` in milliseconds */
  constructor(path: string, busyTimeout: number) {
    this.#connection = new SqliteConnection(path, busyTimeout);
    this.#connection.configure('pragma query_only = ON');
  }

  execute<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.#enterSnapshot();
    return this.#connection.execute<Row>(query);
  }

  leaveSnapshot(): void {
    this.#turn = undefined;
    try {
      if (this.#connection.sqlite.isTransaction) this.#connection.run('commit');
    } catch {
      // Whoever reads next meets the same failure, and can be told.
    }
  }

  close(): void {
    this.leaveSnapshot();
    this.#connection.close();
  }

  /** Never one of an earlier turn: it lacks what others committed before the requests of this turn came. */
  #enterSnapshot(): void {
    const turn = currentTurn();
    if (this.#turn === turn) return;
    this.leaveSnapshot();
    this.#connection.run('begin');
    this.#turn = turn;
    setImmediate(() => this.leaveSnapshot());
  }
}
