import { createHash } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { databaseOf, parts, type Home } from '../../src/home.ts';

/** The database the tests of this run are about; null: SQLite files. */
export const postgres = inject('postgres');

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
    database: postgres && `${postgres}?schema=${schema}`,
    databasePool: 5,
    statementTimeout: 20_000,
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
