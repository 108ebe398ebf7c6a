import { existsSync } from 'node:fs';
import { openDatabase, pendingMigrations, type Database } from '../database/open.ts';
import { copyTables, CopyRefused, type CopiedTable } from '../database/copy-tables.ts';
import { databaseOf, parts, prepareHome, type Home, type Part } from './home.ts';
import { migrationsOf } from './migrations.ts';

export { CopyRefused };

type AnyDatabase = Database<Record<string, Record<string, unknown>>>;

export interface Copied extends CopiedTable {
  readonly part: Part;
}

/** Leases and counts of running nodes stay behind; a key that was made for nothing yet is replaced. */
const options = { transient: ['exclusive_leases', 'rate_windows'], replaced: ['installation'] };

/**
 * Moves a whole installation into another place, which must be empty: every part, or nothing.
 * Throws CopyRefused.
 */
export async function copyInstallation(from: Home, to: Home): Promise<Copied[]> {
  const existing: Part[] = [];
  for (const part of parts) if (await exists(from, part)) existing.push(part);
  if (!existing.includes('trunkline')) throw new CopyRefused('there is no installation to copy');
  await prepareHome(to);
  return copyParts(existing, { from, to });
}

/** Each part is copied while the transaction of the one before it is still open. */
async function copyParts(
  [part, ...others]: readonly Part[],
  places: { from: Home; to: Home },
): Promise<Copied[]> {
  if (part === undefined) return [];
  const opened: AnyDatabase[] = [];
  const open = async (home: Home): Promise<AnyDatabase> => {
    const database: AnyDatabase = await openDatabase(databaseOf(home, part), migrationsOf[part]);
    opened.push(database);
    return database;
  };
  try {
    const databases = { from: await open(places.from), to: await open(places.to) };
    let rest: Copied[] = [];
    const tables = await copyTables(databases, options, async () => {
      rest = await copyParts(others, places);
    });
    return [...tables.map((table) => ({ part, ...table })), ...rest];
  } finally {
    for (const { db } of opened) await db.destroy();
  }
}

/** What another version has made is brought up to date by that start or command, not by copying. */
async function exists(home: Home, part: Part): Promise<boolean> {
  const target = databaseOf(home, part);
  if (typeof target === 'string' && !existsSync(target)) return false;
  const pending = await pendingMigrations(target, migrationsOf[part]);
  if (pending.length === Object.keys(migrationsOf[part]).length) return false;
  if (pending.length > 0) {
    throw new CopyRefused(`${part} lacks ${pending.join(', ')}: run trunkline migrate first`);
  }
  return true;
}
