import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { parseHome } from '../src/config.ts';
import { connect } from '../src/database/postgres-connect.ts';
import { copyInstallation } from '../src/installation/copy.ts';
import { databaseOf, parts, withSchema, type Home, type Part } from '../src/installation/home.ts';
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
  const database = withSchema(server, `bench_${randomBytes(6).toString('hex')}`);
  const from = parseHome({ ...plain, data: folder });
  const to = parseHome({ ...plain, data: folder, database });
  await copyInstallation(from, to);
  await onServer(to, 'trunkline', () => 'analyze');
  return { folder, database, ids };
}

/** Nothing stays on the server. */
export async function removePlace({ folder, database }: Place): Promise<void> {
  if (database === null) return;
  const home = parseHome({ ...plain, data: folder, database });
  for (const part of parts) {
    await onServer(home, part, (schema) => `drop schema if exists ${schema} cascade`);
  }
}

async function onServer(
  home: Home,
  part: Part,
  statement: (schema: string) => string,
): Promise<void> {
  const target = databaseOf(home, part);
  if (typeof target === 'string') return;
  const client = await connect(target);
  try {
    await client.query(statement(target.schema));
  } finally {
    await client.end();
  }
}
