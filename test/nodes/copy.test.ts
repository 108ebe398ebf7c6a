import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { copyTables, type AnyTables, type CopyOptions } from '../../src/database/copy-tables.ts';
import { openDatabase } from '../../src/database/open.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { temporaryFolder } from '../support/bare.ts';
import { run } from '../support/cli.ts';
import type { Client } from '../support/client.ts';
import { homeIn, removeHome } from '../support/home.ts';
import { recordsOf } from '../support/records.ts';
import { columnIn, execIn } from '../support/sqlite.ts';
import { startTrunkline } from '../support/trunkline.ts';
import { aWebhook, webhooksOf, type ShownWebhook } from '../support/webhook-client.ts';
import { addresses } from '../../src/domain/resources/addresses.ts';
import { ownedBy } from '../support/owned.ts';

const onSqlite = { database: undefined };

/** An installation on SQLite with something of everything in it; nobody runs it. */
async function installation(): Promise<{ data: string; unused: string }> {
  const data = await temporaryFolder();
  const trunkline = await startTrunkline({ ...onSqlite, data });
  const acme = await trunkline.signUp('acme');
  for (const client of [trunkline.support, acme]) {
    await recordsOf(client, addresses).make();
    const kept = await client.buy({ nickname: 'Grüße, 東京' });
    await client.update(kept.id, { phone_number: { settings: { maximum_queue_size: 7 } } });
    await client.remove((await client.buy()).id);
  }
  await aWebhook(trunkline.support, {
    authentication: { type: 'bearer_token', data: { token: 'ours' } },
  });
  const { token } = await trunkline.support.find();
  await trunkline.ports.store.events.take(1_000);
  await trunkline.close();
  return { data, unused: token };
}

const prepare: CopyOptions['prepare'] = async (trx) =>
  void (await trx.deleteFrom('installation').execute());

/** A database of its own, made by nobody yet. */
function emptyDatabase(): { data: string; url: string } {
  const data = `copy ${Math.random()}`;
  onTestFinished(() => removeHome(data));
  return { data, url: homeIn(data).database ?? '' };
}

/** The source of these tests has run without the inventory, which is said each time. */
async function copy(from: string, to: string) {
  const copied = await run(['copy', '--from', from, '--to', to, '--json']);
  const stderr = copied.stderr.replace(/^.* has no part inventory: it is left out\n/, '');
  return { ...copied, stderr };
}

async function copied(from: string, to: string) {
  const { code, stdout, stderr } = await copy(from, to);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as { part: string; table: string; rows: number; checksum: string }[];
}

async function logsOf(client: Client): Promise<{ id: number }[]> {
  const query = { 'filter[source_type]': 'phone_number' };
  return (await client.request({ method: 'GET', url: '/api/v2/audit_logs', query })).json
    .audit_logs;
}

async function viewsOf(client: Client) {
  const list = (await client.list()).json;
  const shows = list.phone_numbers.map(({ id }: { id: number }) =>
    client.show(id, { include: 'settings' }),
  );
  const shown = (await Promise.all(shows)).map(({ json }) => json);
  const webhooks = (await webhooksOf(client).list()).json;
  const [webhook] = webhooks.webhooks as ShownWebhook[];
  const secret = webhook && (await webhooksOf(client).secret(webhook.id)).json;
  const records = (await recordsOf(client, addresses).list()).json;
  return { list, shown, addresses: records, webhooks, secret, logs: await logsOf(client) };
}

async function seen(options: Record<string, unknown>) {
  const trunkline = await startTrunkline(options);
  const views = await viewsOf(trunkline.support);
  const owned = await ownedBy(trunkline.sandbox);
  await trunkline.close();
  return { views, owned };
}

describe('copy', () => {
  test('moves an installation to PostgreSQL and back: everything is there, and nothing has changed', async () => {
    const { data, unused } = await installation();
    const { url, data: there } = emptyDatabase();
    const before = await seen({ ...onSqlite, data });

    const moved = await copied(data, url);
    expect(moved.map(({ part, table }) => `${part} ${table}`)).toEqual(
      expect.arrayContaining(['trunkline phone_numbers', 'trunkline releases', 'sandbox sold']),
    );
    expect(moved.find(({ table }) => table === 'phone_numbers')?.rows).toBe(2);
    expect(moved.find(({ table }) => table === 'sold')?.rows).toBe(4);

    const back = join(data, 'back');
    expect(await copied(url, back)).toEqual(moved);
    expect(await seen({ ...onSqlite, data: back })).toEqual(before);
    expect(await seen({ data, database: url })).toEqual(before);

    // A token found before is bought with after: the key that seals tokens came along.
    const trunkline = await startTrunkline({ data, database: url });
    const bought = await trunkline.support.create({ phone_number: { token: unused } });
    expect(bought.status, bought.text).toBe(200);
    // The database counts on from the ids that came along.
    const [newest] = await logsOf(trunkline.support);
    expect(newest?.id).toBeGreaterThan(before.views.logs[0]?.id ?? 0);
    expect(await trunkline.ports.store.events.take(100)).toBeGreaterThan(0);
    await trunkline.close();
    await rm(there, { recursive: true, force: true });
  });

  test('refuses a target that is not empty, and leaves it as it was', async () => {
    const { data } = await installation();
    const { url } = emptyDatabase();
    const moved = await copied(data, url);
    const again = await copy(data, url);
    expect(again.code).toBe(1);
    expect(again.stdout).toBe('');
    expect(again.stderr).toMatch(/the target is not empty: it has accounts/);
    expect(await copied(url, join(data, 'back'))).toEqual(moved);
  });

  test('takes a target that has been migrated, and nothing more', async () => {
    const { data } = await installation();
    const { url } = emptyDatabase();
    expect((await run(['migrate', '--database', url, '--json'])).code).toBe(0);
    expect((await copied(data, url)).length).toBeGreaterThan(5);
  });

  test('copies all parts or none: when the last one cannot be copied, nothing is there', async () => {
    const { data } = await installation();
    const back = join(data, 'back');
    await copied(data, back);
    const target = join(data, 'target');
    await copied(data, target);
    const file = join(target, 'trunkline.sqlite');
    // The store is empty again; what the carrier sold is not.
    const tables = columnIn(
      file,
      "select name from sqlite_master where type = 'table' and name not like 'kysely%'",
    );
    const deletions = tables.map((name) => `delete from ${String(name)};`);
    execIn(file, `pragma foreign_keys = OFF; ${deletions.join(' ')}`);
    expect((await copy(data, target)).stderr).toMatch(/not empty: it has sold/);
    expect(columnIn(file, 'select count(*) from accounts')).toEqual([0]);
  });

  test('takes as long as it takes: what is copied waits for what is not, longer than servers wait for nodes', async () => {
    const { data } = await installation();
    const { url } = emptyDatabase();
    await copied(data, url);
    const [from, to] = await Promise.all(
      [url, emptyDatabase().url].map((database) =>
        openDatabase<AnyTables>(databaseOf({ ...homeIn(data), database }, 'trunkline'), migrations),
      ),
    );
    const idle = sql<{ seconds: number }>`
      select min(extract(epoch from clock_timestamp() - state_change))::int as seconds
      from pg_stat_activity where state = 'idle in transaction' and datname = current_database()`;
    const seconds = async () => (await idle.execute(to!.db)).rows[0]?.seconds;
    const meanwhile = () => expect.poll(seconds).toBeGreaterThan(6);
    const options = { transient: [], prepare, finish: async () => {}, meanwhile };
    expect(await copyTables({ from: from!, to: to! }, options)).not.toEqual([]);
    await from!.db.destroy();
    await to!.db.destroy();
  });

  test('refuses while a server runs on the source, or on a folder it is to write to', async () => {
    const { data } = await installation();
    const { url, data: there } = emptyDatabase();
    await copied(data, url);

    const onFolder = await startTrunkline({ ...onSqlite, data });
    const [nowhere, elsewhere] = [emptyDatabase().url, join(data, 'elsewhere')];
    for (const { code, stdout, stderr } of [await copy(data, nowhere), await copy(url, data)]) {
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(
        /^trunkline: a server is running on the data folder .*stop it first\n$/,
      );
    }
    await onFolder.close();
    expect((await copied(data, nowhere)).length).toBeGreaterThan(5);

    const onDatabase = await startTrunkline({ data: there, database: url });
    const { code, stdout, stderr } = await copy(url, elsewhere);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^trunkline: a server or a command is connected .*stop its servers first\n$/,
    );
    await onDatabase.close();
    expect((await copied(url, elsewhere)).length).toBeGreaterThan(5);
    await rm(there, { recursive: true, force: true });
  });

  test('refuses a target that is its source', async () => {
    const { data } = await installation();
    for (const to of [data, join(data, '.'), join(data, '..', basename(data))]) {
      expect((await copy(data, to)).stderr).toBe('trunkline: the source is the target\n');
    }
  });

  test.each([
    ['a folder without an installation', './nowhere-at-all', 1, /there is no installation/],
    ['a database that cannot be reached', 'postgres://127.0.0.1:1/none', 5, /database/i],
  ])('says what is wrong with %s', async (_, from, expected, problem) => {
    const { code, stderr } = await copy(from, await temporaryFolder());
    expect(code).toBe(expected);
    expect(stderr).toMatch(problem);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
