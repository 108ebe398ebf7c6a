import { expect, test } from 'vitest';
import { accountRow, migratedSince } from '../../support/older-database.ts';

const created_at = '2026-01-01T00:00:00Z';

const agent = { account_id: 1, id: 2, email: 'admin@example.com', name: 'Admin', role: 'admin' };
const tokenOf = (id: number, name: string | null) => ({
  id,
  account_id: 1,
  agent_id: 2,
  name,
  scope: 'full',
  hash: `hash ${id}`,
  created_at,
});

test('tokens of before never expire, and that of the first start is known as such', async () => {
  const db = await migratedSince('015', async (old) => {
    await old.insertInto('accounts').values(accountRow(1)).execute();
    await old.insertInto('agents').values(agent).execute();
    const tokens = [tokenOf(1, 'first start'), tokenOf(2, 'reports'), tokenOf(3, null)];
    await old.insertInto('api_tokens').values(tokens).execute();
  });
  const rows = await db
    .selectFrom('api_tokens')
    .select(['id', 'is_bootstrap', 'expires_at', 'oauth_client_id', 'scope'])
    .orderBy('id')
    .execute();
  const accounts = await db.selectFrom('accounts').select('disabled_at').execute();
  const agents = await db.selectFrom('agents').select('disabled_at').execute();
  const alike = { expires_at: null, oauth_client_id: null, scope: 'full' };
  expect(rows).toEqual([
    { id: 1, is_bootstrap: 1, ...alike },
    { id: 2, is_bootstrap: 0, ...alike },
    { id: 3, is_bootstrap: 0, ...alike },
  ]);
  expect([...accounts, ...agents]).toEqual([{ disabled_at: null }, { disabled_at: null }]);
});
