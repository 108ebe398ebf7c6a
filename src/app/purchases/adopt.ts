import type { Account } from '../../domain/account.ts';
import { instantOf } from '../../domain/instant.ts';
import { pricedNumberOf, termsOfOwned } from '../../domain/owned-number.ts';
import { newLine } from '../../domain/phone-numbers/line.ts';
import { callCarrier } from '../carriers/call-carrier.ts';
import type { Carrier, Owned } from '../ports/carriers.ts';
import type { Purchase } from '../ports/purchases.ts';
import { executePurchase, type ExecutePorts } from './execute.ts';

/**
 * A number that nobody has becomes the account's, as if it had just bought it: the carrier is asked,
 * and says that it is ours already. False: somebody has it meanwhile.
 */
export async function adopt(
  ports: ExecutePorts,
  account: Account,
  { carrier, orphan: { number, reference } }: { carrier: Carrier; orphan: Owned },
): Promise<boolean> {
  const { store, clock, leases, time, policy } = ports;
  const id = Number(reference);
  const lease = leases.begin();
  const price = await callCarrier(ports, carrier, policy.carrierTimeout, ({ signal }) =>
    carrier.priceOf(pricedNumberOf(number), signal),
  );
  const purchase: Purchase = {
    kind: 'purchase',
    id,
    account_id: account.id,
    attempt: 1,
    token: `adopted ${id}`,
    carrier: carrier.name,
    number,
    address_sid: null,
    price: price ?? 0,
    line: newLine(id, termsOfOwned(number), account, instantOf(clock.now())),
    intended_at: time.now(),
    holder: lease.holder,
    lease_until: lease.lease_until,
    may_sell_until: 0,
  };
  return leases.during(lease, purchase, async () => {
    const written = await store.of(account).purchases.intend(purchase, []);
    if (written !== 'intended') return false;
    await executePurchase(ports, purchase);
    return true;
  });
}
