import { callCarrier, type CallPorts } from '../carriers/call-carrier.ts';
import type { Release } from '../ports/deleted-numbers.ts';
import type { Ports } from '../ports.ts';

export type ReleasePorts = CallPorts & Pick<Ports, 'store' | 'carriers'>;

/**
 * Gives a number back to its carrier. Repeating it changes nothing: a carrier that does not have the
 * number any more says so.
 */
export async function finishRelease(ports: ReleasePorts, release: Release): Promise<void> {
  const { carriers, clock, policy, store } = ports;
  const carrier = carriers.byName(release.carrier);
  const order = { number: release.number, reference: String(release.id) };
  await callCarrier(ports, carrier, policy.carrierTimeout, () => carrier.release(order));
  await store.intents.completeRelease(release, clock.now());
}
