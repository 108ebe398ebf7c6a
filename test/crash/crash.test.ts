import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/app/accounts/api-tokens.ts';
import { bootstrap } from '../../src/app/accounts/bootstrap.ts';
import { releaseDeletedNumber, restorePhoneNumber } from '../../src/app/phone-numbers/deleted.ts';
import { deletePhoneNumber } from '../../src/app/phone-numbers/delete.ts';
import { reconcile } from '../../src/app/purchases/reconcile.ts';
import { recover } from '../../src/app/purchases/recover.ts';
import { searchAvailableNumbers } from '../../src/app/phone-numbers/search.ts';
import type { Account } from '../../src/domain/account.ts';
import { dieAtEachCall, buy, installed, mayDie, moments, orDie } from '../support/crashes.ts';
import type { Fate } from '../support/dying.ts';
import { scriptFault } from '../support/faults.ts';
import {
  expectSound,
  pastAnyLease,
  tokensFor,
  type Installation,
  type Process,
} from '../support/installation.ts';
import { ownedBy, ownerOf, permit } from '../support/owned.ts';

const start = ({ ports }: Process) => bootstrap(ports, 'support', {});

describe.each(moments)('a process that dies %s any call of', (moment) => {
  test.each([null, 'refuse', 'unavailable', 'lost-race'] as const)(
    'a purchase (fault of the carrier: %s): recovery brings it to an end',
    async (fault) => {
      const calls = await dieAtEachCall(moment, async (fate) => {
        const installation = await installed();
        const { account, data } = installation;
        const [token = ''] = await installation.during((one) => tokensFor(one, account, 1));
        if (fault) await scriptFault(data, { operation: 'buy', kind: fault }, async () => {});
        const victim = await installation.open(fate);
        await mayDie(buy(victim, installation, token));
        await victim.close();

        installation.advance(pastAnyLease);
        await installation.during(async (one) => {
          // A fault that the victim did not live to see strikes one of these.
          for (let round = 0; round < 3; round++) {
            await recover(one.ports);
            await mayDie(buy(one, installation, token));
            installation.advance(pastAnyLease);
          }
          expect((await recover(one.ports)).failures).toEqual([]);
          const { kept } = await expectSound(one, account);
          expect(kept).toHaveLength(fault === 'lost-race' ? 0 : 1);
        });
        return victim;
      });
      expect(calls).toEqual(expect.arrayContaining(['purchases.intend', 'carrier.buy']));
    },
  );

  test('a purchase: the same token answers the one number, whatever came before', async () => {
    await dieAtEachCall(moment, async (fate) => {
      const installation = await installed();
      const { account } = installation;
      const [token = ''] = await installation.during((one) => tokensFor(one, account, 1));
      const victim = await installation.open(fate);
      await mayDie(buy(victim, installation, token));
      await victim.close();
      installation.advance(pastAnyLease);
      await installation.during(async (one) => {
        await recover(one.ports);
        const bought = await buy(one, installation, token);
        expect(await buy(one, installation, token)).toEqual(bought);
        expect((await expectSound(one, account)).kept).toEqual([
          { number: bought.number, reference: String(bought.id) },
        ]);
      });
      return victim;
    });
  });

  test('the recovery of a purchase: the next recovery brings it to an end', async () => {
    const calls = await dieAtEachCall(moment, async (fate) => {
      const installation = await installed();
      await leaveUnfinished(installation);
      const victim = await installation.open(fate);
      await mayDie(recover(victim.ports));
      await victim.close();
      installation.advance(pastAnyLease);
      await installation.during(async (one) => {
        await recover(one.ports);
        expect((await expectSound(one, installation.account)).kept).toHaveLength(1);
      });
      return victim;
    });
    expect(calls).toEqual(expect.arrayContaining(['carrier.buy', 'purchases.complete']));
  });

  test('a deletion and its release: the number goes back, and can be bought again', async () => {
    const calls = await dieAtEachCall(moment, async (fate) => {
      const installation = await installed();
      const { account } = installation;
      const [token = '', another = ''] = await installation.during((one) =>
        tokensFor(one, account, 2),
      );
      const { id, number } = await installation.during(async (one) => {
        await buy(one, installation, another);
        return buy(one, installation, token);
      });
      const victim = await installation.open(fate);
      await mayDie(deletePhoneNumber(victim.ports, account, id).then(() => recover(victim.ports)));
      await victim.close();

      installation.advance(pastAnyLease);
      await installation.during(async (one) => {
        await recover(one.ports);
        await mayDie(deletePhoneNumber(one.ports, account, id));
        await recover(one.ports);
        expect(await ownedBy(one.sandbox)).toHaveLength(1);
        expect(await ownerOf(one.sandbox, number)).toBeNull();
        const [fresh = ''] = await tokensFor(one, account, 1);
        expect((await buy(one, installation, fresh)).number).toBe(number);
        expect((await expectSound(one, account)).kept).toHaveLength(2);
      });
      return victim;
    });
    expect(calls).toEqual(
      expect.arrayContaining(['phoneNumbers.remove', 'carrier.release', 'intents.completeRelease']),
    );
  });

  test('a restoration: the number is deleted or back, and can be had back', async () => {
    const calls = await dieAtEachCall(moment, async (fate) => {
      const installation = await installed({ releaseWindow: 3_600_000 });
      const { account } = installation;
      const { id } = await installation.during(async (one) => {
        const [token = ''] = await tokensFor(one, account, 1);
        const number = await buy(one, installation, token);
        await deletePhoneNumber(one.ports, account, number.id);
        return number;
      });
      const victim = await installation.open(fate);
      await mayDie(restorePhoneNumber(victim.ports, account, id));
      await victim.close();
      installation.advance(pastAnyLease);
      await installation.during(async (one) => {
        await recover(one.ports);
        await mayDie(restorePhoneNumber(one.ports, account, id));
        const { kept, toRelease } = await expectSound(one, account);
        expect([kept.map(({ reference }) => Number(reference)), toRelease]).toEqual([[id], []]);
      });
      return victim;
    });
    expect(calls).toEqual(['deletedNumbers.restore']);
  });

  test('a release before its time: the number goes back, and is nobody’s', async () => {
    const calls = await dieAtEachCall(moment, async (fate) => {
      const installation = await installed({ releaseWindow: 3_600_000 });
      const { account } = installation;
      const { id, number } = await installation.during(async (one) => {
        const [token = ''] = await tokensFor(one, account, 1);
        const bought = await buy(one, installation, token);
        await deletePhoneNumber(one.ports, account, bought.id);
        return bought;
      });
      const victim = await installation.open(fate);
      await mayDie(releaseDeletedNumber(victim.ports, account, id));
      await victim.close();
      installation.advance(pastAnyLease);
      await installation.during(async (one) => {
        await recover(one.ports);
        await mayDie(releaseDeletedNumber(one.ports, account, id));
        expect(await ownerOf(one.sandbox, number)).toBeNull();
        expect(await expectSound(one, account)).toEqual({ kept: [], toRelease: [] });
      });
      return victim;
    });
    expect(calls).toEqual(expect.arrayContaining(['carrier.release', 'intents.completeRelease']));
  });

  test('a reconciliation that adopts an orphan: the next one leaves the number with one account', async () => {
    const calls = await dieAtEachCall(moment, async (fate) => {
      const installation = await installed();
      const { account } = installation;
      const reference = '374900000000001';
      const number = await installation.during(async (one) => {
        const { page } = await searchAvailableNumbers(one.ports, account, {
          filters: { country: 'US', toll_free: false },
          window: { limit: 1, offset: 0 },
        });
        const found = page.offers[0]?.terms.number ?? '';
        await one.sandbox.buy(
          { number: found, reference, account_id: account.id, address_sid: null },
          permit,
        );
        return found;
      });
      const victim = await installation.open(fate);
      await mayDie(reconcile(victim.ports, { repair: 'all', adopter: account }));
      await victim.close();
      installation.advance(pastAnyLease);
      await installation.during(async (one) => {
        await reconcile(one.ports, { repair: 'all', adopter: account });
        expect((await expectSound(one, account)).kept).toEqual([{ number, reference }]);
      });
      return victim;
    });
    expect(calls).toEqual(
      expect.arrayContaining(['carrier.listOwned', 'purchases.intend', 'purchases.complete']),
    );
  });

  test('the first start: the next start makes what is missing, and tells a token that signs in', async () => {
    const calls = await dieAtEachCall(moment, async (fate) => {
      const installation = await installed();
      const victim = await installation.open(fate);
      const told = await orDie(start(victim));
      await victim.close();
      await installation.during(async (one) => {
        const { store } = one.ports;
        const { operator } = store;
        const first = told ?? (await start(one));
        // Made, but not told: nobody can know whether it was.
        if (victim.calls.at(-1) === 'operator.createToken' && moment === 'after') return;
        expect(first, `died at ${victim.calls.at(-1)}`).not.toBeNull();
        const signedIn = await store.signIn(hashOf(first?.token ?? ''));
        expect(signedIn?.agent).toMatchObject({ email: 'admin@example.com', role: 'admin' });
        const account = await operator.findAccount('support');
        expect(await operator.listAgents(account as Account)).toHaveLength(2);
        if (told) expect(await start(one)).toBeNull();
      });
      return victim;
    });
    expect(calls).toEqual(
      expect.arrayContaining(['operator.createAccount', 'operator.createToken']),
    );
  });
});

/** A purchase whose process died between intending and buying. */
async function leaveUnfinished(installation: Installation, count = 1): Promise<void> {
  const tokens = await installation.during((one) => tokensFor(one, installation.account, count));
  for (const token of tokens) {
    const calls = ['lookUp', 'quote', 'intend', 'buy'];
    const fate: Fate = { call: calls.length, moment: 'before' };
    await installation.during(async (victim) => {
      await mayDie(buy(victim, installation, token));
      expect(victim.calls.at(-1)).toBe('carrier.buy');
    }, fate);
  }
  installation.advance(pastAnyLease);
}
