import { join } from 'node:path';
import type { Kysely, Migration } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { temporaryFolder } from '../support/bare.ts';
import { columnIn } from '../support/sqlite.ts';

const create = (db: Kysely<unknown>, name: string) =>
  db.schema.createTable(name).addColumn('id', 'integer').execute();

const tablesIn = (file: string) =>
  columnIn(file, "select name from sqlite_master where type = 'table'");

describe('migrations', () => {
  test('run in the order of their names, once', async () => {
    const ran: string[] = [];
    const file = join(await temporaryFolder(), 'm.sqlite');
    const recording = (names: string[]) =>
      Object.fromEntries(names.map((name) => [name, { up: async () => void ran.push(name) }]));
    for (const names of [
      ['002-b', '001-a'],
      ['003-c', '001-a', '002-b'],
    ]) {
      await (await openDatabase(file, recording(names))).db.destroy();
    }
    expect(ran).toEqual(['001-a', '002-b', '003-c']);
  });

  test('that fail leave nothing, and can be put right', async () => {
    const file = join(await temporaryFolder(), 'm.sqlite');
    const one: Migration = { up: (db) => create(db, 'one') };
    const bad: Migration = {
      async up(db) {
        await create(db, 'two');
        throw new Error('half way');
      },
    };
    await expect(openDatabase(file, { '001-one': one, '002-two': bad })).rejects.toThrow(
      'half way',
    );
    expect(tablesIn(file)).not.toContain('two');
    const good: Migration = { up: (db) => create(db, 'two') };
    const opened = await openDatabase(file, { '001-one': one, '002-two': good });
    await opened.db.destroy();
    expect(tablesIn(file)).toEqual(expect.arrayContaining(['one', 'two']));
  });

  test('of the store are numbered without a gap, and listed in order', () => {
    const names = Object.keys(migrations);
    expect(names).toEqual(names.toSorted());
    names.forEach((name, index) => {
      expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(3, '0')}-[a-z-]+$`));
    });
  });
});
