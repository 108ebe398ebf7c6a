import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { hashOf, issueToken } from '../../../src/app/accounts/api-tokens.ts';
import { grantAccessToken, registerClient } from '../../../src/app/accounts/oauth-clients.ts';
import { openStoreAt } from '../../../src/compose.ts';
import { scopes } from '../../../src/domain/scopes.ts';
import { systemRandom } from '../../../src/system/random.ts';
import { auditRows } from '../../support/audit.ts';
import { homeIn, makeHome, removeHome } from '../../support/home.ts';
import { tries } from '../../support/runs.ts';

async function opened() {
  const data = await makeHome();
  const store = await openStoreAt(homeIn(data));
  onTestFinished(async () => {
    await store.close();
    await removeHome(data);
  });
  const order = { subdomain: 'acme', plan: 'enterprise', omnichannel: false } as const;
  const account = await store.operator.createAccount(order);
  const jo = { email: 'jo@acme.example', name: 'Jo', role: 'admin' } as const;
  const agent = account && (await store.operator.createAgent(account, jo));
  if (!account || !agent) throw new Error('not made');
  return { data, store, account, agent };
}

test('whatever credentials are made, used and ended: neither they nor their hashes are in any change', async () => {
  const { data, store, account, agent } = await opened();
  const random = systemRandom();
  const time = { ask: async () => Date.now(), now: () => Date.now(), sync: async () => {} };
  const secrets: string[] = [];
  await fc.assert(
    fc.asyncProperty(
      fc.option(fc.string({ unit: 'grapheme', maxLength: 40 })),
      fc.subarray([...scopes], { minLength: 1 }),
      fc.boolean(),
      async (name, some, isRevoked) => {
        const order = { account, agent, name, scope: some.join(' ') };
        const { id, token } = await issueToken({ store, random }, order);
        const registered = await registerClient({ store, random }, order);
        const { client_id, client_secret } = registered;
        const client = await store.accessTokens.findClient(client_id, hashOf(client_secret));
        const granted = client && (await grantAccessToken({ store, random, time }, client, {}));
        if (!granted) throw new Error('not granted');
        if (isRevoked) {
          await store.operator.revokeToken(id);
          await store.operator.revokeClient(client_id);
        }
        secrets.push(token, client_secret, granted.access_token);
      },
    ),
    tries(20),
  );
  await store.operator.deleteAgent(account, agent);
  const texts = (await auditRows(data)).map(({ text }) => text).join('\n');
  expect(texts).toContain('access_token');
  for (const secret of secrets) {
    expect(texts).not.toContain(secret);
    expect(texts).not.toContain(hashOf(secret));
  }
});
