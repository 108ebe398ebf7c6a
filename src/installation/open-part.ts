import { openDatabase, type Database } from '../database/open.ts';
import type { Tables } from '../store/tables.ts';
import { refuseUnfinishedCopy } from '../store/unfinished-copy.ts';
import { databaseOf, type Home, type Part } from './home.ts';
import { migrationsOf, pendingMigrationsIn } from './migrations.ts';
import { upgradeExisting } from './upgrade.ts';

/** A part of an installation for some work, after which it is closed. */
export async function withPart<PartTables, Result>(
  home: Home,
  part: Part,
  work: (database: Database<PartTables>) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase<PartTables>(databaseOf(home, part), migrationsOf[part]);
  try {
    return await work(database);
  } finally {
    await database.db.destroy();
  }
}

/** For what opens a carrier's part alone. Throws UnfinishedCopy, and what `upgradeExisting` throws. */
export async function prepareCarrierHome(home: Home): Promise<void> {
  await upgradeExisting(home);
  await refuseUnfinishedHome(home);
}

/** Throws UnfinishedCopy. An installation that is not of this version yet holds no copy of this version. */
export async function refuseUnfinishedHome(home: Home): Promise<void> {
  const pending = await pendingMigrationsIn(home, 'trunkline');
  if (pending.length > 0) return;
  await withPart<Tables, void>(home, 'trunkline', ({ db }) => refuseUnfinishedCopy(db));
}
