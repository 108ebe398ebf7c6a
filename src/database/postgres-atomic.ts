import { hash } from 'node:crypto';
import { oneByOne, type Atomic } from './atomic.ts';
import type { PostgresDriver } from './postgres-driver.ts';

/** What the server's log says of it: no number, so it ends the statement, and all that was written is undone. */
const notAll = 'undone, as a part of it wrote nothing ';

/**
 * All in one statement: it is a transaction by itself, and one round trip. What it does not come through
 * is done one after the other, which says where it ends, and why.
 */
export function inOneStatement(driver: PostgresDriver): Atomic {
  const separately = oneByOne(driver);
  return (statements) => {
    const doSeparately = separately(statements);
    let joined: { sql: string; name: string } | undefined;
    return async (parameters) => {
      const parts = statements.map((one) => one.statement(parameters));
      joined ??= join(parts.map(({ sql }) => sql));
      const values = parts.flatMap((part) => part.parameters);
      const isDone = await driver.tryToWrite({ ...joined, parameters: values });
      return isDone ? statements.length : doSeparately(parameters);
    };
  };
}

/** Each has parameters of its own, numbered on. */
function join(statements: readonly string[]): { sql: string; name: string } {
  let taken = 0;
  const parts = statements.map((statement, index) => {
    const before = taken;
    const numbered = statement.replaceAll(/\$(\d+)/g, (_, number: string) => {
      taken = Math.max(taken, before + Number(number));
      return `$${before + Number(number)}`;
    });
    return `part_${index} as (${numbered} returning 1)`;
  });
  const areAllThere = parts.map((_, index) => `exists (select from part_${index})`).join(' and ');
  const sql = `with ${parts.join(', ')} select case when ${areAllThere} then 1 else ('${notAll}' || (select count(*) from part_0))::int end`;
  return { sql, name: hash('md5', sql) };
}
