import { expect, test } from 'vitest';
import { accountRow, migratedSince } from '../../support/older-database.ts';

const greetingOf = (account_id: number, id: number, upload_id: number | null) => ({
  account_id,
  id,
  kind: 'greeting',
  document: JSON.stringify({ id, upload_id }),
});
const partOf = (account_id: number, greeting_id: number, part: number) => ({
  account_id,
  greeting_id,
  part,
  bytes: Buffer.from(`${account_id} ${greeting_id} ${part}`),
});

test('audio lies under the upload that its greeting names, in the parts it had', async () => {
  const db = await migratedSince('014', async (old) => {
    await old
      .insertInto('accounts')
      .values([accountRow(1), accountRow(2)])
      .execute();
    // The upload of one is the id of another; and more greetings than are read at a time.
    const silent = Array.from({ length: 600 }, (_, n) => greetingOf(1, 100 + n, null));
    const greetings = [greetingOf(1, 1, 2), greetingOf(1, 2, 1), greetingOf(2, 1, 7)];
    await old
      .insertInto('records')
      .values([...greetings, ...silent, greetingOf(1, 900, 901)])
      .execute();
    const parts = [
      partOf(1, 1, 0),
      partOf(1, 1, 1),
      partOf(1, 2, 0),
      partOf(2, 1, 0),
      partOf(1, 900, 0),
    ];
    await old.insertInto('audio_parts').values(parts).execute();
  });
  const rows = await db
    .selectFrom('upload_parts')
    .selectAll()
    .orderBy('account_id')
    .orderBy('upload_id')
    .orderBy('part')
    .execute();
  const unfinished = await db.selectFrom('unfinished_uploads').selectAll().execute();
  expect(
    rows.map((row) => [row.account_id, row.upload_id, row.part, row.bytes.toString()]),
  ).toEqual([
    [1, 1, 0, '1 2 0'],
    [1, 2, 0, '1 1 0'],
    [1, 2, 1, '1 1 1'],
    [1, 901, 0, '1 900 0'],
    [2, 7, 0, '2 1 0'],
  ]);
  expect(unfinished).toEqual([]);
});
