import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createDatabaseClock } from '../../store/nodes/database-time.ts';
import { settleRestored, type Unsettled } from '../../store/restored.ts';
import type { Tables } from '../../store/tables.ts';
import { refuseUnfinishedCopy } from '../../store/unfinished-copy.ts';
import { databaseOf, parts, prepareHome, type Home } from '../home.ts';
import { withPart } from '../open-part.ts';
import { refuseRunningNodes, underName } from '../running-nodes.ts';
import { lockServer } from '../server-lock.ts';
import { upgradeExisting } from '../upgrade.ts';
import { readArchive } from './archive.ts';
import { finishRestoreLocked, replacedFolder, restoredFolder } from './finish-restore.ts';
import { manifestName, type Manifest } from './manifest.ts';
import { syncFolder } from './workspace.ts';

const ownName = 'trunkline restore';
/** How long deleted numbers are kept from a restore on, at least, in milliseconds. */
const keptAfterwards = 72 * 3_600_000;

/** Something is where the installation was to be restored to. */
export class NotEmpty extends Error {
  readonly code = 'ERR_NOT_EMPTY';
}

export interface Restored extends Unsettled {
  readonly manifest: Manifest;
  /** where the files are that were there before; null: there were none */
  readonly replaced: string | null;
}

/**
 * Puts the installation of a backup into a data folder: all of it, or nothing, whenever the process ends. It is
 * read, compared with its manifest and brought up to date before anything that is there is touched. Throws
 * BackupUnusable, NotEmpty unless what is there is to be replaced, and NotLocked while a server is running.
 */
export async function restore(
  home: Home,
  source: Readable,
  { replace }: { replace: boolean },
): Promise<Restored> {
  await prepareHome(home);
  const lock = lockServer(home);
  try {
    await finishRestoreLocked(home);
    const isEmpty = parts.every((part) => !existsSync(databaseOf(home, part) as string));
    if (!isEmpty && !replace) throw notEmpty(home);
    const stamp = new Date().toISOString().replaceAll(/\D/g, '');
    const { manifest, ...unsettled } = await prepare(home, source, stamp);
    await finishRestoreLocked(home);
    return { manifest, ...unsettled, replaced: isEmpty ? null : replacedFolder(home, stamp) };
  } finally {
    lock.release();
  }
}

const notEmpty = ({ data }: Home) =>
  new NotEmpty(
    `there is an installation in ${data}: name an empty folder with --data, or say --force, which moves its files aside`,
  );

/** Up to the moment from which on it is restored. */
async function prepare(home: Home, source: Readable, stamp: string) {
  const folder = join(home.data, 'restoring');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  try {
    const manifest = await readArchive(source, folder);
    const restored = { ...home, data: folder };
    await upgradeExisting(restored);
    const unsettled = await settle(restored);
    await writeFile(join(folder, manifestName), JSON.stringify(manifest), { flush: true });
    await rm(join(folder, 'server.lock'), { force: true });
    await syncFolder(folder);
    await rename(folder, restoredFolder(home, stamp));
    await syncFolder(home.data);
    return { manifest, ...unsettled };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * What is left to do to an installation that was restored by other means, such as those of PostgreSQL.
 * Throws as `upgradeExisting` does, and NodesRunning or NotLocked while a server is running.
 */
export async function settleExisting(home: Home): Promise<Unsettled> {
  const own = underName(home, ownName);
  await upgradeExisting(own);
  const lock = lockServer(own);
  try {
    await refuseRunningNodes(own);
    return await settle(own);
  } finally {
    lock.release();
  }
}

function settle(home: Home): Promise<Unsettled> {
  return withPart<Tables, Unsettled>(home, 'trunkline', async (database) => {
    await refuseUnfinishedCopy(database.db);
    const now = (await createDatabaseClock(database)()) ?? Date.now();
    return settleRestored(database, { now, keepUntil: now + keptAfterwards });
  });
}
