import { expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../../src/app/carriers/configured-carriers.ts';
import { createPhoneNumber } from '../../../src/app/purchases/create.ts';
import {
  CarrierBusy,
  CarrierRefused,
  type Carrier,
  type CarrierOrder,
} from '../../../src/app/ports/carriers.ts';
import type { Policy, Ports } from '../../../src/app/ports.ts';
import { deletePhoneNumber } from '../../../src/app/phone-numbers/delete.ts';
import {
  releaseDeletedNumber,
  restorePhoneNumber,
} from '../../../src/app/phone-numbers/deleted.ts';
import { recover } from '../../../src/app/purchases/recover.ts';
import { expectSound, install, tokensFor } from '../../support/installation.ts';
import { leaseTime } from '../../support/leases.ts';
import { permit } from '../../support/owned.ts';

const minute = 60_000;
/** Until an intent is taken up again. */
const retry = 3_000;

type Outcome = 'no answer' | 'refuse' | 'busy' | 'sell';

/** A carrier whose orders end as they are told to, one after the other, and which may carry one out late. */
function scripted(carrier: Carrier, outcomes: Outcome[]) {
  const orders: CarrierOrder[] = [];
  return {
    sellLate: () => carrier.buy(orders[0]!, permit),
    carrier: {
      ...carrier,
      async buy(order, { check }) {
        if (await carrier.findOwned(order.number)) return carrier.buy(order, permit);
        check();
        orders.push(order);
        switch (outcomes.shift()) {
          case 'no answer':
            throw new Error('no answer');
          case 'busy':
            throw new CarrierBusy('20429: too many requests');
          case 'refuse':
            throw new CarrierRefused('21422', 'the number is not available');
          default:
            return carrier.buy(order, permit);
        }
      },
    } satisfies Carrier,
  };
}

async function started(outcomes: Outcome[], policy: Partial<Policy> = {}) {
  const installation = await install(policy);
  onTestFinished(() => installation.remove());
  const { account } = installation;
  const process = await installation.open();
  onTestFinished(() => process.close());
  const { carrier, sellLate } = scripted(process.sandbox, outcomes);
  const ports: Ports = { ...process.ports, carriers: configuredCarriers([carrier]) };
  const [token = ''] = await tokensFor(process, account, 1);
  const answer = createPhoneNumber(ports, account, { token });
  await expect(answer).rejects.toMatchObject({ code: 'PurchaseUnfinished' });
  const isOpen = async () => (await ports.store.of(account).purchases.find(token)) !== null;
  return { installation, account, process, ports, sellLate, token, isOpen };
}

test('a no to a later order does not end a purchase that an earlier one may still win', async () => {
  const one = await started(['no answer', 'refuse']);
  const { installation, account, process, ports, sellLate, token } = one;
  installation.advance(minute / 2);
  expect((await recover(ports)).failures).toHaveLength(1);
  await sellLate();
  installation.advance(minute / 2);
  expect(await recover(ports)).toEqual({ finished: 1, failures: [] });
  const { kept } = await expectSound(process, account);
  expect(kept).toHaveLength(1);
  const again = await createPhoneNumber(ports, account, { token });
  expect(String(again.phone_number.id)).toBe(kept[0]?.reference);
});

test('a no ends it once no earlier order can win any more: number and token are free', async () => {
  const one = await started(['no answer', 'refuse']);
  const { installation, account, process, ports, token, isOpen } = one;
  installation.advance(minute);
  expect(await recover(ports)).toEqual({ finished: 1, failures: [] });
  expect(await isOpen()).toBe(false);
  expect(await expectSound(process, account)).toEqual({ kept: [], toRelease: [] });
  expect(await createPhoneNumber(process.ports, account, { token })).toBeDefined();
});

test('it is the last order without an answer that counts, not the first', async () => {
  const { installation, ports, isOpen } = await started([
    'no answer',
    'no answer',
    'refuse',
    'refuse',
  ]);
  installation.advance(minute - 1);
  await recover(ports);
  installation.advance(minute - 1);
  expect((await recover(ports)).failures).toHaveLength(1);
  expect(await isOpen()).toBe(true);
  installation.advance(retry);
  expect(await recover(ports)).toEqual({ finished: 1, failures: [] });
  expect(await isOpen()).toBe(false);
});

test('a carrier that may take ten minutes to answer may sell half an hour late', async () => {
  const outcomes: Outcome[] = ['no answer', 'refuse', 'refuse'];
  const one = await started(outcomes, { carrierTimeout: 10 * minute });
  const { installation, ports, isOpen } = one;
  installation.advance(30 * minute - 1);
  expect((await recover(ports)).failures).toHaveLength(1);
  expect(await isOpen()).toBe(true);
  installation.advance(retry);
  expect(await recover(ports)).toEqual({ finished: 1, failures: [] });
});

test('a carrier that is busy has said nothing about earlier orders: that never ends a purchase', async () => {
  const one = await started(['busy', 'no answer', 'busy', 'busy', 'sell']);
  const { installation, account, process, ports, isOpen } = one;
  for (const wait of [retry, 2 * minute, 60 * minute]) {
    installation.advance(wait);
    expect((await recover(ports)).failures).toHaveLength(1);
    expect(await isOpen()).toBe(true);
  }
  installation.advance(retry);
  expect(await recover(ports)).toEqual({ finished: 1, failures: [] });
  expect((await expectSound(process, account)).kept).toHaveLength(1);
});

test('a no to the first order after one that was never sent ends a purchase at once', async () => {
  const { installation, ports, isOpen } = await started(['busy', 'refuse']);
  installation.advance(retry);
  expect(await recover(ports)).toEqual({ finished: 1, failures: [] });
  expect(await isOpen()).toBe(false);
});

test('a process that died may have ordered to the end of its lease', async () => {
  const installation = await install();
  onTestFinished(() => installation.remove());
  const { account } = installation;
  const [token = ''] = await installation.during((one) => tokensFor(one, account, 1));
  await installation.during(
    async ({ ports }) => {
      await expect(createPhoneNumber(ports, account, { token })).rejects.toThrow();
    },
    { call: 4, moment: 'before' },
  );
  await installation.during(async (process) => {
    const { carrier } = scripted(process.sandbox, ['refuse', 'refuse']);
    const ports: Ports = { ...process.ports, carriers: configuredCarriers([carrier]) };
    installation.advance(minute + leaseTime - 1);
    expect((await recover(ports)).failures).toHaveLength(1);
    installation.advance(retry);
    expect(await recover(ports)).toEqual({ finished: 1, failures: [] });
    expect(await expectSound(process, account)).toEqual({ kept: [], toRelease: [] });
  });
});

test('a number is not given back while an order without an answer may buy it again', async () => {
  const one = await started(['no answer', 'sell'], { releaseWindow: 0 });
  const { installation, account, ports, token, sellLate } = one;
  const [carrier] = ports.carriers.all;
  installation.advance(retry);
  expect((await recover(ports)).finished).toBe(1);
  const { phone_number } = await createPhoneNumber(ports, account, { token });
  await deletePhoneNumber(ports, account, phone_number.id);
  const release = () => releaseDeletedNumber(ports, account, phone_number.id);
  await expect(release()).rejects.toMatchObject({ code: 'Unavailable' });
  expect((await recover(ports)).finished).toBe(0);
  installation.advance(minute / 2);
  await sellLate();
  await expect(release()).rejects.toMatchObject({ code: 'Unavailable' });
  await expect(restorePhoneNumber(ports, account, phone_number.id)).rejects.toMatchObject({
    code: 'RecordInvalid',
  });
  expect(await carrier!.findOwned(phone_number.number)).not.toBeNull();
  installation.advance(minute);
  expect((await recover(ports)).finished).toBe(1);
  expect(await carrier!.findOwned(phone_number.number)).toBeNull();
  expect(await expectSound(one.process, account)).toEqual({ kept: [], toRelease: [] });
});
