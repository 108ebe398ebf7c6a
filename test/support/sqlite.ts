import { openSqlite } from '../../src/database/sqlite-engine.ts';

/** The first column of what a query answers whoever else opens the file. */
export function columnIn(path: string, query: string): unknown[] {
  const database = openSqlite(path);
  try {
    return database
      .prepare(query)
      .all()
      .map((row: object) => Object.values(row)[0]);
  } finally {
    database.close();
  }
}

/** What somebody else does to the file; each is a connection of its own. */
export function execIn(path: string, statements: string): void {
  const database = openSqlite(path);
  try {
    database.exec(statements);
  } finally {
    database.close();
  }
}
