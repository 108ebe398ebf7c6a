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
  return untilUndisturbed(() => db.transaction().execute(work));
}

/** Does a whole transaction again when nothing of it was done, as another one was in its way, a few times. */
export async function untilUndisturbed<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isRepeatable = error instanceof TransientDatabaseError && error.isSafeToRepeat;
      if (!isRepeatable || count === attempts) throw error;
    }
    await sleep(Math.random() * firstWait * 2 ** count);
  }
}
