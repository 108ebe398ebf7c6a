import type { Account } from '../../domain/account.ts';
import { addressOf } from '../../domain/resources/addresses.ts';
import { lasts, leaseTime } from '../nodes/leases.ts';
import type { AddressChange, AddressReference } from '../ports/addresses.ts';
import type { Refusal } from '../ports/purchases.ts';
import { CarrierBusy, CarrierRefused, type Carrier } from '../ports/carriers.ts';
import type { Lease } from '../ports/leases.ts';
import type { Ports } from '../ports.ts';
import { lateSaleOf } from '../purchases/execute.ts';
import { callCarrier, type CallPorts } from './call-carrier.ts';

export type AddressChangePorts = CallPorts & Pick<Ports, 'store' | 'carriers' | 'leases' | 'time'>;

/** How soon a carrier that did not answer is told again, in milliseconds. */
const retryInterval = 3_000;
/** How often a request looks whether another one has told the carrier, in milliseconds. */
const pollInterval = 50;

/**
 * What has come of telling a carrier. `refused`: the address is again as the carrier has it, unless it
 * has been changed since; `lost`: somebody else has the lease, or has brought it to another end.
 */
export type Told =
  | { readonly state: 'told' | 'lost' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'unanswered'; readonly cause: unknown };

export interface AddressAtCarrier {
  readonly account: Account;
  readonly addressId: number;
  readonly carrier: Carrier;
}

/**
 * Sees to it that a carrier is told what has been committed: by this process, unless another one is at
 * it. One at a time tells it, so that it hears of changes in their order. `outcomeOf` says what the
 * state that is reached means to who asks; undefined: nothing yet.
 */
export async function settle(
  ports: AddressChangePorts,
  { account, addressId, carrier }: AddressAtCarrier,
  outcomeOf: (reference: AddressReference | undefined) => Told | undefined,
): Promise<Told> {
  const { store, clock, policy } = ports;
  const deadline = clock.steady() + policy.carrierTimeout;
  for (;;) {
    const references = await store.of(account).addressReferences.list(addressId);
    const outcome = outcomeOf(references.find((one) => one.carrier === carrier.name));
    if (outcome) return outcome;
    if (clock.steady() >= deadline) return { state: 'unanswered', cause: undefined };
    const of = { account_id: account.id, address_id: addressId };
    const { lease, changes } = await leaseChanges(ports, carrier, { limit: 1, of });
    const [change] = changes;
    if (!change) await clock.pause(pollInterval);
    else {
      const patience = deadline - clock.steady();
      const told = await tell(ports, carrier, { lease, change, patience });
      if (told.state === 'unanswered') return told;
    }
  }
}

/** Leases last for a call and are not renewed. */
export async function leaseChanges(
  { store, leases, time, policy }: AddressChangePorts,
  carrier: Carrier,
  which: { limit: number; of?: Pick<AddressChange, 'account_id' | 'address_id'> },
): Promise<{ lease: Lease; changes: AddressChange[] }> {
  const lease = leases.begin();
  const now = time.now();
  const changes = await store.addressChanges.lease({
    ...which,
    carrier: carrier.name,
    now,
    holder: lease.holder,
    lease_until: now + policy.carrierTimeout + leaseTime,
    lateChange: lateSaleOf(policy),
  });
  return { lease, changes };
}

export interface LeasedChange {
  readonly lease: Lease;
  readonly change: AddressChange;
  /** how long the carrier may take, in milliseconds */
  readonly patience: number;
}

/** Tells the carrier of a change that is leased, and writes down what has come of it. */
export async function tell(
  ports: AddressChangePorts,
  carrier: Carrier,
  leased: LeasedChange,
): Promise<Told> {
  const { change } = leased;
  const { addressChanges } = ports.store;
  const sent = { isSent: false };
  try {
    await send(ports, carrier, { ...leased, sent });
  } catch (error) {
    return endWithout(ports, change, { error, isSent: sent.isSent });
  }
  const isOurs = await addressChanges.told(change, ports.time.now());
  return { state: isOurs ? 'told' : 'lost' };
}

async function send(
  ports: AddressChangePorts,
  carrier: Carrier,
  { lease, change, patience, sent }: LeasedChange & { sent: { isSent: boolean } },
): Promise<void> {
  const { addressBook } = carrier;
  const { reference, address } = change;
  await callCarrier(ports, carrier, patience, async ({ signal, check }) => {
    check();
    checkLease(ports, lease);
    sent.isSent = true;
    if (address) await addressBook?.change(reference, addressOf(address), signal);
    else await addressBook?.remove(reference, signal);
  });
}

/** What is sent within this time has ended, or was given up, before the lease ends. */
function checkLease({ clock }: AddressChangePorts, { begun }: Lease): void {
  if (!lasts(clock, begun)) throw new Error('too late: the lease of the change may have ended');
}

async function endWithout(
  { store: { addressChanges }, time, policy }: AddressChangePorts,
  change: AddressChange,
  { error, isSent }: { error: unknown; isSent: boolean },
): Promise<Told> {
  const now = time.now();
  if (error instanceof CarrierRefused) {
    const isBack = await addressChanges.putBack(change, error, now);
    return isBack ? { state: 'refused', refusal: error } : { state: 'lost' };
  }
  const isUnanswered = isSent && !(error instanceof CarrierBusy);
  const may_land_until = isUnanswered ? now + lateSaleOf(policy) : change.may_land_until;
  await addressChanges.putDown(change, { retry_at: now + retryInterval, may_land_until });
  return { state: 'unanswered', cause: error };
}
