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

/** A PostgreSQL server of its own, for as long as the tests run. Its data goes with it. */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const program = fileURLToPath(new URL('postgres-server.mjs', import.meta.url));
  // A group of its own: Ctrl-C ends the tests, and their end ends the server.
  const server = spawn(process.execPath, [program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`PostgreSQL did not start: exit code ${code}`);
  });
  const [url] = await Promise.race([once(createInterface(server.stdout), 'line'), ended]);
  return {
    url: url as string,
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
  await createDatabases(server.url, workers);
  project.provide('postgres', server.url);
  return () => server.stop();
}
