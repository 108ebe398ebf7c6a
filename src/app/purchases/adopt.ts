import type { Account } from '../../domain/account.ts';
import type { AvailableNumber } from '../../domain/available-number.ts';
import { instantOf } from '../../domain/instant.ts';
import { newLine } from '../../domain/phone-numbers/line.ts';
import type { Carrier, Owned } from '../ports/carriers.ts';
import type { Purchase } from '../ports/purchases.ts';
import { executePurchase, type ExecutePorts } from './execute.ts';
import { findOwnedTerms } from './owned-terms.ts';

export interface Adoption {
  /** what was written down of the number without anybody having said it; null: nothing */
  readonly doubt: string | null;
}

/**
 * A number that nobody has becomes the account's, as if it had just bought it: the carrier is asked,
 * and says that it is ours already. Null: somebody has it meanwhile.
 */
export async function adopt(
  ports: ExecutePorts,
  account: Account,
  { carrier, orphan: { number, reference } }: { carrier: Carrier; orphan: Owned },
): Promise<Adoption | null> {
  const { store, clock, leases, time } = ports;
  const id = Number(reference);
  const lease = leases.begin();
  const { terms, isCountryKnown, price } = await findOwnedTerms(ports, carrier, {
    number,
    own: null,
  });
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
    number_type: terms.number_type,
    line: newLine(id, terms, account, instantOf(clock.now())),
    intended_at: time.now(),
    holder: lease.holder,
    lease_until: lease.lease_until,
    may_sell_until: 0,
  };
  return leases.during(lease, purchase, async () => {
    const written = await store.of(account).purchases.intend(purchase, []);
    if (written !== 'intended') return null;
    await executePurchase(ports, purchase);
    return { doubt: isCountryKnown ? null : doubtOf(terms) };
  });
}

const doubtOf = ({ country_code }: AvailableNumber): string =>
  `neither the carrier nor the digits say its country: ${country_code} was written down, with what a number costs there`;
