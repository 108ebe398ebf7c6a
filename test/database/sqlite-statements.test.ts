import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { openSqlite } from '../../src/database/sqlite-engine.ts';
import { isBusy } from '../../src/database/sqlite-errors.ts';
import { temporaryFolder } from '../support/bare.ts';
import { columnIn } from '../support/sqlite.ts';

interface Tables {
  things: { id: number; name: string | null; bytes: Buffer | null };
}

let path: string;
let db: Kysely<Tables>;
beforeEach(async () => {
  path = join(await temporaryFolder(), 'test.sqlite');
  ({ db } = await openDatabase<Tables>(path, {
    '001-things': {
      up: async (trx) =>
        void (await sql`create table things (id integer primary key, name text, bytes blob)`.execute(
          trx,
        )),
    },
  }));
  onTestFinished(() => db.destroy());
});

const idsOutside = () => columnIn(path, 'select id from things order by id');

const allThings = (executor: Kysely<Tables>) => executor.selectFrom('things').selectAll().execute();

const rowsOf = async (statement: string) => (await sql.raw(statement).execute(db)).rows;

test('what goes in comes out: numbers up to 2^53, text, nulls, and bytes as a Buffer', async () => {
  const id = Number.MAX_SAFE_INTEGER;
  const rows = [
    { id, name: 'Grüße, 東京', bytes: Buffer.from([0, 255, 0]) },
    { id: -id, name: '', bytes: Buffer.alloc(0) },
    { id: 2 ** 31, name: null, bytes: null },
  ];
  await db.insertInto('things').values(rows).execute();
  for (const row of rows) {
    const found = await db.selectFrom('things').selectAll().where('id', '=', row.id).execute();
    expect(found).toStrictEqual([row]);
  }
});

test.each([
  ["insert into things (id) values (1) returning id + 0 as 'id'"],
  ['with one as (select 1 as id) insert into things (id) select id from one returning id'],
])('a statement that writes and answers rows is committed: %s', async (statement) => {
  expect(await rowsOf(statement)).toEqual([{ id: 1 }]);
  expect(idsOutside()).toEqual([1]);
});

test.each([
  ['select count(*) as count from things'],
  ['  SELECT count(*) AS count FROM things'],
  ['with all_things as (select * from things) select count(*) as count from all_things'],
])('a statement that reads answers, whatever it begins with: %s', async (statement) => {
  expect(await rowsOf(statement)).toEqual([{ count: 0 }]);
});

test('select * answers the columns there are, not those there were', async () => {
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('things').values({ id: 1, name: 'x', bytes: null }).execute();
    await allThings(trx);
    await sql`alter table things rename column name to title`.execute(trx);
    expect(await allThings(trx)).toEqual([{ id: 1, title: 'x', bytes: null }]);
    await sql`alter table things add column size integer default 5`.execute(trx);
    expect(await allThings(trx)).toEqual([{ id: 1, title: 'x', bytes: null, size: 5 }]);
  });
});

test('an error says that a lock is held, of whatever kind; any other does not', () => {
  const [one, other] = [openSqlite(path), openSqlite(path)];
  onTestFinished(() => [one, other].forEach((database) => database.close()));
  const errorOf = (statement: string): unknown => {
    try {
      return other.prepare(statement).run();
    } catch (error) {
      return error;
    }
  };
  one.exec('begin immediate');
  expect(errorOf('begin immediate')).toSatisfy(isBusy);
  one.exec('commit');
  // SQLITE_BUSY_SNAPSHOT: the file has changed since it was read.
  other.exec('begin; select * from things');
  one.exec('insert into things (id) values (1)');
  expect(errorOf('insert into things (id) values (2)')).toSatisfy(isBusy);
  other.exec('rollback');
  expect(errorOf('insert into things (id) values (1)')).toMatchObject({ code: 'ERR_SQLITE_ERROR' });
  expect(errorOf('insert into things (id) values (1)')).not.toSatisfy(isBusy);
});
