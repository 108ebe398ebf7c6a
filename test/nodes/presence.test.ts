import { sql } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { Presence } from '../../src/app/ports/nodes.ts';
import { openDatabase } from '../../src/database/open.ts';
import { databaseOf, type Home } from '../../src/installation/home.ts';
import { createDatabaseClock } from '../../src/store/nodes/database-time.ts';
import { createPresenceStore, isGone } from '../../src/store/nodes/presence.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import type { Tables } from '../../src/store/tables.ts';
import { temporaryFolder } from '../support/bare.ts';
import { gateTo } from '../support/gate.ts';
import { homeIn } from '../support/home.ts';

async function openIn(home: Home) {
  const database = await openDatabase<Tables>(databaseOf(home, 'trunkline'), migrations);
  onTestFinished(() => database.db.destroy());
  return {
    database,
    presence: createPresenceStore(database),
    /** What the others see: a lease's holder, and whether it is gone. */
    async seesGone(holder: string): Promise<boolean | undefined> {
      const gone = isGone(database, sql<string>`${holder}::text`).as('gone');
      const { rows } = await sql<{ gone: boolean }>`select ${gone}`.execute(database.db);
      return rows[0]?.gone;
    },
  };
}

/** A node whose ways to the database can be cut: what the kernel does with them when it dies. */
async function twoNodes({ connectTimeout = 600 } = {}) {
  const home = homeIn(await temporaryFolder());
  const other = await openIn(home);
  const gate = await gateTo(home.database ?? '');
  onTestFinished(() => gate.remove());
  const through = new URL(gate.url);
  through.searchParams.set('connect_timeout', String(connectTimeout));
  const node = await openIn({ ...home, database: through.href });
  const shown = async (id: string): Promise<Presence> => {
    const presence = await node.presence.show(id);
    onTestFinished(() => presence.end());
    return presence;
  };
  return { gate, node, other, shown, url: home.database ?? '' };
}

test('a node is there from when it shows itself until it dies, and others see at once that it is gone', async () => {
  const { gate, other, shown } = await twoNodes();
  const { holder, isShown } = await shown('one');
  const next = await other.presence.show('next');
  onTestFinished(() => next.end());
  expect(await other.seesGone(holder)).toBe(false);
  gate.close();
  await expect.poll(() => other.seesGone(holder)).toBe(true);
  await expect.poll(isShown).toBe(false);
  expect(await other.seesGone(next.holder)).toBe(false);
});

test('a node whose session is ended, though it lives, is soon there again', async () => {
  const { other, shown, url } = await twoNodes();
  const { holder } = await shown('one');
  const operator = new pg.Client(url);
  await operator.connect();
  onTestFinished(() => operator.end());
  const sessions = async (): Promise<number[]> => {
    const held = `select pid from pg_locks where locktype = 'advisory' and objsubid = 2
      and objid::int8 = hashtext($1)::int8 & 4294967295`;
    return (await operator.query<{ pid: number }>(held, [holder])).rows.map(({ pid }) => pid);
  };
  for (let round = 0; round < 5; round++) {
    const [pid] = await sessions();
    await operator.query('select pg_terminate_backend($1)', [pid]);
    await expect.poll(sessions).not.toContain(pid);
    await expect.poll(() => other.seesGone(holder)).toBe(false);
    expect(await sessions()).toHaveLength(1);
  }
});

test('a database that falls silent is noticed, though no connection ends', async () => {
  const { gate, shown } = await twoNodes({ connectTimeout: 1 });
  const { isShown } = await shown('one');
  gate.silence();
  await expect.poll(isShown).toBe(false);
  gate.close();
  gate.open();
  await expect.poll(isShown).toBe(true);
});

test('a node whose database comes back later is there again', async () => {
  const { gate, other, shown } = await twoNodes();
  const { holder, isShown } = await shown('one');
  gate.close();
  await expect.poll(() => other.seesGone(holder)).toBe(true);
  gate.open();
  // Whoever was cut off learns of it a moment after the others.
  await expect.poll(() => other.seesGone(holder)).toBe(false);
  await expect.poll(isShown).toBe(true);
});

test('a node that ends its presence is gone; who never showed itself is not', async () => {
  const { node, other } = await twoNodes();
  const { holder, end } = await node.presence.show('one');
  await end();
  await expect.poll(() => other.seesGone(holder)).toBe(true);
  for (const silent of ['', 'one', 'a command']) expect(await other.seesGone(silent)).toBe(false);
});

test("the database's clock goes on within a transaction", async () => {
  const { database } = (await twoNodes()).node;
  const clock = createDatabaseClock(database);
  const first = await clock();
  expect(Number.isInteger(first)).toBe(true);
  await expect.poll(clock).toBeGreaterThan(first!);
});
