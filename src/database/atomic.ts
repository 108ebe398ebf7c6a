import type { DatabaseConnection, Driver } from 'kysely';
import type { Prepared, Values } from './prepared.ts';
import { untilUndisturbed } from './transaction.ts';

/**
 * Statements that write, in one transaction, in this order and with the same parameters. The first that
 * writes nothing is the last, and all is undone. Answers how many wrote; all of them: it is done. What
 * others wrote that was in the way is on disk by then.
 */
export type Atomic = (
  statements: readonly Prepared<unknown>[],
) => (parameters: Values) => Promise<number>;

type Statements = Parameters<Atomic>[0];

/**
 * Two statements that write, the first of which decides: where it writes nothing, nothing is done. The other writes
 * whatever there is. Answers whether it was done; where not, what was in the way is on disk by then.
 */
export type Guarded = (
  first: Prepared<unknown>,
  second: Prepared<unknown>,
) => (parameters: Values, ofSecond: Values) => Promise<boolean>;

/** One after the other. */
export function oneByOne(driver: Driver): Atomic {
  return (statements) => (parameters) =>
    untilUndisturbed(async () => {
      const connection = await driver.acquireConnection();
      try {
        await driver.beginTransaction(connection, {});
        return await finish(driver, connection, { statements, parameters });
      } finally {
        await driver.releaseConnection(connection);
      }
    });
}

async function finish(
  driver: Driver,
  connection: DatabaseConnection,
  { statements, parameters }: { statements: Statements; parameters: Values },
): Promise<number> {
  try {
    const done = await countWriting(statements, connection, parameters);
    if (done < statements.length) {
      await driver.rollbackTransaction(connection);
      // What stood in the way may be about to be committed: who hears of it must find it on disk.
      await driver.beginTransaction(connection, {});
    }
    await driver.commitTransaction(connection);
    return done;
  } catch (error) {
    await driver.rollbackTransaction(connection);
    throw error;
  }
}

async function countWriting(
  statements: Statements,
  connection: DatabaseConnection,
  parameters: Values,
): Promise<number> {
  for (const [index, one] of statements.entries()) {
    if ((await one.run(connection, parameters)) === 0) return index;
  }
  return statements.length;
}
