import { copySqlite, openSqlite, openSqliteData, type SqliteDatabase } from './sqlite-engine.ts';
import { isStill, obstacleTo } from './file-access.ts';
import { meaningOf, notWritable } from './sqlite-errors.ts';

/** How long others who write are waited for, in milliseconds. */
const patience = 30_000;

export interface SnapshotFile {
  readonly from: string;
  /** is made */
  readonly to: string;
}

/**
 * Copies SQLite files as they are together at one moment, while others go on writing: while that moment is
 * taken, nothing is committed to the first of them. Throws what SQLite says of a file that cannot be read or written.
 */
export async function snapshotFiles(files: readonly SnapshotFile[]): Promise<void> {
  const readers = takeMoment(files);
  try {
    for (const [index, { from, to }] of files.entries()) {
      const reader = readers[index];
      if (!reader) continue;
      await copySqlite(reader, to).catch((error: unknown) => {
        throw meaningOf(error, `${from}, or its copy`);
      });
    }
  } finally {
    for (const reader of readers) reader.close();
  }
}

/** Connections whose transactions see the files as of that moment. */
function takeMoment(files: readonly SnapshotFile[]): SqliteDatabase[] {
  const opened: SqliteDatabase[] = [];
  const open = ({ from }: SnapshotFile, begin: string) => {
    try {
      const database = openSqliteData(from, { timeout: patience });
      opened.push(database);
      database.exec(begin);
      return database;
    } catch (error) {
      throw meaningOf(error, from);
    }
  };
  try {
    const [first] = files;
    // To SQLite it is a transaction that reads then, which keeps nobody from committing.
    if (first && !isStill(first.from) && obstacleTo('write', first.from) !== null)
      throw notWritable(first.from);
    const gate = first && open(first, 'begin immediate');
    // A transaction sees nothing before it has read something.
    const readers = files.map((file) => open(file, 'begin; select count(*) from sqlite_schema'));
    gate?.close();
    return readers;
  } catch (error) {
    for (const database of opened) if (database.isOpen) database.close();
    throw error;
  }
}

/** What a statement answers of a file: the first column of each row. */
export function columnOf(path: string, sql: string): string[] {
  const database = openSqlite(path);
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row as object)[0]));
  } finally {
    database.close();
  }
}

/** What is wrong with the pages of a file, or null. Reads all of it. */
export function damageOf(path: string): string | null {
  try {
    const [found = ''] = columnOf(path, 'pragma quick_check(1)');
    return found === 'ok' ? null : found;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
