import { createWriteStream, existsSync, statSync } from 'node:fs';
import { access, constants, realpath, rename, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { instantOf } from '../../domain/instant.ts';
import { columnOf, damageOf, snapshotFiles } from '../../database/sqlite-snapshots.ts';
import { databaseOf, parts, type Home, type Part } from '../home.ts';
import { refuseUnfinishedHome } from '../open-part.ts';
import { refuseNoInstallation } from '../upgrade.ts';
import { digestOf, fileOf, writeArchive, type Advance } from './archive.ts';
import { newManifest, type BackedUpPart, type Manifest } from './manifest.ts';
import { finishRestore } from './finish-restore.ts';
import { BackupUnderWay, syncFolder, temporaryWorkspace, workspaceFor } from './workspace.ts';

/** The backup was not made, and nothing is where it was to be. */
export class BackupFailed extends Error {
  readonly code = 'ERR_BACKUP_FAILED';
}

export interface BackupOrder {
  /** a path, or a stream that takes the archive */
  readonly target: string | NodeJS.WritableStream;
  /** a file that is there is replaced */
  readonly overwrite: boolean;
  /** of Trunkline */
  readonly version: string;
  /** is told how many bytes are looked through and written by then, and of how many */
  readonly onBytes?: (done: number, total: number) => void;
}

/**
 * Writes the SQLite files of an installation, as they are together at one moment, into one archive; servers and
 * commands go on meanwhile. The file is there when all of it is. An installation of an older version is backed
 * up as it is. Throws BackupFailed, NoInstallation and UnfinishedCopy.
 */
export async function backUp(home: Home, order: BackupOrder): Promise<Manifest> {
  await finishRestore(home);
  await refuseNoInstallation(home);
  await refuseUnfinishedHome(home);
  const present = parts.filter((part) => existsSync(databaseOf(home, part) as string));
  const { target } = order;
  if (typeof target !== 'string') return toStream(home, present, { ...order, target });
  await refuseDataFolder(home, target);
  await refuseTarget(target, order.overwrite);
  return toFile(home, present, { ...order, target });
}

/** The files that are there have names of their own, and one that is replaced is an installation that is gone. */
async function refuseDataFolder({ data }: Home, file: string): Promise<void> {
  const folder = dirname(resolve(file));
  if ((await realpath(folder).catch(() => folder)) !== (await realpath(data))) return;
  throw new BackupFailed(
    `${file} is in the data folder, which is what is backed up: name a file elsewhere`,
  );
}

async function refuseTarget(file: string, overwrite: boolean): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new BackupFailed(`${file} is a folder: name a file in it`);
  if (found && !found.isFile()) {
    throw new BackupFailed(`${file} is no file: name one, or - for standard output`);
  }
  if (found && !overwrite) throw new BackupFailed(`${file} is there already: --force replaces it`);
  await access(dirname(resolve(file)), constants.W_OK).catch((cause: unknown) => {
    throw new BackupFailed(`${file} cannot be written`, { cause });
  });
}

async function toFile(
  home: Home,
  present: readonly Part[],
  order: BackupOrder & { target: string },
): Promise<Manifest> {
  const { target, overwrite } = order;
  const workspace = await workspaceFor(target).catch(failed(target));
  try {
    const { folder } = workspace;
    const archive = join(folder, 'archive');
    const stream = () => createWriteStream(archive, { flags: 'wx', mode: 0o600, flush: true });
    const manifest = await archived(home, present, { ...order, folder, stream });
    // Somebody may have been quicker.
    await refuseTarget(target, overwrite);
    await rename(archive, target);
    await syncFolder(dirname(resolve(target)));
    return manifest;
  } catch (error) {
    return failed(target)(error);
  } finally {
    await workspace.remove();
  }
}

async function toStream(
  home: Home,
  present: readonly Part[],
  order: BackupOrder & { target: NodeJS.WritableStream },
): Promise<Manifest> {
  const workspace = await temporaryWorkspace().catch(failed('a temporary folder'));
  try {
    const { folder } = workspace;
    return await archived(home, present, { ...order, folder, stream: () => order.target });
  } catch (error) {
    return failed('standard output')(error);
  } finally {
    await workspace.remove();
  }
}

interface Archiving extends Pick<BackupOrder, 'version' | 'onBytes'> {
  readonly folder: string;
  /** what takes the archive, once there is something to write */
  stream(): NodeJS.WritableStream;
}

async function archived(
  home: Home,
  present: readonly Part[],
  { folder, version, onBytes, stream }: Archiving,
): Promise<Manifest> {
  const advance = counterOf(home, present, onBytes);
  const manifest = await snapshot(home, present, { folder, version, advance });
  await writeArchive(folder, manifest, { target: stream(), advance });
  return manifest;
}

/** Each byte is looked through, and written. */
function counterOf(
  home: Home,
  present: readonly Part[],
  onBytes: BackupOrder['onBytes'],
): Advance | undefined {
  if (!onBytes) return undefined;
  const sizes = present.map((part) => statSync(databaseOf(home, part) as string).size);
  const total = 2 * sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  // A server may go on writing meanwhile.
  return (bytes) => onBytes((done += bytes), Math.max(done, total));
}

/** Copies of the parts in a folder, which are looked through, and what a backup says of them. */
async function snapshot(
  home: Home,
  present: readonly Part[],
  { folder, version, advance }: { folder: string; version: string; advance: Advance | undefined },
): Promise<Manifest> {
  const pathOf = (part: Part) => join(folder, fileOf(part));
  const files = present.map((part) => ({
    from: databaseOf(home, part) as string,
    to: pathOf(part),
  }));
  const created_at = instantOf(Date.now());
  // The store comes first: whatever the carriers' parts say of a purchase, it knows the purchase.
  await snapshotFiles(files);
  const backedUp: BackedUpPart[] = [];
  for (const part of present) {
    backedUp.push(await describe(part, pathOf(part), advance));
  }
  const [installation_id = null] = columnOf(
    pathOf('trunkline'),
    "select value from installation where key = 'installation_id'",
  );
  return newManifest({ trunkline: version, created_at, installation_id, parts: backedUp });
}

async function describe(part: Part, path: string, advance?: Advance): Promise<BackedUpPart> {
  const damage = damageOf(path);
  if (damage !== null) throw new BackupFailed(`the part ${part} is damaged: ${damage}`);
  const migrations = columnOf(path, 'select name from kysely_migration order by name');
  const { size } = await stat(path);
  return {
    part,
    file: fileOf(part),
    bytes: size,
    sha256: await digestOf(path, advance),
    migrations,
  };
}

/** What went wrong is told with where it was to go. */
function failed(target: string): (cause: unknown) => never {
  return (cause) => {
    if (cause instanceof BackupFailed || cause instanceof BackupUnderWay) throw cause;
    throw new BackupFailed(`the backup cannot be written to ${target}`, { cause });
  };
}
