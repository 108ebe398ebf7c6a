import type { Kysely } from 'kysely';
import { openDatabase } from '../../src/database/open.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import type { Tables } from '../../src/store/tables.ts';
import { homeIn } from './home.ts';

/** Reads or changes the tables of an installation behind its back. */
export async function inTables<T>(
  data: string,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const { db } = await openDatabase<Tables>(databaseOf(homeIn(data), 'trunkline'), migrations);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
