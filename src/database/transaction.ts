import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { TransientDatabaseError } from './transient-errors.ts';

const attempts = 5;
/** The longest wait before the second attempt, in milliseconds; it doubles with each. */
const firstWait = 5;

/**
 * Does the work in one transaction: all of it, or none. It may be done more than once, when another
 * transaction was in its way or the connection was lost before the end, so `work` must do nothing
 * but ask and tell the database.
 */
export function transaction<Tables, Result>(
  db: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return repeated(() => db.transaction().execute(work));
}

/** The same for one statement, which needs no transaction. */
export async function repeated<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isRepeatable = error instanceof TransientDatabaseError && error.isSafeToRepeat;
      if (!isRepeatable || attempt === attempts) throw error;
    }
    await sleep(Math.random() * firstWait * 2 ** attempt);
  }
}
