import type { Leases } from '../ports/leases.ts';
import type { Clock } from '../ports/nodes.ts';
import type { IntentStore } from '../ports/purchases.ts';
import type { LeasedIntent } from '../ports/leases.ts';

/**
 * How long an intent belongs to a process that does not say that it is still at it, in milliseconds.
 * Then another process may take it over.
 */
export const leaseTime = 4_000;
/** How often leases must be renewed, in milliseconds: some may come late, or fail. */
export const renewalInterval = 1_000;

export function createLeases(
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
