import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/database/open.ts';
import { migrations } from '../../../src/store/migrations/index.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { temporaryFolder } from '../../support/bare.ts';

const before = Object.entries(migrations).filter(([name]) => name < '014');

const accountOf = (id: number) => ({
  id,
  subdomain: `account-${id}`,
  plan: 'enterprise',
  omnichannel: 0,
  default_brand_id: null,
  phone_number_count: 0,
  created_at: '2026-01-01T00:00:00Z',
});
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
  const file = join(await temporaryFolder(), 'trunkline.sqlite');
  const old = await openDatabase<never>(file, Object.fromEntries(before));
  const db = old.db as Kysely<Record<string, object>>;
  await db
    .insertInto('accounts')
    .values([accountOf(1), accountOf(2)])
    .execute();
  // The upload of one is the id of another; and more greetings than are read at a time.
  const silent = Array.from({ length: 600 }, (_, n) => greetingOf(1, 100 + n, null));
  const greetings = [greetingOf(1, 1, 2), greetingOf(1, 2, 1), greetingOf(2, 1, 7)];
  await db
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
  await db.insertInto('audio_parts').values(parts).execute();
  await db.destroy();
  const migrated = await openDatabase<Tables>(file, migrations);
  const rows = await migrated.db
    .selectFrom('upload_parts')
    .selectAll()
    .orderBy('account_id')
    .orderBy('upload_id')
    .orderBy('part')
    .execute();
  const unfinished = await migrated.db.selectFrom('unfinished_uploads').selectAll().execute();
  await migrated.db.destroy();
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
