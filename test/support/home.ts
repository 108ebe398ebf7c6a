import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import type { PostgresTarget } from '../../src/database/postgres-client.ts';
import { markAsScratch } from '../../src/database/scratch.ts';
import { databaseOf, parts, type Home, type Part } from '../../src/installation/home.ts';
import { migrationsOf } from '../../src/installation/migrations.ts';
import { databaseOfWorker } from './worker-database.ts';

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

/** By data folder: the schema of its installation, where it took over one. */
const taken = new Map<string, string>();
/** Schemas of installations that went: making one takes PostgreSQL longer than emptying it. */
const emptied: string[] = [];

/** By data folder: ends its being scratch. */
const scratch = new Map<string, () => void>();

/** A data folder for an installation that nobody else has; `removeHome` ends it. */
export async function makeHome(): Promise<string> {
  const data = await makeFolder();
  if (postgres === null) await writeMigrated(data, ['trunkline', 'sandbox']);
  else taken.set(data, emptied.pop() ?? schemaOf(data));
  return data;
}

/** What is in it need not last: nothing waits until it is on disk. */
async function makeFolder(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'trunkline-'));
  scratch.set(data, markAsScratch(data));
  return data;
}

type Files = Readonly<Record<Part, Buffer>>;
let migrated: Promise<Files> | undefined;

/** Migrating takes a hundred times as long as writing what has come of it. */
export async function writeMigrated(data: string, which: readonly Part[] = parts): Promise<void> {
  const files = await (migrated ??= migratedFiles());
  await Promise.all(
    which.map((part) => writeFile(fileOf(data, part), files[part], { mode: 0o600 })),
  );
}

const fileOf = (data: string, part: Part) => join(data, `${part}.sqlite`);

async function migratedFiles(): Promise<Files> {
  const data = await makeFolder();
  const made = parts.map(async (part) => {
    await (await openDatabase(fileOf(data, part), migrationsOf[part])).db.destroy();
    return [part, await readFile(fileOf(data, part))] as const;
  });
  try {
    return Object.fromEntries(await Promise.all(made)) as Files;
  } finally {
    await removeHome(data);
  }
}

const schemaOf = (data: string) => `t_${createHash('md5').update(data).digest('hex')}`;

/** A data folder's installation; on PostgreSQL it has schemas of its own. */
export function homeIn(data: string): Home {
  const schema = taken.get(data) ?? schemaOf(data);
  return {
    data,
    // A busy machine is slow, not gone.
    database: postgres && `${postgres}?schema=${schema}&connect_timeout=600`,
    databasePool: 5,
    statementTimeout: 600_000,
  };
}

/** Removes what is in the folder, and what `homeIn` may have made outside. */
export async function removeHome(data: string): Promise<void> {
  await rm(data, { recursive: true, force: true });
  scratch.get(data)?.();
  scratch.delete(data);
  if (postgres === null) return;
  const targets = parts.map((part) => databaseOf(homeIn(data), part) as PostgresTarget);
  const schemas = targets.map(({ schema }) => schema);
  const schema = taken.get(data);
  if (schema === undefined) await query(`drop schema if exists ${schemas.join()} cascade`);
  else {
    await query(emptying(schemas));
    taken.delete(data);
    emptied.push(schema);
  }
}

const emptying = (schemas: readonly string[]) => `
  do $$ declare one record; begin
    set local session_replication_role = replica;
    for one in select * from pg_tables
      where schemaname = any ('{${schemas.join()}}') and tablename not like 'kysely%'
    loop
      execute format('delete from %I.%I', one.schemaname, one.tablename);
      -- What a migration has written.
      if one.tablename = 'installation' then
        execute format('insert into %I.%I values (''event_position'', ''0'')', one.schemaname, one.tablename);
      end if;
    end loop;
  end $$`;

let connecting: Promise<pg.Client> | undefined;

async function query(text: string): Promise<pg.QueryResult> {
  connecting ??= connect(postgres ?? '');
  return (await connecting).query(text);
}

/** A connection for as long as the worker lives. */
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** The schemas that a data folder's installation has on PostgreSQL. */
export async function schemasIn(data: string): Promise<string[]> {
  if (postgres === null) return [];
  const { schema } = databaseOf(homeIn(data), 'trunkline') as PostgresTarget;
  const { rows } = await query(`select nspname from pg_namespace where nspname like '${schema}%'`);
  return rows.map(({ nspname }) => nspname as string);
}
