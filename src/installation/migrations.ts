import { basename } from 'node:path';
import type { Migration } from 'kysely';
import { inventoryMigrations } from '../carriers/inventory/database.ts';
import { sandboxMigrations } from '../carriers/sandbox/database.ts';
import { pendingMigrations } from '../database/open.ts';
import { namesIn } from './folders.ts';
import { databaseOf, parts, type Home, type Part } from './home.ts';
import { migrations } from '../store/migrations/index.ts';

export const migrationsOf: Readonly<Record<Part, Record<string, Migration>>> = {
  trunkline: migrations,
  sandbox: sandboxMigrations,
  inventory: inventoryMigrations,
};

/** The migrations that any part of the installation still lacks; none are run, and nothing is made. */
export async function pendingMigrationsOf(home: Home): Promise<string[]> {
  const pending: string[] = [];
  for (const part of parts) {
    const names = await pendingMigrationsIn(home, part);
    pending.push(...names.map((name) => `${part} ${name}`));
  }
  return pending;
}

/** Those that one part lacks: all of them, where there is nothing, which stays so. */
export async function pendingMigrationsIn(home: Home, part: Part): Promise<string[]> {
  const target = databaseOf(home, part);
  if (typeof target === 'string' && !namesIn(home.data).includes(basename(target))) {
    return Object.keys(migrationsOf[part]);
  }
  return pendingMigrations(target, migrationsOf[part]);
}

/** A part that lacks all its migrations is not there. */
export const isAbsent = (part: Part, pending: readonly string[]): boolean =>
  pending.length === Object.keys(migrationsOf[part]).length;
