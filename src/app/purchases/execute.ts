import { DomainError, fieldError, recordInvalid } from '../../domain/errors.ts';
import { callCarrier, type CallPorts } from '../carriers/call-carrier.ts';
import { leaseTime, renewalInterval } from '../nodes/leases.ts';
import { CarrierRefused, type Carrier } from '../ports/carriers.ts';
import type { Ports } from '../ports.ts';
import type { Purchase } from '../ports/purchases.ts';

/** What a purchase, or a release, that is under way takes to come to its end. */
export type ExecutePorts = CallPorts & Pick<Ports, 'store' | 'carriers' | 'leases'>;

/**
 * How long a carrier may still carry out a purchase it has not answered, in milliseconds. Until
 * then its no to a later attempt does not prove that it sold nothing.
 */
const lateSale = 60_000;

/**
 * Brings an intended purchase to its end: the number is ours and exists, or all is given back. A
 * request and the recovery both come here, so it may run again at any point: the carrier is asked
 * first, and completing twice changes nothing. Throws RecordInvalid when the carrier refused, and
 * PurchaseUnfinished when its answer is unknown: then intent and claim stay for the recovery.
 */
export function executePurchase(
  ports: ExecutePorts,
  purchase: Purchase,
  attempt: 'first' | 'repeated' = 'first',
): Promise<void> {
  return ports.leases.during(purchase, () => bringToEnd(ports, purchase, attempt));
}

async function bringToEnd(
  ports: ExecutePorts,
  purchase: Purchase,
  attempt: 'first' | 'repeated',
): Promise<void> {
  const { carriers, clock, policy, store } = ports;
  const { purchases } = store.of({ id: purchase.account_id });
  try {
    const carrier = carriers.byName(purchase.carrier);
    await callCarrier(ports, carrier, policy.carrierTimeout, () => obtain(carrier, purchase));
  } catch (error) {
    const mayHaveSold = attempt === 'repeated' && clock.now() < purchase.intended_at + lateSale;
    if (!(error instanceof CarrierRefused) || mayHaveSold) {
      throw purchaseUnfinished(error);
    }
    await purchases.giveBack(purchase);
    throw refusedByCarrier(error);
  }
  await purchases.complete(purchase);
}

async function obtain(carrier: Carrier, { id, number, address_sid }: Purchase): Promise<void> {
  const reference = String(id);
  const owner = await carrier.findOwned(number);
  if (owner === reference) return;
  if (owner !== null) throw new CarrierRefused('owned', 'it is owned under another reference');
  await carrier.buy({ number, reference, address_sid });
}

export function purchaseUnfinished(cause?: unknown): DomainError {
  return new DomainError(
    'PurchaseUnfinished',
    'The carrier has not answered yet. The purchase goes on: send the same token again to get its outcome. The number will not be bought twice.',
    // By then the recovery has asked the carrier again.
    { retryAfter: Math.ceil((leaseTime + renewalInterval) / 1_000), cause },
  );
}

function refusedByCarrier(refusal: CarrierRefused): DomainError {
  const problem = `the carrier refused (${refusal.carrierCode}): ${refusal.message}; nothing was bought; search again and choose another number`;
  return recordInvalid(fieldError('token', 'NotAvailable', problem), { cause: refusal });
}
