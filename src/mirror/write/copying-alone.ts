import { leaseTime, renewalInterval } from '../../app/nodes/leases.ts';
import type { Ports } from '../../app/ports.ts';
import { MirrorRefused } from '../mirror-refused.ts';
import { inSeconds, type OnNotice } from '../read/way.ts';

type LeasePorts = Pick<Ports, 'store' | 'leases' | 'clock' | 'time' | 'random'>;

/** How often it is asked whether another process is done, in milliseconds. */
const askInterval = 50;
/** Whoever has died holds an account for `leaseTime`; whoever has it still is at work. */
const patience = leaseTime + 2 * renewalInterval;

/**
 * Does the work while no other process copies into the account of that name. Throws MirrorRefused, and nothing was done,
 * where one does.
 */
export async function copyingAlone<T>(
  ports: LeasePorts,
  { subdomain, onNotice }: { subdomain: string; onNotice: OnNotice },
  work: () => Promise<T>,
): Promise<T> {
  const { store, leases, clock, time, random } = ports;
  const [task, holder] = [`mirror ${subdomain}`, random(8).toString('hex')];
  const acquire = () =>
    store.exclusiveLeases.acquire(task, { ...leases.begin(), holder, now: time.now() });

  const end = clock.steady() + patience;
  for (let asked = 0; !(await acquire()); asked += 1) {
    if (clock.steady() > end) throw another(subdomain);
    if (asked === 0) {
      const who = `another mirror copies into the account ${subdomain}, or has died`;
      onNotice(`${who}: waiting for ${inSeconds(patience)} at most`);
    }
    await clock.pause(askInterval);
  }
  const stop = repeat(clock, () => acquire().catch(() => false));
  try {
    return await work();
  } finally {
    await stop();
    await store.exclusiveLeases.release(task, holder);
  }
}

/** Does the work every `renewalInterval`, until it is stopped. */
function repeat(clock: LeasePorts['clock'], work: () => Promise<unknown>): () => Promise<void> {
  let [isOver, last]: [boolean, Promise<unknown>] = [false, Promise.resolve()];
  let cancel: (() => void) | undefined;
  const next = () => {
    cancel = clock.after(renewalInterval, async () => {
      last = work();
      await last;
      if (!isOver) next();
    });
  };
  next();
  return async () => {
    isOver = true;
    cancel?.();
    await last;
  };
}

const another = (subdomain: string) =>
  new MirrorRefused(
    `another mirror copies into the account ${subdomain} just now: this one has stopped, and changed nothing`,
  );
