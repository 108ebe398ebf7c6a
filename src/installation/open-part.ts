import { openDatabase, type Database } from '../database/open.ts';
import type { Tables } from '../store/tables.ts';
import { refuseUnfinishedCopy } from '../store/unfinished-copy.ts';
import { databaseOf, type Home, type Part } from './home.ts';
import { isAbsent, migrationsOf, pendingMigrationsIn } from './migrations.ts';
import { upgradeExisting } from './upgrade.ts';

/** The part of a carrier is not there, while the store is: it is lost, or was never used. */
export class PartMissing extends Error {
  readonly code = 'ERR_PART_MISSING';

  constructor(home: Home, part: Part) {
    const target = databaseOf(home, part);
    const place = typeof target === 'string' ? target : `the schema ${target.schema}`;
    super(
      `${place} is missing, which is all that the carrier ${part} knows: bring it back from a backup; if that carrier was never used here, \`trunkline migrate\` makes an empty one`,
    );
  }
}

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

/** For what reads these parts, which are not made. Throws PartMissing, UnfinishedCopy, and what `upgradeExisting` throws. */
export async function prepareParts(home: Home, needed: readonly Part[]): Promise<void> {
  await upgradeExisting(home);
  await refuseUnfinishedHome(home);
  for (const part of needed) {
    if (isAbsent(part, await pendingMigrationsIn(home, part))) throw new PartMissing(home, part);
  }
}

/** Throws UnfinishedCopy. An installation that is not of this version yet holds no copy of this version. */
export async function refuseUnfinishedHome(home: Home): Promise<void> {
  const pending = await pendingMigrationsIn(home, 'trunkline');
  if (pending.length > 0) return;
  await withPart<Tables, void>(home, 'trunkline', ({ db }) => refuseUnfinishedCopy(db));
}
