import { describe, expect, onTestFinished, test } from 'vitest';
import { createPhoneNumber } from '../../../src/app/purchases/create.ts';
import { deletePhoneNumber } from '../../../src/app/phone-numbers/delete.ts';
import type { Purchase } from '../../../src/app/ports/purchases.ts';
import { recover } from '../../../src/app/purchases/recover.ts';
import { installed, mayDie } from '../../support/crashes.ts';
import { scriptFault } from '../../support/faults.ts';
import {
  expectSound,
  pastAnyLease,
  tokensFor,
  type Installation,
  type Process,
} from '../../support/installation.ts';
import { ownedBy, permit } from '../../support/owned.ts';

const sold = { resource: null };

async function opened(installation: Installation): Promise<Process> {
  const process = await installation.open();
  onTestFinished(() => process.close());
  return process;
}

/** Purchases that were intended, and whose carrier then did not answer. */
async function leaveUnfinished(installation: Installation, count: number): Promise<void> {
  const { account, data } = installation;
  const fault = { operation: 'buy', kind: 'unavailable', remaining: count } as const;
  await scriptFault(data, fault, () =>
    installation.during(async (one) => {
      for (const token of await tokensFor(one, account, count)) {
        const answer = createPhoneNumber(one.ports, account, { token });
        await expect(answer).rejects.toMatchObject({ code: 'PurchaseUnfinished' });
      }
    }),
  );
}

/** A purchase whose process died when it was about to order. */
async function dieBuying(installation: Installation): Promise<void> {
  const { account } = installation;
  const [token = ''] = await installation.during((one) => tokensFor(one, account, 1));
  const fate = { call: 4, moment: 'before' } as const;
  await installation.during(async (victim) => {
    await mayDie(createPhoneNumber(victim.ports, account, { token }));
    expect(victim.calls.at(-1)).toBe('carrier.buy');
  }, fate);
}

const countOf = (processes: Pick<Process, 'calls'>[], name: string) =>
  processes.flatMap(({ calls }) => calls).filter((call) => call === name).length;

describe('a lease', () => {
  test('keeps the recovery off what a process may still be working on', async () => {
    const installation = await installed();
    await dieBuying(installation);
    const one = await opened(installation);
    installation.advance(3_999);
    expect(await recover(one.ports)).toEqual({ finished: 0, failures: [] });
    expect(countOf([one], 'carrier.buy')).toBe(0);
    installation.advance(1);
    expect(await recover(one.ports)).toEqual({ finished: 1, failures: [] });
    expect((await expectSound(one, installation.account)).kept).toHaveLength(1);
  });

  test('is renewed as long as its process is at it', async () => {
    const installation = await installed();
    await leaveUnfinished(installation, 1);
    installation.advance(pastAnyLease);
    const [one, other] = [await opened(installation), await opened(installation)];
    const [purchase] = await leaseAll(one);
    const { leases } = one.ports;
    await leases.during(leases.begin(), purchase!, async () => {
      for (let renewals = 0; renewals < 5; renewals++) {
        installation.advance(3_000);
        await leases.renew();
        expect((await recover(other.ports)).finished).toBe(0);
      }
    });
    installation.advance(3_999);
    await leases.renew();
    expect((await recover(other.ports)).finished).toBe(0);
    installation.advance(1);
    expect((await recover(other.ports)).finished).toBe(1);
    expect((await expectSound(one, installation.account)).kept).toHaveLength(1);
  });

  test('that has passed to another is not renewed', async () => {
    const installation = await installed();
    await leaveUnfinished(installation, 1);
    installation.advance(pastAnyLease);
    const [late, other] = [await opened(installation), await opened(installation)];
    const [stale] = await leaseAll(late);
    installation.advance(4_000);
    const [current] = await leaseAll(other);
    const { leases } = late.ports;
    await leases.during(leases.begin(), stale!, () => leases.renew());
    installation.advance(4_000);
    const third = await opened(installation);
    expect((await leaseAll(third)).map(({ id }) => id)).toEqual([current!.id]);
  });

  test('goes to one of two recoveries only: no purchase is acted on twice', async () => {
    const installation = await installed();
    await leaveUnfinished(installation, 12);
    installation.advance(pastAnyLease);
    const one = await opened(installation);
    const both = [one, one.twin()];
    const done = await Promise.all(both.map(({ ports }) => recover(ports)));
    expect(done.flatMap(({ failures }) => failures)).toEqual([]);
    expect(done.reduce((sum, { finished }) => sum + finished, 0)).toBe(12);
    expect(countOf(both, 'carrier.buy')).toBe(12);
    expect(countOf(both, 'purchases.complete')).toBe(12);
    expect((await expectSound(one, installation.account)).kept).toHaveLength(12);
  });

  test('goes to one of two recoveries only: no number is released twice', async () => {
    const installation = await installed();
    const { account } = installation;
    await installation.during(async (process) => {
      for (const token of await tokensFor(process, account, 8)) {
        await createPhoneNumber(process.ports, account, { token });
      }
      for (const { reference } of await ownedBy(process.sandbox)) {
        await deletePhoneNumber(process.ports, account, Number(reference));
      }
    });
    const one = await opened(installation);
    const both = [one, one.twin()];
    await Promise.all(both.map(({ ports }) => recover(ports)));
    expect(countOf(both, 'carrier.release')).toBe(8);
    expect(await expectSound(one, account)).toEqual({ kept: [], toRelease: [] });
  });

  test('that ran out goes to the next recovery, while the first one is still at it', async () => {
    const installation = await installed();
    await leaveUnfinished(installation, 1);
    installation.advance(pastAnyLease);
    const [first, second] = [await opened(installation), await opened(installation)];
    const [stuck] = await leaseAll(first);
    expect(await recover(second.ports)).toEqual({ finished: 0, failures: [] });
    installation.advance(pastAnyLease);
    expect(await recover(second.ports)).toEqual({ finished: 1, failures: [] });
    // The first one wakes up, and is told that it is not its to complete.
    const { purchases } = first.ports.store.of(installation.account);
    expect(await purchases.complete(stuck!, sold)).toBe(false);
    expect((await expectSound(first, installation.account)).kept).toHaveLength(1);
  });
});

async function leaseAll({ ports }: Process): Promise<Purchase[]> {
  return ports.store.intents.leasePurchases({
    ...ports.leases.begin(),
    now: ports.time.now(),
    limit: 10,
    carrier: 'sandbox',
    except: [],
    lateSale: 60_000,
  });
}

/** A purchase that was left unfinished, leased again by a process. */
async function oneLeased() {
  const installation = await installed();
  const { account } = installation;
  await leaveUnfinished(installation, 1);
  installation.advance(pastAnyLease);
  const one = await opened(installation);
  const [purchase] = await leaseAll(one);
  return { one, account, purchases: one.ports.store.of(account).purchases, purchase: purchase! };
}

describe('a give-back', () => {
  test('does nothing once the lease has passed to another', async () => {
    const installation = await installed();
    const { account } = installation;
    await leaveUnfinished(installation, 1);
    installation.advance(pastAnyLease);
    const [late, other] = [await opened(installation), await opened(installation)];
    const [stale] = await leaseAll(late);
    installation.advance(pastAnyLease);
    const [current] = await leaseAll(other);
    expect(current).toMatchObject({ id: stale!.id, token: stale!.token });

    expect(
      await late.ports.store
        .of(account)
        .purchases.giveBack(stale!, { carrierCode: 'test', message: 'refused by the test' }),
    ).toBe(false);

    const { purchases } = other.ports.store.of(account);
    expect(await purchases.find(stale!.token)).toMatchObject({ id: stale!.id, completed: false });
    // The claim is still there: nobody else can intend to buy the number.
    const rival = { ...stale!, id: stale!.id + 1, token: 'another token' };
    expect(await purchases.intend(rival, [])).toBe('claimed');
    await other.sandbox.buy({ ...current!, reference: String(current!.id) }, permit);
    expect(await purchases.complete(current!, sold)).toBe(true);
    expect((await expectSound(other, account)).kept).toHaveLength(1);
  });

  test('does nothing once the purchase is completed', async () => {
    const { one, account, purchases, purchase } = await oneLeased();
    await one.sandbox.buy({ ...purchase, reference: String(purchase.id) }, permit);
    expect(await purchases.complete(purchase, sold)).toBe(true);
    expect(
      await purchases.giveBack(purchase, { carrierCode: 'test', message: 'refused by the test' }),
    ).toBe(false);
    expect(await purchases.complete(purchase, sold)).toBe(false);
    expect((await expectSound(one, account)).kept).toHaveLength(1);
  });

  test('by the holder of the lease frees the token and the number', async () => {
    const { one, account, purchases, purchase } = await oneLeased();
    expect(
      await purchases.giveBack(purchase, { carrierCode: 'test', message: 'refused by the test' }),
    ).toBe(true);
    expect(await purchases.find(purchase.token)).toBeNull();
    expect(await expectSound(one, account)).toEqual({ kept: [], toRelease: [] });
    await createPhoneNumber(one.ports, account, { token: purchase.token });
    expect((await expectSound(one, account)).kept).toHaveLength(1);
  });
});

describe('a release', () => {
  test('waits for its window, and the number is owned and claimed until then', async () => {
    const installation = await installed({ releaseWindow: 3_600_000 });
    const { account } = installation;
    const one = await opened(installation);
    const [token = ''] = await tokensFor(one, account, 1);
    await createPhoneNumber(one.ports, account, { token });
    const [owned] = await ownedBy(one.sandbox);
    await deletePhoneNumber(one.ports, account, Number(owned!.reference));
    installation.advance(3_599_999);
    expect(await recover(one.ports)).toEqual({ finished: 0, failures: [] });
    expect(await ownedBy(one.sandbox)).toEqual([owned]);
    installation.advance(1);
    expect(await recover(one.ports)).toEqual({ finished: 1, failures: [] });
    expect(await ownedBy(one.sandbox)).toEqual([]);
    expect(await recover(one.ports)).toEqual({ finished: 0, failures: [] });
    expect(await expectSound(one, account)).toEqual({ kept: [], toRelease: [] });
  });

  test('that the carrier does not answer is tried again, and reported', async () => {
    const installation = await installed();
    const { account, data } = installation;
    const one = await opened(installation);
    const [token = ''] = await tokensFor(one, account, 1);
    await createPhoneNumber(one.ports, account, { token });
    const [owned] = await ownedBy(one.sandbox);
    await deletePhoneNumber(one.ports, account, Number(owned!.reference));
    const fault = { operation: 'release', kind: 'unavailable' } as const;
    const failed = await scriptFault(data, fault, () => recover(one.ports));
    expect(failed.finished).toBe(0);
    expect(failed.failures).toHaveLength(1);
    installation.advance(pastAnyLease);
    expect(await recover(one.ports)).toEqual({ finished: 1, failures: [] });
    expect(await expectSound(one, account)).toEqual({ kept: [], toRelease: [] });
  });
});
