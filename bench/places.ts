import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import pg from 'pg';
import { parseHome } from '../src/config.ts';
import { copyInstallation } from '../src/installation/copy.ts';
import { databaseOf, parts } from '../src/installation/home.ts';
import { seedFolder } from './seed.ts';

/** Where a server finds an account of some size, and the ids of its numbers. */
export interface Place {
  readonly folder: string;
  /** null: SQLite files in the folder */
  readonly database: string | null;
  readonly ids: readonly number[];
}

const plain = { databasePool: 10, statementTimeout: 600 };

/** The account as a folder; on PostgreSQL it is copied from there into schemas of its own. */
export async function seedPlace(
  folder: string,
  { count, token, server }: { count: number; token: string; server: string | null },
): Promise<Place> {
  mkdirSync(folder);
  const ids = await seedFolder(folder, count, token);
  if (server === null) return { folder, database: null, ids };
  const database = new URL(server);
  database.searchParams.set('schema', `bench_${randomBytes(6).toString('hex')}`);
  const from = parseHome({ ...plain, data: folder });
  await copyInstallation(from, parseHome({ ...plain, data: folder, database: database.href }));
  await onServer(server, 'analyze');
  return { folder, database: database.href, ids };
}

/** Nothing stays on the server. */
export async function removePlace({ folder, database }: Place): Promise<void> {
  if (database === null) return;
  const home = parseHome({ ...plain, data: folder, database });
  for (const part of parts) {
    const target = databaseOf(home, part);
    if (typeof target === 'string') continue;
    await onServer(target.url, `drop schema if exists ${target.schema} cascade`);
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
