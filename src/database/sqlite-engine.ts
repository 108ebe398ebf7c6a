import { createRequire } from 'node:module';
import type {
  DatabaseSyncInstance,
  DatabaseSyncOptions,
  SqliteModule,
  StatementSyncInstance,
} from '@photostructure/sqlite';
import { makePrivate } from './private-file.ts';

/*
 * SQLite comes with Node; where it does not, a package with the same interface brings it, binaries
 * and all. This file is the only one that knows which it is.
 */

export type SqliteDatabase = DatabaseSyncInstance;
export type SqliteStatement = StatementSyncInstance;

const load = createRequire(import.meta.url);
let engine: SqliteModule | undefined;

/** Opens a SQLite file, which is made when there is none, and is its owner's alone. */
export function openSqlite(path: string, options: DatabaseSyncOptions = {}): SqliteDatabase {
  makePrivate(path);
  engine ??= builtIn() ?? packaged();
  return new engine.DatabaseSync(path, options);
}

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
