import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseTarget } from '../database/open.ts';

/** Where an installation keeps everything. */
export interface Home {
  /** a folder of this machine */
  readonly data: string;
  /** postgres://…, shared by several nodes, with `?schema=` and `connect_timeout=` if wanted; null: SQLite files in the data folder */
  readonly database: string | null;
  /** connections to PostgreSQL at most, for each part */
  readonly databasePool: number;
  /** how long one statement may take on PostgreSQL, in milliseconds */
  readonly statementTimeout: number;
}

/** The store, and the worlds of its own that embedded carriers are: none is part of another's transactions. */
export const parts = ['trunkline', 'sandbox', 'inventory'] as const;
export type Part = (typeof parts)[number];

const defaultSchema = 'trunkline';
/** Seconds, as in libpq's parameter of this name. */
const defaultConnectTimeout = '3';

/** A file of the data folder for each part, or a schema on the PostgreSQL server. */
export function databaseOf(home: Home, part: Part): DatabaseTarget {
  const { data, database, databasePool, statementTimeout } = home;
  if (database === null) return join(data, `${part}.sqlite`);
  const url = new URL(database);
  const schema = url.searchParams.get('schema') ?? defaultSchema;
  const connectTimeout = url.searchParams.get('connect_timeout') ?? defaultConnectTimeout;
  url.searchParams.delete('schema');
  url.searchParams.delete('connect_timeout');
  return {
    url: url.href,
    schema: part === 'trunkline' ? schema : `${schema}_${part}`,
    pool: databasePool,
    statementTimeout,
    connectTimeout: Number(connectTimeout) * 1_000,
  };
}

/** Makes the data folder, readable by its owner only, where there is none. */
export async function prepareHome({ data }: Home): Promise<void> {
  await mkdir(data, { recursive: true, mode: 0o700 });
}
