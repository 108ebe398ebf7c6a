import { expect, onTestFinished, test } from 'vitest';
import type { Account } from '../../../src/domain/account.ts';
import { startTrunkline } from '../../support/trunkline.ts';

test('a token that is revoked again stays revoked since the first time', async () => {
  const trunkline = await startTrunkline();
  onTestFinished(() => trunkline.close());
  const { operator } = trunkline.ports.store;
  await trunkline.signUp('acme');
  const account = (await operator.findAccount('acme')) as Account;
  const [token] = await operator.listTokens(account);
  const first = await operator.revokeToken(token!.id);
  expect(first?.revoked_at).toBe(`${new Date(trunkline.clock.now()).toISOString().slice(0, 19)}Z`);
  await trunkline.clock.advance(60_000);
  expect(await operator.revokeToken(token!.id)).toEqual(first);
  expect(await operator.listTokens(account)).toEqual([first]);
});
