import { DomainError, fieldError, recordInvalid } from '../../domain/errors.ts';
import { callCarrier, type CallPorts } from '../carriers/call-carrier.ts';
import {
  CarrierBusy,
  CarrierRefused,
  type Carrier,
  type Permit,
  type PricedNumber,
  type Sold,
} from '../ports/carriers.ts';
import { LeaseLost, type LeasedIntent } from '../ports/leases.ts';
import type { Ports } from '../ports.ts';
import type { Purchase } from '../ports/purchases.ts';
import { openToken } from './search-tokens.ts';

/** What a purchase, or a release, that is under way takes to come to its end. */
export type ExecutePorts = CallPorts &
  Pick<Ports, 'store' | 'carriers' | 'leases' | 'time' | 'sealingKey'>;

/** How soon a purchase without an outcome is taken up again, in milliseconds. */
const retryInterval = 3_000;
/** How long a carrier may still carry out an order it has not answered, in milliseconds, at least. */
const shortestLateSale = 60_000;

/**
 * How long an order without an answer may still be carried out, in milliseconds: until then the
 * carrier's no to a later one does not prove that it has sold nothing.
 */
export const lateSaleOf = ({ carrierTimeout }: Ports['policy']): number =>
  Math.max(shortestLateSale, 3 * carrierTimeout);

/**
 * Brings an intended purchase to its end: the number is ours and exists, or all is given back. To be
 * called while its lease is under way. `offered`: what its token was issued for. Throws RecordInvalid when nothing was bought, PurchaseUnfinished
 * when that is not known, and LeaseLost when another process has the purchase, or has ended it.
 */
export async function executePurchase(
  ports: ExecutePorts,
  purchase: Purchase,
  // Who takes the purchase over knows no more of what was shown than its token does.
  offered: PricedNumber | null = openToken(ports.sealingKey, purchase.token, ports.clock.now()),
): Promise<void> {
  const { store, leases } = ports;
  const { purchases } = store.of({ id: purchase.account_id });
  let sold: Sold;
  const order = { isSent: false };
  try {
    await leases.freshen(purchase);
    sold = await sendOrder(ports, purchase, { offered, order });
  } catch (error) {
    throw await endWithout(ports, purchase, { error, isSent: order.isSent });
  }
  if (!(await purchases.complete(purchase, sold))) throw new LeaseLost('completed by nobody here');
}

function sendOrder(
  ports: ExecutePorts,
  purchase: Purchase,
  { offered, order }: { offered: PricedNumber | null; order: { isSent: boolean } },
): Promise<Sold> {
  const { id, account_id, number, address_sid } = purchase;
  const carrier = ports.carriers.byName(purchase.carrier);
  const { restoredAt } = ports.store;
  const isRestored = restoredAt !== null && purchase.intended_at < restoredAt;
  return callCarrier(ports, carrier, ports.policy.carrierTimeout, (permit) => {
    if (isRestored) return findSold(carrier, purchase, permit);
    return carrier.buy(
      { number, reference: String(id), account_id, address_sid, ...(offered && { offered }) },
      permitFor(ports, purchase, permit, () => (order.isSent = true)),
    );
  });
}

/**
 * What a backup was made in the middle of is asked for and not ordered again: its client was answered, since the
 * backup, by the installation that is gone.
 */
async function findSold(
  carrier: Carrier,
  { id, number }: Purchase,
  { signal }: Permit,
): Promise<Sold> {
  const owned = await carrier.findOwned(number, signal);
  if (owned?.reference === String(id)) return owned;
  throw new CarrierRefused('restored', 'the carrier has not sold it since the backup was made');
}

/** An order goes out in time, and by who holds the lease, or not at all. */
export function permitFor(
  { leases }: Pick<Ports, 'leases'>,
  intent: LeasedIntent,
  permit: Permit,
  onOrder: () => void = () => {},
): Permit {
  return {
    signal: permit.signal,
    check() {
      permit.check();
      leases.check(intent);
      onOrder();
    },
  };
}

/** What is to be thrown when a call has brought no number. */
async function endWithout(
  ports: ExecutePorts,
  purchase: Purchase,
  { error, isSent }: { error: unknown; isSent: boolean },
): Promise<Error> {
  const { store, time, policy } = ports;
  const { purchases } = store.of({ id: purchase.account_id });
  const now = time.now();
  // A no to this order is none to an earlier one, which may win yet.
  if (error instanceof CarrierRefused && now >= purchase.may_sell_until) {
    if (await purchases.giveBack(purchase, error)) return refusedByCarrier(error);
    return new LeaseLost('given back by nobody here');
  }
  const isUnanswered = isSent && !saysNothingSold(error);
  const may_sell_until = isUnanswered ? now + lateSaleOf(policy) : purchase.may_sell_until;
  const isOurs = await purchases.putDown(purchase, {
    retry_at: now + retryInterval,
    may_sell_until,
  });
  return isOurs ? purchaseUnfinished(error) : new LeaseLost('taken over', { cause: error });
}

const saysNothingSold = (error: unknown) =>
  error instanceof CarrierRefused || error instanceof CarrierBusy;

export function purchaseUnfinished(cause?: unknown): DomainError {
  return new DomainError(
    'PurchaseUnfinished',
    'The carrier has not answered yet. The purchase goes on: send the same token again to get its outcome. The number will not be bought twice.',
    // By then the recovery has asked the carrier again.
    { retryAfter: Math.ceil(retryInterval / 1_000) + 2, cause },
  );
}

function refusedByCarrier(refusal: CarrierRefused): DomainError {
  const advice = refusal.isAboutNumber ? '; search again and choose another number' : '';
  const problem = `the carrier refused (${refusal.carrierCode}): ${refusal.message}; nothing was bought${advice}`;
  return recordInvalid(fieldError('token', 'NotAvailable', problem), { cause: refusal });
}
