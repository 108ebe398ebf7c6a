import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { sql, type Kysely, type Migration } from 'kysely';
import { describe, expect, onTestFinished, test, type TestContext } from 'vitest';
import { openDatabase, type Database } from '../../src/database/open.ts';
import { meaningOf } from '../../src/database/sqlite-errors.ts';
import { transaction } from '../../src/database/transaction.ts';
import { TransientDatabaseError } from '../../src/database/transient-errors.ts';
import { temporaryFolder } from '../support/bare.ts';
import { smallDisk } from '../support/small-disk.ts';
import { columnIn } from '../support/sqlite.ts';

interface Tables {
  things: { id: number; bytes: Buffer };
}

const schema: Record<string, Migration> = {
  '001-things': {
    up: async (db: Kysely<unknown>) =>
      void (await sql`create table things (id integer primary key, bytes blob not null)`.execute(
        db,
      )),
  },
};

const megabyte = Buffer.alloc(1_048_576);
const little = Buffer.alloc(10);

interface Full extends Pick<Database<Tables>, 'db' | 'isWriteFailing'> {
  fill(): Promise<void>;
  free(): Promise<void>;
  /** what anybody else sees */
  committed(): unknown[];
}

async function openIn(folder: string): Promise<Omit<Full, 'fill' | 'free'>> {
  const path = join(folder, 'test.sqlite');
  const { db, isWriteFailing } = await openDatabase<Tables>(path, schema);
  onTestFinished(() => db.destroy());
  await write(db, 1);
  const committed = () => columnIn(path, 'select id from things order by id');
  return { db, isWriteFailing, committed };
}

/** SQLite says that the file is full as soon as it needs a page more: in the middle of a transaction. */
async function fullFile(): Promise<Full> {
  const opened = await openIn(await temporaryFolder());
  const limit = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(opened.db);
  return {
    ...opened,
    fill: async () => void (await limit(1)),
    free: async () => void (await limit(1_000_000)),
  };
}

/** The system says so when a transaction is written: at its commit. */
async function fullDisk(context: TestContext): Promise<Full> {
  const disk = await smallDisk(context);
  const opened = await openIn(disk.folder);
  return { ...opened, fill: async () => disk.fill(), free: async () => disk.free() };
}

const write = (db: Kysely<Tables>, id: number, bytes = little) =>
  transaction(db, async (trx) => {
    await trx.insertInto('things').values({ id, bytes }).execute();
    return id;
  });

const ids = async (db: Kysely<Tables>) =>
  (await db.selectFrom('things').select('id').orderBy('id').execute()).map(({ id }) => id);

const reasons = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.map((one) => (one.status === 'rejected' ? (one.reason as unknown) : one.value));

describe.each([
  ['a file that is full', fullFile],
  ['a disk that is full', fullDisk],
])('%s', (_, prepare) => {
  test('refuses all transactions of a batch, and takes the next ones once there is room', async (context) => {
    const { db, fill, free, committed, isWriteFailing } = await prepare(context);
    await fill();
    for (const round of [10, 20]) {
      const writing = [0, 1, 2, 3].map((index) => write(db, round + index, megabyte));
      const outcomes = reasons(await Promise.allSettled(writing));
      for (const outcome of outcomes) expect(outcome).toBeInstanceOf(TransientDatabaseError);
      expect(isWriteFailing()).toBe(true);
      expect(committed()).toEqual([1]);
      expect(await ids(db)).toEqual([1]);
    }
    await free();
    expect(await Promise.all([write(db, 2, megabyte), write(db, 3)])).toEqual([2, 3]);
    expect(isWriteFailing()).toBe(false);
    expect(committed()).toEqual([1, 2, 3]);
  });

  test('acknowledges nothing of those that had done all of theirs when another found no room', async (context) => {
    const { db, fill, committed } = await prepare(context);
    await fill();
    const outcomes = await Promise.allSettled([write(db, 2), write(db, 3, megabyte), write(db, 4)]);
    const acknowledged = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(committed()).toEqual([1, ...acknowledged]);
    expect(outcomes.map(({ status }) => status).slice(0, 2)).toEqual(['rejected', 'rejected']);
  });

  test('refuses a write outside a transaction', async (context) => {
    const { db, fill, free, committed } = await prepare(context);
    await fill();
    const insert = (id: number) =>
      db.insertInto('things').values({ id, bytes: megabyte }).execute();
    await expect(insert(2)).rejects.toBeInstanceOf(TransientDatabaseError);
    const returning = db.insertInto('things').values({ id: 2, bytes: megabyte }).returning('id');
    await expect(returning.execute()).rejects.toBeInstanceOf(TransientDatabaseError);
    await free();
    await insert(3);
    expect(committed()).toEqual([1, 3]);
  });

  test('never lets a transaction that goes on after it commit what follows', async (context) => {
    const { db, fill, free, committed } = await prepare(context);
    await fill();
    const stubborn = db.transaction().execute(async (trx) => {
      for (const id of [2, 3, 4]) {
        const row = { id, bytes: id === 4 ? little : Buffer.alloc(20 * megabyte.length) };
        await trx
          .insertInto('things')
          .values(row)
          .execute()
          .catch(() => {});
        await turn();
      }
    });
    await expect(stubborn).rejects.toBeInstanceOf(TransientDatabaseError);
    await free();
    await write(db, 5);
    expect(committed()).toEqual([1, 5]);
  });

  test('leaves the process idle', async (context) => {
    const { db, fill } = await prepare(context);
    await fill();
    await Promise.allSettled([write(db, 2, megabyte), write(db, 3, megabyte)]);
    expect(await turnsWithoutWork()).toBeLessThan(100);
  });

  test('can be closed', async (context) => {
    const { db, fill } = await prepare(context);
    await fill();
    await Promise.allSettled([write(db, 2, megabyte)]);
    await db.destroy();
  });
});

/** How often the event loop goes round while a timer of a tenth of a second is all there is to do. */
async function turnsWithoutWork(): Promise<number> {
  const { performance } = await import('node:perf_hooks');
  const before = performance.nodeTiming.uvMetricsInfo.loopCount;
  await new Promise((resolve) => setTimeout(resolve, 100));
  return performance.nodeTiming.uvMetricsInfo.loopCount - before;
}

test('a file that is broken refuses what reads there, and a transaction that does', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'test.sqlite');
  await (await openIn(folder)).db.destroy();
  const [page] = columnIn(path, "select rootpage from sqlite_master where name = 'things'");
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(8_192, 0xff), 0, 8_192, (Number(page) - 1) * 8_192);
  await file.close();
  const { db } = await openDatabase<Tables>(path, schema);
  onTestFinished(() => db.destroy());
  await expect(ids(db)).rejects.toBeInstanceOf(TransientDatabaseError);
  await expect(write(db, 2)).rejects.toBeInstanceOf(TransientDatabaseError);
});

test('what SQLite puts aside while it writes takes no room on the disk', async () => {
  const { db } = await fullFile();
  // 2: in memory
  expect((await sql.raw('pragma temp_store').execute(db)).rows).toEqual([{ temp_store: 2 }]);
});

test('a transaction that takes long leaves the process idle, and commits when it ends', async () => {
  const { db, committed } = await fullFile();
  const slow = db.transaction().execute(async (trx) => {
    await trx.insertInto('things').values({ id: 2, bytes: little }).execute();
    expect(await turnsWithoutWork()).toBeLessThan(100);
  });
  await Promise.all([slow, write(db, 3)]);
  expect(committed()).toEqual([1, 2, 3]);
});

test('a connection that may not write any more refuses the whole batch, and is read on', async () => {
  const { db, isWriteFailing, committed } = await fullFile();
  const readOnly = db.transaction().execute(async (trx) => {
    await sql.raw('pragma query_only = ON').execute(trx);
    await trx.insertInto('things').values({ id: 3, bytes: little }).execute();
  });
  const outcomes = reasons(await Promise.allSettled([write(db, 2), readOnly, write(db, 4)]));
  for (const outcome of outcomes) expect(outcome).toBeInstanceOf(TransientDatabaseError);
  expect(isWriteFailing()).toBe(true);
  expect(await ids(db)).toEqual([1]);
  expect(committed()).toEqual([1]);
});

test.each([
  ['SQLITE_BUSY', 5],
  ['SQLITE_NOMEM', 7],
  ['SQLITE_READONLY_DBMOVED', 8 + 4 * 256],
  ['SQLITE_IOERR_WRITE', 10 + 3 * 256],
  ['SQLITE_CORRUPT', 11],
  ['SQLITE_FULL', 13],
  ['SQLITE_CANTOPEN', 14],
  ['SQLITE_NOTADB', 26],
])('%s means that the database is not available', (_, errcode) => {
  const cause = Object.assign(new Error('said by SQLite'), { errcode });
  const meaning = meaningOf(cause, '/data/trunkline.sqlite');
  expect(meaning).toBeInstanceOf(TransientDatabaseError);
  expect(meaning).toMatchObject({ code: 'Unavailable', cause: { cause }, retryAfter: 2 });
  expect((meaning as Error).cause).toHaveProperty(
    'message',
    expect.stringMatching(/^\/data\/trunkline\.sqlite: /),
  );
});

test.each([
  ['SQLITE_ERROR', 1],
  ['SQLITE_CONSTRAINT_UNIQUE', 19 + 8 * 256],
  ['SQLITE_TOOBIG', 18],
])('%s is a mistake of the statement', (_, errcode) => {
  const error = Object.assign(new Error('said by SQLite'), { errcode });
  expect(meaningOf(error, '/data/trunkline.sqlite')).toBe(error);
});
