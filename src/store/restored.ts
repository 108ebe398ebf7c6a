import type { Kysely } from 'kysely';
import type { Database } from '../database/open.ts';
import { transaction } from '../database/transaction.ts';
import { operator } from '../domain/audit/actor.ts';
import { installationAccount } from '../domain/audit/change.ts';
import { createJournal } from './audit/journal.ts';
import { leaveIdsOut } from './audit/restored.ts';
import { readValue, writeValue } from './installation-values.ts';
import type { Tables } from './tables.ts';

/** Since when, in milliseconds since 1970, an installation goes on from a backup. */
const key = 'restored_at';

/** What a restored installation was in the middle of. */
export interface Unsettled {
  /** purchases: each is asked for at its carrier, and not ordered again */
  readonly purchases: number;
  /** deleted numbers that are kept for a while longer */
  readonly deleted_numbers: number;
}

/**
 * Makes what was restored a safe place to go on from. A number whose release is due may have been taken back
 * into use since the backup, so each is kept until `keepUntil` at least.
 */
export async function settleRestored(
  { db, functions }: Pick<Database<Tables>, 'db' | 'functions'>,
  { now, keepUntil }: { now: number; keepUntil: number },
): Promise<Unsettled> {
  const journal = createJournal({ db, functions }, { now: () => now });
  return transaction(db, async (trx) => {
    await trx.deleteFrom('exclusive_leases').execute();
    await trx.deleteFrom('rate_windows').execute();
    // Who signed out since would be signed in again.
    await trx.deleteFrom('sessions').execute();
    await trx.deleteFrom('sign_in_links').execute();
    const { numUpdatedRows } = await trx
      .updateTable('releases')
      .set({ release_at: keepUntil })
      .where('released_at', 'is', null)
      .where('lease_until', '=', 0)
      .where('release_at', '<', keepUntil)
      .executeTakeFirstOrThrow();
    const { purchases } = await trx
      .selectFrom('purchases')
      .select(({ fn }) => fn.countAll<number>().as('purchases'))
      .where('line', 'is not', null)
      .executeTakeFirstOrThrow();
    await writeValue(trx, key, String(now));
    const unsettled = { purchases, deleted_numbers: Number(numUpdatedRows) };
    await journal.record(trx, operator, {
      account_id: installationAccount,
      action: 'restore',
      source_type: 'installation',
      source_id: 'installation',
      source_label: 'installation',
      facts: unsettled,
    });
    await leaveIdsOut(trx, functions);
    return unsettled;
  });
}

/** null: it never was */
export async function restoredAt(db: Kysely<Tables>): Promise<number | null> {
  const value = await readValue(db, key);
  return value === null ? null : Number(value);
}
