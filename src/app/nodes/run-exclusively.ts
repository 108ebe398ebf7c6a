import type { Ports } from '../ports.ts';

/** How often a process that waits for its turn asks, in milliseconds. */
const askInterval = 50;

/** Does the task while no other process does; the work must take less time than a lease lasts. */
export async function runExclusively<T>(
  { store, leases, clock, time }: Pick<Ports, 'store' | 'leases' | 'clock' | 'time'>,
  task: string,
  work: () => Promise<T>,
): Promise<T> {
  for (;;) {
    if (await store.exclusiveLeases.acquire(task, { ...leases.begin(), now: time.now() })) break;
    await clock.pause(askInterval);
  }
  try {
    return await work();
  } finally {
    await store.exclusiveLeases.release(task, leases.holder);
  }
}
