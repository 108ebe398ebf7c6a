import type { Migration } from 'kysely';
import { inventoryMigrations } from '../carriers/inventory/database.ts';
import { sandboxMigrations } from '../carriers/sandbox/database.ts';
import { openDatabase, pendingMigrations } from '../database/open.ts';
import { databaseOf, parts, prepareHome, type Home, type Part } from './home.ts';
import { migrations } from '../store/migrations/index.ts';

export const migrationsOf: Readonly<Record<Part, Record<string, Migration>>> = {
  trunkline: migrations,
  sandbox: sandboxMigrations,
  inventory: inventoryMigrations,
};

/** The migrations that any part of the installation still lacks; none are run. */
export async function pendingMigrationsOf(home: Home): Promise<string[]> {
  await prepareHome(home);
  const pending: string[] = [];
  for (const part of parts) {
    const names = await pendingMigrations(databaseOf(home, part), migrationsOf[part]);
    pending.push(...names.map((name) => `${part} ${name}`));
  }
  return pending;
}

/** What every start does too. */
export async function migrate(home: Home): Promise<void> {
  await prepareHome(home);
  for (const part of parts) {
    const { db } = await openDatabase(databaseOf(home, part), migrationsOf[part]);
    await db.destroy();
  }
}
