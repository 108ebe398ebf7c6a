import type { Clock, IntentStore, LeasedIntent } from './ports.ts';

/**
 * How long an intent belongs to a process that does not say that it is still at it, in milliseconds.
 * Then another process may take it over.
 */
export const leaseTime = 4_000;
/** How often leases must be renewed, in milliseconds: some may come late, or fail. */
export const renewalInterval = 1_000;

/** The intents this process is working on. Only who holds an intent's lease acts on it. */
export interface Leases {
  /** this process, unlike any other */
  readonly holder: string;
  /** A lease that begins now. */
  begin(): { holder: string; lease_until: number };
  /** The lease is renewed until the work is done, and then runs out. */
  during<T>(intent: LeasedIntent, work: () => Promise<T>): Promise<T>;
  /** Renews the leases of all that is under way; to be called every `renewalInterval`. */
  renew(): Promise<void>;
}

export function leasesOf(
  { renew }: Pick<IntentStore, 'renew'>,
  clock: Clock,
  holder: string,
): Leases {
  const underWay = new Set<LeasedIntent>();
  return {
    holder,
    begin: () => ({ holder, lease_until: clock.now() + leaseTime }),
    async during(intent, work) {
      underWay.add(intent);
      try {
        return await work();
      } finally {
        underWay.delete(intent);
      }
    },
    async renew() {
      if (underWay.size > 0) await renew([...underWay], holder, clock.now() + leaseTime);
    },
  };
}
