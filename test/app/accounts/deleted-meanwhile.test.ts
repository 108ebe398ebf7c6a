import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createPhoneNumber } from '../../../src/app/purchases/create.ts';
import { install, tokensFor, type Process } from '../../support/installation.ts';
import { owned } from '../../support/ledger.ts';
import { inTables } from '../../support/tables.ts';

/** Claims of purchases that nothing is known of, and purchases and numbers of no account. */
async function strays(data: string): Promise<unknown[]> {
  return inTables(data, async (db) => {
    const claims = await db.selectFrom('claims').selectAll().execute();
    const purchases = await db.selectFrom('purchases').select(['id', 'account_id']).execute();
    const accounts = new Set(
      (await db.selectFrom('accounts').select('id').execute()).map(({ id }) => id),
    );
    const known = new Set(purchases.map(({ id }) => id));
    return [
      ...claims.filter(({ purchase_id }) => !known.has(purchase_id)),
      ...purchases.filter(({ account_id }) => !accounts.has(account_id)),
    ];
  });
}

async function accountOf({ ports }: Process, subdomain: string) {
  const plan = 'enterprise' as const;
  const made = await ports.store.operator.createAccount({ subdomain, plan, omnichannel: false });
  if (!made) throw new Error('no account');
  return made;
}

/** How late a purchase begins, in turns of the event loop. */
const mostTurns = 24;

test('a purchase that begins while its account is removed keeps the account, or is refused: nobody owns nothing', async () => {
  const { data, open, remove } = await install();
  const process = await open();
  const outcomes = new Set<string>();
  for (let turns = 0; turns <= mostTurns; turns += 1) {
    const account = await accountOf(process, `acme-${turns}`);
    const [token = ''] = await tokensFor(process, account, 1);
    const removing = process.ports.store.accountDeletion.removeAccount(account);
    for (let passed = 0; passed < turns; passed += 1) await turn();
    // However many turns a removal takes on this machine, one purchase comes after it.
    if (turns === mostTurns) await removing;
    const bought = await createPhoneNumber(process.ports, account, { token }).catch(() => null);
    const isRemoved = await removing;
    outcomes.add(isRemoved ? 'removed' : 'kept');
    expect(isRemoved).toBe(bought === null);
  }
  expect(outcomes).toEqual(new Set(['removed', 'kept']));
  expect(await strays(data)).toEqual([]);
  const claims = await inTables(data, (db) => db.selectFrom('claims').select('number').execute());
  expect((await owned(data)).map((one) => one.split(' ')[0])).toEqual(
    claims.map(({ number }) => number).toSorted(),
  );
  await process.close();
  await remove();
});
