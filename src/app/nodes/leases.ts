import { LeaseLost, type Lease, type LeasedIntent, type Leases } from '../ports/leases.ts';
import type { Clock, InstallationTime } from '../ports/nodes.ts';
import type { IntentStore } from '../ports/purchases.ts';

/**
 * How long an intent belongs to a process that does not say that it is still at it, in milliseconds.
 * Then another process may take it over.
 */
export const leaseTime = 4_000;
/** How often leases must be renewed, in milliseconds: some may come late, or fail. */
export const renewalInterval = 1_000;

interface Held {
  readonly intent: LeasedIntent;
  /** of the lease, or of its last renewal */
  begun: Lease['begun'];
}

const keyOf = ({ kind, account_id, id }: LeasedIntent) => `${kind} ${account_id} ${id}`;

export function createLeases(
  { renew }: Pick<IntentStore, 'renew'>,
  { clock, time }: { clock: Clock; time: Pick<InstallationTime, 'now'> },
  holder: string,
): Leases {
  const underWay = new Map<string, Held>();
  const begin = () => {
    const now = time.now();
    return {
      holder,
      lease_until: now + leaseTime,
      missed_until: now + leaseTime - 2 * renewalInterval,
      begun: { now: clock.now(), steady: clock.steady() },
    };
  };

  async function renewAll(): Promise<void> {
    if (underWay.size === 0) return;
    const { lease_until, begun } = begin();
    const intents = [...underWay.values()].map(({ intent }) => intent);
    for (const intent of await renew(intents, { holder, lease_until })) {
      const held = underWay.get(keyOf(intent));
      // One that is not written down yet, or was lost, runs out.
      if (held) held.begun = begun;
    }
  }

  const renewTogether = together(renewAll);

  return {
    holder,
    begin,
    async during({ begun }, intent, work) {
      const key = keyOf(intent);
      underWay.set(key, { intent, begun });
      try {
        return await work();
      } finally {
        underWay.delete(key);
      }
    },
    underWay: () => [...underWay.values()].map(({ intent }) => intent.id),
    check(intent) {
      const begun = underWay.get(keyOf(intent))?.begun;
      if (!begun || !lasts(clock, begun)) throw new LeaseLost('the lease was not renewed in time');
    },
    renew: renewTogether,
    async freshen(intent) {
      const isFresh = () => {
        const begun = underWay.get(keyOf(intent))?.begun;
        return begun && clock.steady() - begun.steady < renewalInterval;
      };
      if (isFresh()) return;
      // One that was under way already may not have known of this intent.
      await renewTogether();
      if (!isFresh()) await renewTogether();
    },
  };
}

/** Whether a lease, or its renewal, that began then lasts for certain, whatever clock is looked at. */
export function lasts(
  { steady, now }: Pick<Clock, 'steady' | 'now'>,
  begun: Lease['begun'],
): boolean {
  // A machine that slept moves one of the two clocks only; what is set moves the other.
  return steady() - begun.steady < leaseTime && now() - begun.now < leaseTime;
}

/** Whoever asks while the work is under way waits for it, and begins none. */
function together(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  return () => (underWay ??= work().finally(() => (underWay = null)));
}
