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
  const existing = await upToDateParts(from);
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

/** The parts that are there. What another version has made is migrated by its own command, not by copying. */
async function upToDateParts(home: Home): Promise<Part[]> {
  const existing: Part[] = [];
  const lacking: string[] = [];
  for (const part of parts) {
    const pending = await pendingIn(home, part);
    if (pending.length === Object.keys(migrationsOf[part]).length) continue;
    existing.push(part);
    if (pending.length > 0) lacking.push(`${part} lacks ${pending.join(', ')}`);
  }
  if (lacking.length === 0) return existing;
  throw new CopyRefused(`${lacking.join('; ')}: run trunkline migrate first`);
}

/** Those that have not been carried out: all of them, where there is nothing. */
async function pendingIn(home: Home, part: Part): Promise<string[]> {
  const target = databaseOf(home, part);
  if (typeof target === 'string' && !existsSync(target)) return Object.keys(migrationsOf[part]);
  return pendingMigrations(target, migrationsOf[part]);
}
