import { setImmediate as turn } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { transaction } from '../../src/database/transaction.ts';
import { TransientDatabaseError } from '../../src/database/transient-errors.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { temporaryFolder } from '../support/bare.ts';
import { homeIn } from '../support/home.ts';

type Tables = { kept: { attempt: number } };

async function open(): Promise<Kysely<Tables>> {
  const home = homeIn(await temporaryFolder());
  const { db } = await openDatabase<Tables>(databaseOf(home, 'trunkline'), {});
  onTestFinished(() => db.destroy());
  return db;
}

const raise = (code: string) =>
  sql.raw(`do $$ begin raise exception 'raised' using errcode = '${code}'; end $$`);

test.each([
  ['40001', 'serialization_failure', true, false],
  ['40P01', 'deadlock_detected', true, false],
  ['55P03', 'lock_not_available', true, false],
  ['25P03', 'idle_in_transaction_session_timeout', true, true],
  ['57P05', 'idle_session_timeout', true, true],
  ['25P04', 'transaction_timeout', true, true],
  ['25006', 'read_only_sql_transaction', true, true],
  ['57P01', 'admin_shutdown', true, true],
  ['57P02', 'crash_shutdown', true, true],
  ['57P03', 'cannot_connect_now', true, true],
  ['57P04', 'database_dropped', true, true],
  ['53300', 'too_many_connections', true, true],
  ['08006', 'connection_failure', true, true],
  ['57014', 'query_canceled', false, false],
  ['53100', 'disk_full', false, false],
  ['53200', 'out_of_memory', false, false],
])('%s, %s, passes: done again %s, the connection lost %s', async (code, _, ...facts) => {
  const error = await raise(code)
    .execute(await open())
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TransientDatabaseError);
  const { isSafeToRepeat, isConnectionLost } = error as TransientDatabaseError;
  expect([isSafeToRepeat, isConnectionLost]).toEqual(facts);
});

test.each(['23505', '42P01', '22P02', 'XX000'])('%s is a mistake, and stays one', async (code) => {
  const error = await raise(code)
    .execute(await open())
    .catch((thrown: unknown) => thrown);
  expect(error).not.toBeInstanceOf(TransientDatabaseError);
});

test('a transaction that the server has ended before its commit is done again, once', async () => {
  const db = await open();
  await sql`create table kept (attempt int not null)`.execute(db);
  let attempt = 0;
  await transaction(db, async (trx) => {
    attempt += 1;
    await trx.insertInto('kept').values({ attempt }).execute();
    if (attempt > 1) return;
    await sql`set local idle_in_transaction_session_timeout = 10`.execute(trx);
    const idle = sql<object>`
      select from pg_stat_activity
      where state = 'idle in transaction' and datname = current_database()`;
    await expect.poll(async () => (await idle.execute(db)).rows).toEqual([]);
    // What the server said last has come by then.
    await turn();
  });
  expect(await db.selectFrom('kept').selectAll().execute()).toEqual([{ attempt: 2 }]);
});
