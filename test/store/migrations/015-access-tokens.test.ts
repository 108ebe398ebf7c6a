import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/database/open.ts';
import { migrations } from '../../../src/store/migrations/index.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { temporaryFolder } from '../../support/bare.ts';

const before = Object.entries(migrations).filter(([name]) => name < '015');
const created_at = '2026-01-01T00:00:00Z';

const account = {
  id: 1,
  subdomain: 'acme',
  plan: 'enterprise',
  omnichannel: 0,
  default_brand_id: null,
  phone_number_count: 0,
  created_at,
};
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
  const file = join(await temporaryFolder(), 'trunkline.sqlite');
  const old = await openDatabase<never>(file, Object.fromEntries(before));
  const db = old.db as Kysely<Record<string, object>>;
  await db.insertInto('accounts').values(account).execute();
  await db.insertInto('agents').values(agent).execute();
  const tokens = [tokenOf(1, 'first start'), tokenOf(2, 'reports'), tokenOf(3, null)];
  await db.insertInto('api_tokens').values(tokens).execute();
  await db.destroy();
  const migrated = await openDatabase<Tables>(file, migrations);
  const rows = await migrated.db
    .selectFrom('api_tokens')
    .select(['id', 'is_bootstrap', 'expires_at', 'oauth_client_id', 'scope'])
    .orderBy('id')
    .execute();
  const accounts = await migrated.db.selectFrom('accounts').select('disabled_at').execute();
  const agents = await migrated.db.selectFrom('agents').select('disabled_at').execute();
  await migrated.db.destroy();
  const alike = { expires_at: null, oauth_client_id: null, scope: 'full' };
  expect(rows).toEqual([
    { id: 1, is_bootstrap: 1, ...alike },
    { id: 2, is_bootstrap: 0, ...alike },
    { id: 3, is_bootstrap: 0, ...alike },
  ]);
  expect([...accounts, ...agents]).toEqual([{ disabled_at: null }, { disabled_at: null }]);
});
