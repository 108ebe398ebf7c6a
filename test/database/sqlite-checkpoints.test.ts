import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { temporaryFolder } from '../support/bare.ts';
import { execIn } from '../support/sqlite.ts';
import { commitsInLog } from '../support/wal.ts';

interface Tables {
  things: { id: number; text: string };
}

const text = 'x'.repeat(8_000);

test('what has been written moves from the log into the file while others write, and the log begins anew', async () => {
  const path = join(await temporaryFolder(), 'test.sqlite');
  execIn(path, 'create table things (id integer primary key, text text)');
  const { db } = await openDatabase<Tables>(path, {});
  onTestFinished(() => db.destroy());
  let id = 0;
  const write = async (count: number) => {
    const rows = Array.from({ length: count }, () => ({ id: (id += 1), text }));
    await Promise.all(rows.map((row) => db.insertInto('things').values(row).execute()));
  };
  const moved = () => statSync(path).size > 4_000 * text.length;
  // Fewer than SQLite itself would move them after.
  for (let batch = 0; batch < 81; batch += 1) await write(100);
  await expect.poll(moved).toBe(true);
  await expect
    .poll(async () => {
      await write(1);
      return commitsInLog(path);
    })
    .toBeLessThan(10);
  const [{ count } = { count: 0 }] = await db
    .selectFrom('things')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .execute();
  expect(count).toBe(id);
});
