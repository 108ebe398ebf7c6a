import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type {
  backup,
  DatabaseSyncInstance,
  DatabaseSyncOptions,
  SqliteModule as SqliteClasses,
  StatementSyncInstance,
} from '@photostructure/sqlite';
import { isStill } from './file-access.ts';
import { makePrivate } from './private-file.ts';

/*
 * SQLite comes with Node; where it does not, a package with the same interface brings it, binaries
 * and all. This file is the only one that knows which it is.
 */

type SqliteModule = SqliteClasses & { readonly backup: typeof backup };
export type SqliteDatabase = DatabaseSyncInstance;
export type SqliteStatement = StatementSyncInstance;

const load = createRequire(import.meta.url);
let engine: SqliteModule | undefined;

/** Opens a SQLite file, which is made when there is none, and is its owner's alone. */
export function openSqlite(path: string, options: DatabaseSyncOptions = {}): SqliteDatabase {
  makePrivate(path);
  return new (loaded().DatabaseSync)(path, options);
}

/** The same; of a file that nobody can write to meanwhile its log is not asked for, which this user could not make either. */
export function openSqliteData(path: string, options: DatabaseSyncOptions = {}): SqliteDatabase {
  if (!isStill(path)) return openSqlite(path, options);
  const { href } = pathToFileURL(path);
  return new (loaded().DatabaseSync)(`${href}?immutable=1`, { ...options, readOnly: true });
}

/** Pages copied at a time: others get their turn between. */
const pagesAtATime = 4_096;

/**
 * Copies a database, as the open transaction of its connection sees it, into a file that is made and is its
 * owner's alone. It is read on a thread of its own, and others write to the database meanwhile.
 */
export async function copySqlite(database: SqliteDatabase, path: string): Promise<void> {
  makePrivate(path);
  await loaded().backup(database, path, { rate: pagesAtATime });
}

const loaded = (): SqliteModule => (engine ??= builtIn() ?? packaged());

/** Node's own, from 22.16 on: before that, a statement could not name its columns. */
function builtIn(): SqliteModule | undefined {
  const { emitWarning } = process;
  // Node 22 warns whoever started the program that it is experimental. Nothing else can warn meanwhile.
  process.emitWarning = () => {};
  try {
    const sqlite = process.getBuiltinModule('node:sqlite') as SqliteModule | undefined;
    return sqlite && 'columns' in sqlite.StatementSync.prototype ? sqlite : undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** What another thread loads to get the same. */
export function engineModule(): string {
  return builtIn() ? 'node:sqlite' : load.resolve(packageName);
}

const packageName = '@photostructure/sqlite';

function packaged(): SqliteModule {
  try {
    return load(packageName) as SqliteModule;
  } catch (cause) {
    throw new SqliteMissing(cause);
  }
}

class SqliteMissing extends Error {
  readonly code = 'ERR_SQLITE_MISSING';

  constructor(cause: unknown) {
    const { version, platform, arch } = process;
    super(
      `SQLite cannot be loaded with Node ${version} on ${platform} ${arch}: use Node 22.16 or newer, which has it built in`,
      { cause },
    );
  }
}
