import { realpathSync } from 'node:fs';
import type { Kysely } from 'kysely';
import {
  copyTables,
  CopyRefused,
  emptyTables,
  refuseUnlessEmpty,
  type AnyTables,
  type CopiedTable,
  type CopyProgress,
} from '../database/copy-tables.ts';
import { goOnInOrder } from '../store/audit/copied.ts';
import type { Tables } from '../store/tables.ts';
import {
  identify,
  markUnfinishedCopy,
  refuseUnfinishedCopy,
  unfinishedCopy,
  unmarkUnfinishedCopy,
} from '../store/unfinished-copy.ts';
import { finishRestore } from './backup/finish-restore.ts';
import { parts, prepareHome, type Home, type Part } from './home.ts';
import { isAbsent, pendingMigrationsIn } from './migrations.ts';
import { withPart } from './open-part.ts';
import { refuseRunningNodes, underName } from './running-nodes.ts';
import { lockServer } from './server-lock.ts';

export { CopyRefused };

export interface Copied extends CopiedTable {
  readonly part: Part;
}

interface Places {
  readonly from: Home;
  readonly to: Home;
  readonly progress?: CopyProgress | undefined;
}

const ownName = 'trunkline copy';
/** Leases and counts of running nodes stay behind. */
const transient = ['exclusive_leases', 'rate_windows'];
/** What an installation that was never used may have: a key that was made for nothing yet. */
const replaceable = [...transient, 'installation'];

/**
 * Moves a whole installation into another place, which must be empty: every part, or nothing. What
 * an interrupted copy has left there is replaced, and is no installation until then. Throws
 * CopyRefused, and NotLocked or NodesRunning while a server is running.
 */
export async function copyInstallation(
  from: Home,
  to: Home,
  progress?: CopyProgress,
): Promise<Copied[]> {
  const places = { progress, from: underName(from, ownName), to: underName(to, ownName) };
  for (const place of [from, to]) await finishRestore(place);
  const existing = await upToDateParts(places.from);
  if (!existing.includes('trunkline')) throw new CopyRefused('there is no installation to copy');
  await prepareHome(to);
  if (isOnePlace(places)) throw new CopyRefused('the source is the target');
  const locks = [lockServer(places.from)];
  try {
    locks.push(lockServer(places.to));
    await refuseRunningNodes(places.from);
    await markTarget(places);
    return await copyParts(existing, places);
  } finally {
    for (const lock of locks) lock.release();
  }
}

function isOnePlace({ from, to }: Places): boolean {
  if (from.database !== null || to.database !== null) return from.database === to.database;
  return realpathSync(from.data) === realpathSync(to.data);
}

/** The parts that are there. What another version has made is migrated by its own command, not by copying. */
async function upToDateParts(home: Home): Promise<Part[]> {
  const existing: Part[] = [];
  const lacking: string[] = [];
  for (const part of parts) {
    const pending = await pendingMigrationsIn(home, part);
    if (isAbsent(part, pending)) continue;
    existing.push(part);
    if (pending.length > 0) lacking.push(`${part} lacks ${pending.join(', ')}`);
  }
  if (lacking.length === 0) return existing;
  throw new CopyRefused(`${lacking.join('; ')}: run trunkline migrate first`);
}

/**
 * From here on the target is that of an unfinished copy, for everybody, until the transaction of
 * its store commits, which is the last. Only what is empty becomes one.
 */
async function markTarget({ from, to }: Places): Promise<void> {
  const installation = await withPart<Tables, string>(from, 'trunkline', async ({ db }) => {
    await refuseUnfinishedCopy(db);
    return identify(db);
  });
  await withPart<Tables, void>(to, 'trunkline', async ({ db }) => {
    const unfinished = await unfinishedCopy(db);
    if (unfinished === installation) return;
    if (unfinished !== null) {
      throw new CopyRefused(
        'the target holds an interrupted copy of another installation: copy that one again, or remove it',
      );
    }
    for (const part of parts) {
      if (isAbsent(part, await pendingMigrationsIn(to, part))) continue;
      await withPart<AnyTables, void>(to, part, (part) => refuseUnlessEmpty(part, replaceable));
    }
    if (!(await markUnfinishedCopy(db, installation))) throw anotherCopy();
  });
}

/** Each part is copied while the transaction of the one before it is still open. */
async function copyParts([part, ...others]: readonly Part[], places: Places): Promise<Copied[]> {
  // What has come to the source since would be missing.
  if (part === undefined) return refuseRunningNodes(places.from).then(() => []);
  return withPart<AnyTables, Copied[]>(places.from, part, (from) =>
    withPart<AnyTables, Copied[]>(places.to, part, async (to) => {
      let rest: Copied[] = [];
      const tables = await copyTables(
        { from, to },
        {
          transient,
          progress: places.progress,
          async prepare(target, tables) {
            if (part === 'trunkline' && !(await unmark(target))) throw anotherCopy();
            await emptyTables(target, tables);
          },
          async finish(target) {
            if (part === 'trunkline') await goOnInOrder(target, to);
          },
          async meanwhile() {
            rest = await copyParts(others, places);
          },
        },
      );
      return [...tables.map((table) => ({ part, ...table })), ...rest];
    }),
  );
}

const unmark = (target: unknown) => unmarkUnfinishedCopy(target as Kysely<Tables>);

const anotherCopy = () => new CopyRefused('another copy into the target is under way, or was');
