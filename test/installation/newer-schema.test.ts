import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { openDatabase, type Database } from '../../src/database/open.ts';
import { databaseOf, type Part } from '../../src/installation/home.ts';
import { migrationsOf } from '../../src/installation/migrations.ts';
import { temporaryFolder } from '../support/bare.ts';
import { homeEnv, homeIn } from '../support/home.ts';
import { installedFolder, run, runJson, serve } from '../support/cli.ts';

type AnyTables = Record<string, Record<string, unknown>>;

/** What a version to come would open. */
const openNewer = (data: string, part: Part): Promise<Database<AnyTables>> =>
  openDatabase<AnyTables>(databaseOf(homeIn(data), part), {
    ...migrationsOf[part],
    '999-to-come': { up: async () => {} },
  });

/** An installation one of whose parts was migrated by a version to come. */
async function newerIn(part: Part): Promise<string> {
  const data = await installedFolder();
  await runJson(data, 'account', 'create', 'acme');
  await runJson(data, 'inventory', 'list');
  await runJson(data, 'sandbox', 'fault', 'list');
  await (await openNewer(data, part)).db.destroy();
  return data;
}

async function contentOf(data: string, part: Part): Promise<unknown> {
  const { db, functions } = await openNewer(data, part);
  const tables = (await functions.tables().execute(db)).rows.map(({ name }) => name);
  const content: unknown[] = [];
  for (const name of [...tables, 'kysely_migration']) {
    content.push([name, (await sql`select * from ${sql.table(name)}`.execute(db)).rows]);
  }
  await db.destroy();
  return content;
}

const ofStore = [
  ['account', 'create', 'other'],
  ['token', 'list', '--account', 'acme'],
  ['group', 'list', '--account', 'acme'],
];
const ofAll = [['migrate'], ['migrate', '--check'], ['reconcile']];

test.each<[Part, string[][]]>([
  ['trunkline', [...ofStore, ...ofAll]],
  ['sandbox', [['sandbox', 'fault', 'clear'], ...ofAll]],
  ['inventory', [['inventory', 'list'], ...ofAll]],
])(
  'a %s that a newer version has migrated is left alone: every command says so in one line',
  async (part, commands) => {
    const data = await newerIn(part);
    const before = await contentOf(data, part);
    for (const command of commands) {
      const { code, stdout, stderr } = await run([...command, '--data', data]);
      expect([command, code, stdout]).toEqual([command, 1, '']);
      expect(stderr).toMatch(/^trunkline: .*does not know \(999-to-come\).*newer.*backup.*\n$/);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    await expect(serve(data)).rejects.toThrow(/does not know \(999-to-come\)/);
    expect(await contentOf(data, part)).toEqual(before);
  },
);

test.each<Part>(['trunkline', 'sandbox', 'inventory'])(
  'an installation whose %s a newer version has migrated is not copied',
  async (part) => {
    const data = await newerIn(part);
    const place = homeEnv(data)['TRUNKLINE_DATABASE'] ?? data;
    const { code, stderr } = await run(['copy', '--from', place, '--to', await temporaryFolder()]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^trunkline: .*does not know \(999-to-come\).*\n$/);
  },
);
