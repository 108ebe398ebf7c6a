import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { readValue } from './installation-values.ts';
import type { Tables } from './tables.ts';

/** A copy into this installation is under way, or was interrupted: some of it is missing. */
export class UnfinishedCopy extends Error {
  readonly code = 'ERR_UNFINISHED_COPY';

  constructor() {
    super(
      'a copy into this installation has not come to its end, and some of it is missing: wait for it, or if it was interrupted run the same trunkline copy again, which starts anew',
    );
  }
}

/** There from before the first row is copied until the last one is: of which installation. */
const key = 'unfinished_copy';

type Db = Kysely<Tables>;

/** Throws UnfinishedCopy. */
export async function refuseUnfinishedCopy(db: Db): Promise<void> {
  if ((await unfinishedCopy(db)) !== null) throw new UnfinishedCopy();
}

/** The installation that was being copied, as `identify` names it; null: none. */
export const unfinishedCopy = (db: Db): Promise<string | null> => readValue(db, key);

/** False: somebody else has done it. */
export async function markUnfinishedCopy(db: Db, installation: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('installation')
    .values({ key, value: installation })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** For the transaction that completes the copy. False: another one has been completed meanwhile. */
export async function unmarkUnfinishedCopy(db: Db): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('installation')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** The same for an installation and its copies, whatever is in them; tells nothing of its secrets. */
export async function identify(db: Db): Promise<string> {
  const sealingKey = await readValue(db, 'sealing_key');
  return createHash('sha256')
    .update(sealingKey ?? '')
    .digest('hex');
}
