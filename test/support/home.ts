import { createHash } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { databaseOf, parts, type Home } from '../../src/installation/home.ts';
import { databaseOfWorker } from './workers.ts';

/** The database the tests of this worker are about; null: SQLite files. */
export const postgres = databaseIn(inject('postgres'));

function databaseIn(server: string | null): string | null {
  if (server === null) return null;
  const url = new URL(server);
  url.pathname = databaseOfWorker(Number(process.env['VITEST_POOL_ID']));
  return url.href;
}

/** The environment of commands that work in a data folder. */
export function homeEnv(data: string): Record<string, string> {
  const { database } = homeIn(data);
  return database === null ? {} : { TRUNKLINE_DATABASE: database };
}

/** A data folder's installation; on PostgreSQL it has schemas of its own. */
export function homeIn(data: string): Home {
  const schema = `t_${createHash('md5').update(data).digest('hex')}`;
  return {
    data,
    // A busy machine is slow, not gone.
    database: postgres && `${postgres}?schema=${schema}&connect_timeout=600`,
    databasePool: 5,
    statementTimeout: 600_000,
  };
}

/** Drops what `homeIn` may have made outside the folder. */
export async function removeHome(data: string): Promise<void> {
  if (postgres === null) return;
  const client = new pg.Client(postgres);
  await client.connect();
  try {
    for (const part of parts) {
      const target = databaseOf(homeIn(data), part);
      if (typeof target !== 'string') {
        await client.query(`drop schema if exists ${target.schema} cascade`);
      }
    }
  } finally {
    await client.end();
  }
}
