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
  const { account_id, number, resource } = release;
  try {
    await leases.freshen(release);
    const carrier = carriers.byName(release.carrier);
    const order = { account_id, number, reference: String(release.id), resource };
    await callCarrier(ports, carrier, policy.carrierTimeout, (permit) =>
      carrier.release(order, permitFor(ports, release, permit)),
    );
  } catch (error) {
    const { wait, ...refused } = afterwards(release, error);
    await store.intents.putDownRelease(release, { retry_at: time.now() + wait, ...refused });
    throw error;
  }
  await store.intents.completeRelease(release, time.now());
}

/** As the API and the command tell it. */
export const reasonOf = ({ carrierCode, message }: CarrierRefused) => `${carrierCode}: ${message}`;

/** How long the carrier is left alone, in milliseconds, and what is known of its refusals. */
function afterwards({ refusal, refusals }: Release, error: unknown) {
  if (!(error instanceof CarrierRefused)) return { wait: retryInterval, refusal, refusals };
  const wait = firstRefusalInterval * 2 ** Math.min(refusals, 20);
  return {
    wait: Math.min(wait, longestRefusalInterval),
    refusal: reasonOf(error),
    refusals: refusals + 1,
  };
}
