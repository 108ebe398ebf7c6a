import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import type { Tables } from '../../src/store/tables.ts';
import { temporaryFolder } from './bare.ts';

/** Tables as they were, which no type describes any more. */
export type OlderDatabase = Kysely<Record<string, object>>;

/** A database that was filled before a migration, such as `012`, and has been brought up to date since. */
export async function migratedSince(
  migration: string,
  fill: (db: OlderDatabase) => Promise<void>,
): Promise<Kysely<Tables>> {
  const file = join(await temporaryFolder(), 'trunkline.sqlite');
  const before = Object.entries(migrations).filter(([name]) => name < migration);
  const old = await openDatabase<never>(file, Object.fromEntries(before));
  await fill(old.db);
  await old.db.destroy();
  const { db } = await openDatabase<Tables>(file, migrations);
  onTestFinished(() => db.destroy());
  return db;
}

/** The row of an account, with the columns that it has had from the first version on. */
export function accountRow(id: number): object {
  return {
    id,
    subdomain: `account-${id}`,
    plan: 'enterprise',
    omnichannel: 0,
    default_brand_id: null,
    phone_number_count: 0,
    created_at: '2026-01-01T00:00:00Z',
  };
}
