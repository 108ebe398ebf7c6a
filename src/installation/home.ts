import { join, resolve } from 'node:path';
import { placeOf } from '../database/connection-failures.ts';
import type { DatabaseTarget } from '../database/open.ts';
import { InvalidPostgresUrl } from '../database/postgres-parameters.ts';
import { parsePostgresUrl, withSchema } from '../database/postgres-url.ts';
import { makeFolder } from './folders.ts';

export { withSchema };

/** Where an installation keeps everything. */
export interface Home {
  /** a folder of this machine */
  readonly data: string;
  /** postgres://…, shared by several nodes, as `parsePostgresUrl` takes it; null: SQLite files in the data folder */
  readonly database: string | null;
  /** connections to PostgreSQL at most, for the store; a carrier's part has a quarter */
  readonly databasePool: number;
  /** how long one statement may take on PostgreSQL, in milliseconds */
  readonly statementTimeout: number;
}

/** The store, and the worlds of its own that embedded carriers are: none is part of another's transactions. */
export const parts = ['trunkline', 'sandbox', 'inventory'] as const;
export type Part = (typeof parts)[number];

/** A file of the data folder for each part, or a schema on the PostgreSQL server. */
export function databaseOf(home: Home, part: Part): DatabaseTarget {
  const { data, database, databasePool, statementTimeout } = home;
  if (database === null) return join(data, `${part}.sqlite`);
  const { schema, ...url } = parsePostgresUrl(database);
  const isStore = part === 'trunkline';
  return {
    ...url,
    schema: isStore ? schema : `${schema}_${part}`,
    // A request asks the store more, and more often: a node is to fit into the pool of a pooler.
    pool: isStore ? databasePool : Math.ceil(databasePool / 4),
    statementTimeout,
  };
}

/** Where it is, for people: the data folder, or the schema and the servers. */
export function nameOf({ data, database }: Home): string {
  if (database === null) return `the data folder ${data}`;
  const { schema, servers } = parsePostgresUrl(database);
  return `the schema ${schema} of the database at ${servers.map(placeOf).join(', ')}`;
}

/** What is wrong with the URL of a database, or null. */
export function databaseProblem(url: string): string | null {
  try {
    parsePostgresUrl(url);
    return null;
  } catch (error) {
    if (error instanceof InvalidPostgresUrl) return error.message;
    throw error;
  }
}

/** Makes the data folder where one is needed and there is none. */
export async function prepareHome({ data, database }: Home): Promise<void> {
  if (database === null) await makeFolder(resolve(data));
}
