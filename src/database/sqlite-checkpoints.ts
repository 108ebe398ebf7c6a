import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { engineModule } from './sqlite-engine.ts';

/**
 * Statements that have written since the log was moved into the file. A change is two, with its audit log, and writes
 * two pages, or a few.
 */
const statementsBetween = 8_000;

/** How long the thread waits for those who write or read, in milliseconds; writers wait with it. */
const patience = 250;

/**
 * What the thread does when it is told to: a passive checkpoint, which waits for nobody, and another as long as
 * much has been written meanwhile. The last one keeps writers waiting for a moment, so that the log begins anew:
 * else it would only grow while there are always some. While somebody reads what the log has long gone beyond, as a
 * backup does, it cannot, and nobody is kept waiting. Its own connection is all that it has.
 */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { DatabaseSync } = require(workerData.engine);
  const database = new DatabaseSync(workerData.path, { timeout: workerData.patience });
  const passive = database.prepare('pragma wal_checkpoint(passive)');
  const restart = database.prepare('pragma wal_checkpoint(restart)');
  const [fewPages, mostTimes] = [100, 8];
  parentPort.on('message', (message) => {
    if (message === 'end') {
      database.close();
      parentPort.close();
      return;
    }
    let done = 0;
    let left = 0;
    for (let time = 0; time < mostTimes; time += 1) {
      const { log, checkpointed } = passive.get();
      left = log - checkpointed;
      if (log - done < fewPages || checkpointed <= done) break;
      done = checkpointed;
    }
    if (left < fewPages) restart.get();
    parentPort.postMessage('done');
  });
`;

/**
 * Moves the write-ahead log of a SQLite file into the file on a thread of its own: with a large file it takes
 * two syncs and some thousand scattered writes, for which the event loop would stand still. The thread is
 * started when there is enough to move.
 */
export class SqliteCheckpoints {
  readonly #path: string;
  #written = 0;
  #worker: Worker | undefined;
  #isUnderWay = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** So many statements have been committed. */
  noteCommit(statements: number): void {
    this.#written += statements;
    if (this.#written < statementsBetween || this.#isUnderWay) return;
    this.#written = 0;
    this.#isUnderWay = true;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have none
    (this.#worker ??= this.#start()).postMessage('checkpoint');
  }

  /** The thread ends by itself: if it were ended, the connection would be in the middle of something. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have none
    worker.postMessage('end');
    await once(worker, 'exit');
  }

  #start(): Worker {
    const workerData = { path: this.#path, engine: engineModule(), patience };
    const worker = new Worker(program, { eval: true, workerData, execArgv: ['--no-warnings'] });
    worker.on('message', () => {
      this.#isUnderWay = false;
    });
    // SQLite does it by itself then, as the log is longer than it should be.
    worker.on('error', () => {});
    worker.on('exit', () => {
      this.#worker = undefined;
      this.#isUnderWay = false;
    });
    worker.unref();
    return worker;
  }
}
