import type { QueryResult } from 'kysely';
import type { Connection, Statement } from './postgres-connection.ts';

/** A connection answers one after the other: more of them on it wait for each other, and fewer cost more each. */
const readsAtATime = 8;

interface Read {
  readonly statement: Statement;
  // oxlint-disable-next-line typescript/no-explicit-any
  resolve(result: QueryResult<any>): void;
  reject(error: unknown): void;
}

/**
 * Reads of one turn of the event loop, or that waited for a connection together, go out together on it, and
 * none waits for the answer to another: what a read costs the process is mostly its way there.
 */
export class PipelinedReads {
  readonly #acquire: () => Promise<Connection>;
  readonly #waiting: Read[] = [];
  #isDue = false;
  /** connections that were asked for */
  #expected = 0;

  constructor(acquire: () => Promise<Connection>) {
    this.#acquire = acquire;
  }

  execute<Row>(statement: Statement): Promise<QueryResult<Row>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statement, resolve, reject });
      if (this.#isDue) return;
      this.#isDue = true;
      setImmediate(() => this.#send());
    });
  }

  #send(): void {
    this.#isDue = false;
    for (; this.#expected * readsAtATime < this.#waiting.length; this.#expected += 1) {
      void this.#sendSome();
    }
  }

  async #sendSome(): Promise<void> {
    let connection: Connection;
    try {
      connection = await this.#acquire();
    } catch (error) {
      for (const { reject } of this.#take()) reject(error);
      return;
    }
    const reads = this.#take();
    const answers = connection.together(() =>
      reads.map(({ statement, resolve, reject }) =>
        connection.executeQuery(statement).then(resolve, reject),
      ),
    );
    await Promise.all(answers);
    connection.release();
  }

  #take(): Read[] {
    this.#expected -= 1;
    return this.#waiting.splice(0, readsAtATime);
  }
}
