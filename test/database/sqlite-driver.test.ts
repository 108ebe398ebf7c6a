import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql, type Kysely, type Migration } from 'kysely';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Database } from '../../src/database/open.ts';
import { temporaryFolder } from '../support/bare.ts';
import { columnIn, execIn } from '../support/sqlite.ts';
import { commitsInLog } from '../support/wal.ts';

interface Tables {
  things: { id: number; name: string };
  parts: { thing_id: number };
}

const schema: Record<string, Migration> = {
  '001-things': {
    async up(db: Kysely<unknown>) {
      await sql`create table things (id integer primary key, name text not null unique)`.execute(
        db,
      );
      await sql`create table parts (thing_id integer not null references things (id) deferrable initially deferred)`.execute(
        db,
      );
    },
  },
};

let path: string;
let db: Kysely<Tables>;
let revision: Database<Tables>['revision'];
beforeEach(async () => {
  path = join(await temporaryFolder(), 'test.sqlite');
  ({ db, revision } = await openDatabase<Tables>(path, schema));
  onTestFinished(() => db.destroy());
});

const write = (id: number) =>
  db.transaction().execute(async (trx) => {
    await trx
      .insertInto('things')
      .values({ id, name: `thing ${id}` })
      .execute();
    return id;
  });

const failing = (id: number) =>
  db.transaction().execute(async (trx) => {
    await trx.insertInto('things').values({ id, name: 'lost' }).execute();
    throw new Error(`${id} has changed its mind`);
  });

const insert = (id: number, name: string) => db.insertInto('things').values({ id, name }).execute();

const idsRead = async () =>
  (await db.selectFrom('things').select('id').orderBy('id').execute()).map(({ id }) => id);

/** What anybody else sees: what is committed. */
const idsOutside = () => columnIn(path, 'select id from things order by id');

const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('transactions that meet', () => {
  test('share one commit, where those one after the other have one each', async () => {
    const before = commitsInLog(path);
    await Promise.all(ids(20).map(write));
    expect(commitsInLog(path) - before).toBe(1);
    for (const id of ids(5)) await write(100 + id);
    expect(commitsInLog(path) - before).toBe(6);
    expect(idsOutside()).toHaveLength(25);
  });

  test('roll back alone: each gets its own outcome, and only its own', async () => {
    const outcomes = await Promise.allSettled([write(1), failing(2), write(3), failing(4)]);
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: 1 },
      { status: 'rejected', reason: new Error('2 has changed its mind') },
      { status: 'fulfilled', value: 3 },
      { status: 'rejected', reason: new Error('4 has changed its mind') },
    ]);
    expect(idsOutside()).toEqual([1, 3]);
  });

  test('roll back alone when a statement fails', async () => {
    const outcomes = await Promise.allSettled([write(1), write(1), write(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(idsOutside()).toEqual([1, 2]);
  });

  test('see what those before them wrote, never something in between', async () => {
    await write(1);
    const append = () =>
      db.transaction().execute(async (trx) => {
        const { name } = await trx.selectFrom('things').select('name').executeTakeFirstOrThrow();
        await turn();
        await trx
          .updateTable('things')
          .set({ name: `${name}+` })
          .execute();
      });
    await Promise.all(ids(50).map(append));
    const [thing] = await db.selectFrom('things').selectAll().execute();
    expect(thing?.name).toBe(`thing 1${'+'.repeat(50)}`);
  });

  test('wait for a slow one among them, and are not lost with it', async () => {
    const slow = db.transaction().execute(async (trx) => {
      await trx.insertInto('things').values({ id: 1, name: 'slow' }).execute();
      for (let turns = 0; turns < 100; turns++) await turn();
      throw new Error('late');
    });
    const others = [write(2), write(3)];
    await expect(slow).rejects.toThrow('late');
    await Promise.all(others);
    expect(idsOutside()).toEqual([2, 3]);
  });

  test('all fail, and leave nothing, when the commit they share fails', async () => {
    const orphan = db
      .transaction()
      .execute((trx) => trx.insertInto('parts').values({ thing_id: 99 }).execute());
    const outcomes = await Promise.allSettled([write(1), orphan, write(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(idsOutside()).toEqual([]);
    await write(3);
    expect(idsOutside()).toEqual([3]);
  });
});

describe('a transaction', () => {
  test('is done only when everybody can see it', async () => {
    for (const id of ids(10)) {
      await write(id);
      expect(idsOutside()).toContain(id);
    }
  });

  test('that rolled back leaves nothing, not even for itself', async () => {
    const failing = db.transaction().execute(async (trx) => {
      await trx.insertInto('things').values({ id: 1, name: 'x' }).execute();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await idsRead()).toEqual([]);
    await write(1);
    expect(await idsRead()).toEqual([1]);
  });
});

test('a database that is closed while something begins to write leaves the file to others', async () => {
  const name = 'late';
  const late = db.insertInto('things').values({ id: 9, name }).execute();
  // Its transaction has begun in one of these moments, and no statement of it has run.
  const closing = Promise.resolve().then(() => db.destroy());
  await Promise.allSettled([late, closing]);
  await Promise.allSettled([db.insertInto('things').values({ id: 10, name: 'later' }).execute()]);
  execIn(path, "insert into things values (11, 'another')");
  expect(columnIn(path, 'select name from things where id >= 10')).toEqual(['another']);
});

test('a database that is closed is whole in its one file', async () => {
  await Promise.all(ids(20).map(write));
  await db.destroy();
  const copy = `${path} copied`;
  await copyFile(path, copy);
  expect(columnIn(copy, 'select id from things order by id')).toEqual(ids(20));
});

describe('a reader', () => {
  test('never sees what is not committed', async () => {
    const writing = db.transaction().execute(async (trx) => {
      await trx.insertInto('things').values({ id: 1, name: 'x' }).execute();
      expect(await trx.selectFrom('things').select('id').execute()).toEqual([{ id: 1 }]);
      for (let turns = 0; turns < 5; turns++) {
        await turn();
        expect(await idsRead()).toEqual([]);
        expect(idsOutside()).toEqual([]);
      }
    });
    await writing;
    expect(await idsRead()).toEqual([1]);
  });

  test('sees what was committed as soon as whoever wrote it knows', async () => {
    for (const id of ids(20)) {
      await Promise.all([idsRead(), write(id), idsRead()]);
      expect(await idsRead()).toEqual(ids(id));
    }
  });

  test('sees what other processes committed, in the next turn at the latest', async () => {
    expect(await idsRead()).toEqual([]);
    execIn(path, "insert into things values (7, 'theirs')");
    await turn();
    expect(await idsRead()).toEqual([7]);
  });

  test('does not hold up a writer, nor the log', async () => {
    await write(1);
    await idsRead();
    await expect.poll(() => columnIn(path, 'pragma wal_checkpoint(truncate)')[0]).toBe(0);
  });
});

describe('a write outside a transaction', () => {
  test('commits', async () => {
    await insert(1, 'one');
    expect(idsOutside()).toEqual([1]);
    const returned = await db
      .updateTable('things')
      .set({ name: 'changed' })
      .returning('name')
      .executeTakeFirst();
    expect(returned).toEqual({ name: 'changed' });
    const { numDeletedRows } = await db.deleteFrom('things').executeTakeFirstOrThrow();
    expect(numDeletedRows).toBe(1n);
    expect(idsOutside()).toEqual([]);
  });

  test('that fails changes nothing, and the next one works', async () => {
    await insert(1, 'one');
    await expect(insert(2, 'one')).rejects.toThrow(/UNIQUE/);
    await expect(insert(1, 'two')).rejects.toThrow(/UNIQUE/);
    await insert(2, 'two');
    expect(idsOutside()).toEqual([1, 2]);
  });

  test('can meet transactions, and shares their commit', async () => {
    const before = commitsInLog(path);
    await Promise.all([write(1), insert(2, 'two'), write(3)]);
    expect(commitsInLog(path) - before).toBe(1);
    expect(idsOutside()).toEqual([1, 2, 3]);
  });
});

describe('the revision', () => {
  test('stays while nothing changes, and differs after any write, whoever wrote', async () => {
    const first = revision();
    await turn();
    await idsRead();
    expect(revision()).toBe(first);
    await write(1);
    const second = revision();
    expect(second).not.toBe(first);
    execIn(path, "insert into things values (7, 'theirs')");
    await turn();
    expect(revision()).not.toBe(second);
  });
});

test('two processes that write at once lose nothing', async () => {
  const rounds = 150;
  await db.insertInto('things').values({ id: 1, name: '0' }).execute();
  const script = `
    import { setTimeout as sleep } from 'node:timers/promises';
    const sqlite = process.getBuiltinModule('node:sqlite') ?? (await import('@photostructure/sqlite'));
    const db = new sqlite.DatabaseSync(${JSON.stringify(path)});
    db.exec('pragma busy_timeout = 1');
    for (let round = 0; round < ${rounds}; ) {
      try {
        db.exec('begin immediate; update things set name = name + 1; commit');
        round++;
      } catch (error) {
        if (error.message !== 'database is locked') throw error;
        await sleep(2);
      }
    }
  `;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: 'inherit',
    },
  );
  const exited = once(child, 'exit');
  const add = () =>
    db.transaction().execute(async (trx) => {
      const { name } = await trx.selectFrom('things').select('name').executeTakeFirstOrThrow();
      await trx
        .updateTable('things')
        .set({ name: String(Number(name) + 1) })
        .execute();
    });
  let added = 0;
  while (child.exitCode === null) {
    await Promise.all([add(), add()]);
    added += 2;
  }
  expect(await exited).toEqual([0, null]);
  const [thing] = await db.selectFrom('things').select('name').execute();
  expect(added).toBeGreaterThan(10);
  expect(Number(thing?.name)).toBe(added + rounds);
});
