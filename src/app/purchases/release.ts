import { callCarrier } from '../carriers/call-carrier.ts';
import { CarrierRefused } from '../ports/carriers.ts';
import type { Release } from '../ports/deleted-numbers.ts';
import { permitFor, type ExecutePorts } from './execute.ts';

/** How soon a release without an answer is tried again, in milliseconds. */
const retryInterval = 3_000;
/** The same, of one that the carrier has refused: doubled each time, up to a day. */
const firstRefusalInterval = 60_000;
const longestRefusalInterval = 24 * 3_600_000;

/**
 * Gives a number back to its carrier, while the lease is under way. Repeating it changes nothing: a
 * carrier that does not have the number any more says so. What the carrier throws is thrown, once it
 * is written down when to try again; CarrierRefused: it keeps the number, and the reason is kept.
 */
export async function finishRelease(ports: ExecutePorts, release: Release): Promise<void> {
  const { carriers, leases, policy, store, time } = ports;
  const { number, resource } = release;
  try {
    await leases.freshen(release);
    const carrier = carriers.byName(release.carrier);
    const order = { number, reference: String(release.id), resource };
    await callCarrier(ports, carrier, policy.carrierTimeout, (permit) =>
      carrier.release(order, permitFor(ports, release, permit)),
    );
  } catch (error) {
    const refusal = error instanceof CarrierRefused ? reasonOf(error) : release.refusal;
    const wait = error instanceof CarrierRefused ? refusalInterval(release) : retryInterval;
    await store.intents.putDownRelease(release, { retry_at: time.now() + wait, refusal });
    throw error;
  }
  await store.intents.completeRelease(release, time.now());
}

/** As the API and the command tell it. */
export const reasonOf = ({ carrierCode, message }: CarrierRefused) => `${carrierCode}: ${message}`;

const refusalInterval = ({ attempt }: Release) =>
  Math.min(firstRefusalInterval * 2 ** Math.min(attempt - 1, 20), longestRefusalInterval);
