import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/database/open.ts';
import { migrations } from '../../../src/store/migrations/index.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { temporaryFolder } from '../../support/bare.ts';

const before = Object.entries(migrations).filter(([name]) => name < '012');
const account = {
  id: 1,
  subdomain: 'acme',
  plan: 'enterprise',
  omnichannel: 0,
  default_brand_id: null,
  phone_number_count: 0,
  created_at: '2026-01-01T00:00:00Z',
};
const document = JSON.stringify({ id: 1, name: 'Acme' });

test('carriers had what the account has; what was deleted, or never kept, is yet to be removed there', async () => {
  const file = join(await temporaryFolder(), 'trunkline.sqlite');
  const old = await openDatabase<never>(file, Object.fromEntries(before));
  const db = old.db as Kysely<Record<string, object>>;
  await db.insertInto('accounts').values(account).execute();
  const record = { account_id: 1, kind: 'address', id: 1, key: 'AD1', document };
  await db.insertInto('records').values(record).execute();
  const reference = { account_id: 1, carrier: 'sandbox', reference: 'AD1' };
  await db
    .insertInto('address_references')
    .values([
      { ...reference, address_id: 1 },
      { ...reference, address_id: 2 },
    ])
    .execute();
  await db.destroy();
  const migrated = await openDatabase<Tables>(file, migrations);
  const rows = await migrated.db
    .selectFrom('address_references')
    .select(['address_id', 'told', 'version', 'told_version', 'removed'])
    .orderBy('address_id')
    .execute();
  await migrated.db.destroy();
  expect(rows).toEqual([
    { address_id: 1, told: document, version: 1, told_version: 1, removed: 0 },
    { address_id: 2, told: null, version: 2, told_version: 1, removed: 1 },
  ]);
});
