import { openDatabase } from '../database/open.ts';
import { finishRestore } from './backup/finish-restore.ts';
import { databaseOf, nameOf, parts, prepareHome, type Home, type Part } from './home.ts';
import { isAbsent, migrationsOf, pendingMigrationsIn } from './migrations.ts';
import { NodesRunning, refuseRunningNodes, underName } from './running-nodes.ts';
import { lockServer } from './server-lock.ts';

const ownName = 'trunkline migrate';

/** There is nothing where an installation was to be. */
export class NoInstallation extends Error {
  readonly code = 'ERR_NO_INSTALLATION';

  constructor(home: Home) {
    const option = home.database === null ? '--data' : '--database';
    super(
      `there is no installation in ${nameOf(home)}: name another with ${option}, or make one with \`trunkline serve\` or \`trunkline migrate\``,
    );
  }
}

/**
 * Brings the parts that are there up to date, unless nodes are connected to them: these are of an
 * older version, which does not know what it would write there. For who has the data folder's lock.
 * Throws NodesRunning, and NewerSchema.
 */
export async function upgrade(home: Home): Promise<void> {
  const own = underName(home, ownName);
  if ((await outdatedParts(own)).length === 0) return;
  try {
    await refuseRunningNodes(own);
  } catch (error) {
    // A node of this version may have been quicker: it shows itself once it has migrated.
    if (error instanceof NodesRunning && (await outdatedParts(own)).length === 0) return;
    throw error;
  }
  await migrateParts(own, await outdatedParts(own));
}

/** The same for who has no lock. Throws NotLocked while a server is running. */
export async function upgradeAlone(home: Home): Promise<void> {
  if ((await outdatedParts(underName(home, ownName))).length === 0) return;
  const lock = lockServer(home);
  try {
    await upgrade(home);
  } finally {
    lock.release();
  }
}

/**
 * The same for the commands that work on an installation and make none. Throws NoInstallation, and
 * changes nothing then.
 */
export async function upgradeExisting(home: Home): Promise<void> {
  await finishRestore(home);
  await refuseNoInstallation(home);
  await upgradeAlone(home);
}

/** Throws NoInstallation. */
export async function refuseNoInstallation(home: Home): Promise<void> {
  const pending = await pendingMigrationsIn(underName(home, ownName), 'trunkline');
  if (isAbsent('trunkline', pending)) throw new NoInstallation(home);
}

/** Brings all parts up to date, and makes those that are not there. Throws as `upgradeAlone` does. */
export async function migrate(home: Home): Promise<void> {
  await prepareHome(home);
  await finishRestore(home);
  await upgradeAlone(home);
  await migrateParts(underName(home, ownName), parts);
}

async function migrateParts(home: Home, which: readonly Part[]): Promise<void> {
  for (const part of which) {
    const { db } = await openDatabase(databaseOf(home, part), migrationsOf[part]);
    await db.destroy();
  }
}

async function outdatedParts(home: Home): Promise<Part[]> {
  const pending = await Promise.all(parts.map((part) => pendingMigrationsIn(home, part)));
  return parts.filter((part, at) => {
    const names = pending[at] ?? [];
    return names.length > 0 && !isAbsent(part, names);
  });
}
