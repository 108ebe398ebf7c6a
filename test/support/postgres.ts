import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { databaseOfWorker } from './worker-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** null: the tests run on SQLite */
    postgres: string | null;
  }
}

export interface PostgresServer {
  /** of the server, and of its standby where there is one */
  readonly urls: readonly string[];
  /** kill -9 */
  kill(): void;
  /** Ends all sessions in the middle of what they do; resolves when it takes new ones. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A PostgreSQL server of its own. Its data goes with it. `--standby`: with one that follows synchronously. */
export async function startPostgres(...args: '--standby'[]): Promise<PostgresServer> {
  const program = fileURLToPath(new URL('postgres-server.mjs', import.meta.url));
  // A group of its own: Ctrl-C ends the tests, and their end ends the server.
  const server = spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`PostgreSQL did not start: exit code ${code}`);
  });
  const lines = createInterface(server.stdout);
  const isReady = async () => {
    const [line] = await Promise.race([once(lines, 'line'), ended]);
    return JSON.parse(line as string) as { urls: string[]; pid: number };
  };
  let { urls, pid } = await isReady();
  return {
    urls,
    kill: () => void process.kill(pid, 'SIGKILL'),
    async restart() {
      server.stdin.write('restart\n');
      ({ pid } = await isReady());
    },
    async stop() {
      server.stdin.end();
      await ended.catch(() => {});
    },
  };
}

/**
 * One for each worker: who migrates looks through all schemas of its database, and must not meet one
 * that is being dropped.
 */
async function createDatabases(url: string, workers: number): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  for (let worker = 1; worker <= workers; worker++) {
    await client.query(`create database ${databaseOfWorker(worker)}`);
  }
  await client.end();
}

/** vitest runs it once before the tests of a project that are to run on PostgreSQL. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const workers = project.vitest.config.maxWorkers;
  const [url = ''] = server.urls;
  await createDatabases(url, workers);
  project.provide('postgres', url);
  return () => server.stop();
}
