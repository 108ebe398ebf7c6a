import { DomainError } from '../../domain/errors.ts';
import { executePurchase, lateSaleOf, type ExecutePorts } from './execute.ts';
import { createPlaces } from '../nodes/places.ts';
import { finishRelease } from './release.ts';
import { LeaseLost, type Lease, type LeasedIntent, type LeaseOrder } from '../ports/leases.ts';

/** Purchases, and releases, under way at one carrier at a time: few enough for it to answer side by side. */
const placesAtCarrier = 20;

/** How one that was taken up has ended: `refusal`: other than it was said to. `failure`: it has not, and is left for another time. */
export type Recovered =
  { readonly finished: true; readonly refusal?: unknown } | { readonly failure: unknown };

export interface Recovery {
  /**
   * Takes up what no process is at: purchases whose process died or whose carrier did not answer, and
   * deleted numbers whose release is due. What waits for a carrier that is not configured stays as it
   * is. Each carrier has places of its own: one that hangs holds up its own purchases only. Answers
   * once it is known what was taken up, not how it ends.
   */
  takeUp(): Promise<Promise<Recovered>[]>;
  /** Settles when nothing that was taken up is under way. */
  idle(): Promise<void>;
}

interface RecoveryOptions {
  /** what was taken up, none of which is taken up again */
  readonly once?: Set<number>;
  /** who gives back what is due, where that is another than who takes up what was left */
  readonly releasing?: ExecutePorts;
}

export function createRecovery(
  ports: ExecutePorts,
  { once, releasing = ports }: RecoveryOptions = {},
): Recovery {
  const { intents } = ports.store;
  const places = createPlaces<Recovered>(placesAtCarrier);

  async function fill<Intent extends LeasedIntent>(
    kind: Intent['kind'],
    order: LeaseOrder,
    { lease, take, finish }: Work<Intent>,
  ): Promise<Promise<Recovered>[]> {
    const name = `${kind} ${order.carrier}`;
    const limit = places.free(name);
    if (limit <= 0) return [];
    return (await take({ ...order, limit })).map((intent) => {
      once?.add(intent.id);
      const work = () => ports.leases.during(lease, intent, () => finish(intent));
      return places.take(name, recovered(work));
    });
  }

  return {
    async takeUp() {
      const started: Promise<Recovered>[] = [];
      const now = ports.time.now();
      const due = new Set(await intents.dueCarriers({ ...ports.leases.begin(), now }));
      for (const { name: carrier } of ports.carriers.all.filter(({ name }) => due.has(name))) {
        const lease = ports.leases.begin();
        const except = [...ports.leases.underWay(), ...(once ?? [])];
        const order = { ...lease, now: ports.time.now(), carrier, except, limit: 0 };
        const purchases = await fill('purchase', order, {
          lease,
          take: (one) => intents.leasePurchases({ ...one, lateSale: lateSaleOf(ports.policy) }),
          finish: (purchase) => executePurchase(ports, purchase),
        });
        const releases = await fill('release', order, {
          lease,
          take: intents.leaseReleases,
          finish: (release) => finishRelease(releasing, release),
        });
        started.push(...purchases, ...releases);
      }
      return started;
    },
    idle: places.idle,
  };
}

interface Work<Intent> {
  readonly lease: Lease;
  readonly take: (order: LeaseOrder) => Promise<Intent[]>;
  readonly finish: (intent: Intent) => Promise<void>;
}

async function recovered(finish: () => Promise<void>): Promise<Recovered> {
  try {
    await finish();
  } catch (error) {
    if (!isEnd(error)) return { failure: error };
  }
  return { finished: true };
}

/** Refused is an end too: the claim has been given back. Who has taken it over brings it to its end. */
function isEnd(error: unknown): boolean {
  return (
    error instanceof LeaseLost || (error instanceof DomainError && error.code === 'RecordInvalid')
  );
}

/**
 * For who has the store to itself from now on: nobody's leases are waited for, and what was under way
 * is taken up at once. Where nodes share it, leases run out by themselves.
 */
export async function takeOverAll({
  store,
  time,
  policy,
}: Pick<ExecutePorts, 'store' | 'time' | 'policy'>): Promise<void> {
  if (store.isShared) return;
  const now = time.now();
  await store.intents.abandonAll({ now, until: now + lateSaleOf(policy) });
}

/** Intents at most that one recovery takes up; the next one goes on. */
const mostRecovered = 10_000;

/** Takes up all that no process is at, each once, and waits for it. */
export async function recover(
  ports: ExecutePorts,
): Promise<{ finished: number; failures: unknown[] }> {
  const outcomes: Recovered[] = [];
  const once = new Set<number>();
  const recovery = createRecovery(ports, { once });
  while (once.size < mostRecovered) {
    const taken = await Promise.all(await recovery.takeUp());
    if (taken.length === 0) break;
    outcomes.push(...taken);
  }
  const failures = outcomes.flatMap((one) => ('failure' in one ? [one.failure] : []));
  return { finished: outcomes.length - failures.length, failures };
}
