import { DomainError } from '../../domain/errors.ts';
import { executePurchase, type ExecutePorts } from './execute.ts';
import { finishRelease } from './release.ts';
import type { Purchase } from '../ports/purchases.ts';

/** Purchases, and releases, taken up at a time: few enough for a carrier to answer side by side. */
const batchSize = 50;

export interface Recovered {
  /** purchases and releases that came to an end, either way */
  readonly finished: number;
  /** what is left for another time, by its error */
  readonly failures: readonly unknown[];
}

/**
 * Takes up what no process is working on: purchases whose process died or whose carrier did not
 * answer, and deleted numbers whose release is due. What waits for a carrier that is not configured
 * stays as it is. Runs at start and on a timer.
 */
export async function recover(ports: ExecutePorts): Promise<Recovered> {
  const carriers = ports.carriers.all.map(({ name }) => name);
  const { holder, lease_until: until } = ports.leases.begin();
  const lease = { now: ports.clock.now(), until, holder, limit: batchSize, carriers };
  const { intents } = ports.store;
  const purchases = await intents.leasePurchases(lease);
  const releases = await intents.leaseReleases(lease);
  const outcomes = await Promise.allSettled([
    ...purchases.map((purchase) => finishPurchase(ports, purchase)),
    ...releases.map((release) => ports.leases.during(release, () => finishRelease(ports, release))),
  ]);
  const failures = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  return { finished: outcomes.length - failures.length, failures };
}

async function finishPurchase(ports: ExecutePorts, purchase: Purchase): Promise<void> {
  try {
    await executePurchase(ports, purchase, 'repeated');
  } catch (error) {
    // Refused is an end too: the claim has been given back.
    if (!isRefusal(error)) throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'RecordInvalid';
}
