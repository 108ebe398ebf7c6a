import { expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../../src/app/carriers/configured-carriers.ts';
import { createPhoneNumber } from '../../../src/app/purchases/create.ts';
import { CarrierRefused, type Carrier } from '../../../src/app/ports/carriers.ts';
import type { Ports } from '../../../src/app/ports.ts';
import { recover } from '../../../src/app/purchases/recover.ts';
import { expectSound, install, tokensFor } from '../../support/installation.ts';
import { permit } from '../../support/owned.ts';

const minute = 60_000;

/** A carrier whose first sale is carried out later than it is answered, and which refuses meanwhile. */
function late(carrier: Carrier) {
  const orders: Parameters<Carrier['buy']>[0][] = [];
  return {
    sellNow: () => carrier.buy(orders[0]!, permit),
    carrier: {
      ...carrier,
      async buy(order, permit) {
        if (await carrier.findOwned(order.number)) return carrier.buy(order, permit);
        permit.check();
        orders.push(order);
        if (orders.length > 1) throw new CarrierRefused('21422', 'the number is not available');
        throw new Error('no answer');
      },
    } satisfies Carrier,
  };
}

async function started() {
  const installation = await install();
  onTestFinished(() => installation.remove());
  const { account } = installation;
  const process = await installation.open();
  onTestFinished(() => process.close());
  const { carrier, sellNow } = late(process.sandbox);
  const ports: Ports = { ...process.ports, carriers: configuredCarriers([carrier]) };
  const [token = ''] = await tokensFor(process, account, 1);
  const answer = createPhoneNumber(ports, account, { token });
  await expect(answer).rejects.toMatchObject({ code: 'PurchaseUnfinished' });
  return { installation, account, process, ports, sellNow, token };
}

test('a no to a second attempt does not end a purchase that the first one may still win', async () => {
  const { installation, account, process, ports, sellNow, token } = await started();
  installation.advance(minute / 2);
  expect((await recover(ports)).failures).toHaveLength(1);
  await sellNow();
  installation.advance(minute / 2);
  expect(await recover(ports)).toEqual({ finished: 1, failures: [] });
  const { kept } = await expectSound(process, account);
  expect(kept).toHaveLength(1);
  const again = await createPhoneNumber(ports, account, { token });
  expect(String(again.phone_number.id)).toBe(kept[0]?.reference);
});

test('a no ends it once the first attempt cannot win any more: number and token are free', async () => {
  const { installation, account, process, ports, token } = await started();
  installation.advance(2 * minute);
  expect(await recover(ports)).toEqual({ finished: 1, failures: [] });
  expect(await ports.store.of(account).purchases.find(token)).toBeNull();
  expect(await expectSound(process, account)).toEqual({ kept: [], toRelease: [] });
  expect(await createPhoneNumber(process.ports, account, { token })).toBeDefined();
});
