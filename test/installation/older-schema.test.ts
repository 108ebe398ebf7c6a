import { expect, onTestFinished, test } from 'vitest';
import { sql } from 'kysely';
import { openDatabase } from '../../src/database/open.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { migrationsOf, pendingMigrationsIn } from '../../src/installation/migrations.ts';
import { lockServer } from '../../src/installation/server-lock.ts';
import { temporaryFolder } from '../support/bare.ts';
import { homeIn, postgres } from '../support/home.ts';
import { run, serve } from '../support/cli.ts';

const part = 'trunkline';
const [latest = ''] = Object.keys(migrationsOf[part]).slice(-1);

/** A server of the version before: it has the data folder, or is connected as nodes are. */
async function olderServer(data: string): Promise<{ stop(): Promise<void> }> {
  const older = Object.entries(migrationsOf[part]).filter(([name]) => name !== latest);
  const lock = lockServer(homeIn(data));
  const { db } = await openDatabase(databaseOf(homeIn(data), part), Object.fromEntries(older));
  await sql`select 1`.execute(db);
  const stop = async () => {
    await db.destroy();
    lock.release();
  };
  onTestFinished(stop);
  return { stop };
}

const pendingIn = (data: string) => pendingMigrationsIn(homeIn(data), part);

const refusal =
  postgres === null
    ? /^trunkline: a server is running on the data folder .*stop it first\n$/
    : /^trunkline: a server or a command is connected to the schema t_.*stop its servers first\n$/;

test('nothing is migrated while a server of an older version runs: all that would says so in one line', async () => {
  const data = await temporaryFolder();
  const { stop } = await olderServer(data);
  const commands = [['migrate'], ['account', 'list'], ['inventory', 'list'], ['reconcile']];
  for (const command of commands) {
    const { code, stdout, stderr } = await run([...command, '--data', data]);
    expect([command, code, stdout]).toEqual([command, 1, '']);
    expect(stderr).toMatch(refusal);
  }
  await expect(serve(data)).rejects.toThrow(/stop (it|its servers) first$/);
  expect(await pendingIn(data)).toEqual([latest]);
  await stop();
  expect((await run(['migrate', '--data', data])).code).toBe(0);
  expect(await pendingIn(data)).toEqual([]);
});

test('once it has stopped, a start migrates', async () => {
  const data = await temporaryFolder();
  await (await olderServer(data)).stop();
  await serve(data);
  expect(await pendingIn(data)).toEqual([]);
});

test('what has nothing to migrate works beside servers', async () => {
  const data = await temporaryFolder();
  await serve(data);
  expect((await run(['migrate', '--data', data])).code).toBe(0);
  expect((await run(['inventory', 'list', '--data', data])).code).toBe(0);
});

test.skipIf(postgres === null)(
  'nodes that start at once on an older schema migrate it once, and all run',
  async () => {
    const data = await temporaryFolder();
    await (await olderServer(data)).stop();
    const nodes = await Promise.all([1, 2, 3].map(() => serve(data)));
    expect(nodes.map(({ url }) => url)).not.toContain('');
    expect(await pendingIn(data)).toEqual([]);
  },
);
