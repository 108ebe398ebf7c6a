import type { Ports } from '../ports.ts';

/** How often a process that waits for its turn asks, in milliseconds. */
const askInterval = 50;

/** Does the work while no other process has the duty, which must take less time than a lease. */
export async function runExclusively<T>(
  { store, leases, clock }: Pick<Ports, 'store' | 'leases' | 'clock'>,
  duty: string,
  work: () => Promise<T>,
): Promise<T> {
  for (;;) {
    const { holder, lease_until: until } = leases.begin();
    if (await store.duties.lease(duty, { holder, now: clock.now(), until })) break;
    await clock.sleep(askInterval);
  }
  try {
    return await work();
  } finally {
    await store.duties.release(duty, leases.holder);
  }
}
