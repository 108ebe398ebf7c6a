import { expect, test } from 'vitest';
import { accountRow, migratedSince } from '../../support/older-database.ts';

const document = JSON.stringify({ id: 1, name: 'Acme' });

test('carriers had what the account has; what was deleted, or never kept, is yet to be removed there', async () => {
  const db = await migratedSince('012', async (old) => {
    await old.insertInto('accounts').values(accountRow(1)).execute();
    const record = { account_id: 1, kind: 'address', id: 1, key: 'AD1', document };
    await old.insertInto('records').values(record).execute();
    const reference = { account_id: 1, carrier: 'sandbox', reference: 'AD1' };
    await old
      .insertInto('address_references')
      .values([
        { ...reference, address_id: 1 },
        { ...reference, address_id: 2 },
      ])
      .execute();
  });
  const rows = await db
    .selectFrom('address_references')
    .select(['address_id', 'told', 'version', 'told_version', 'removed'])
    .orderBy('address_id')
    .execute();
  expect(rows).toEqual([
    { address_id: 1, told: document, version: 1, told_version: 1, removed: 0 },
    { address_id: 2, told: null, version: 2, told_version: 1, removed: 1 },
  ]);
});
