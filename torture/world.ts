import { CarrierBusy, CarrierRefused, type Carrier } from '../src/app/ports/carriers.ts';
import type { Ports } from '../src/app/ports.ts';
import { openSandbox } from '../src/carriers/sandbox/sandbox.ts';
import { openStoreAt } from '../src/compose.ts';
import { parseHome } from '../src/config.ts';
import { databaseOf } from '../src/installation/home.ts';
import { dying, type Dying, type Fate } from './dying.ts';
import { processPorts, stillClock } from './process-ports.ts';
import type { Random } from './random.ts';

const hour = 3_600_000;

/** How long the carrier keeps deleted numbers here, in milliseconds. */
export const releaseWindow = hour;

/** One store and one carrier, and as many processes over them as are wanted, one after the other or at once. */
export interface World {
  readonly store: Ports['store'];
  readonly carrier: Carrier;
  /** how often the carrier sold and took back */
  readonly trades: { sales: number; returns: number; faults: number };
  /** 0: the carrier does its work; else the share of its calls that go wrong */
  faultRate: number;
  now(): number;
  advance(milliseconds: number): void;
  process(fate: Fate | null): Dying;
  close(): Promise<void>;
}

export async function openWorld(
  random: Random,
  place: { data: string; database: string | null },
): Promise<World> {
  const clock = stillClock();
  const home = parseHome({
    data: place.data,
    ...(place.database !== null && { database: place.database }),
    databasePool: 10,
    statementTimeout: 30,
  });
  const store = await openStoreAt(home, clock);
  const sandbox = await openSandbox(databaseOf(home, 'sandbox'), 'torture', clock);
  const world = { faultRate: 0, trades: { sales: 0, returns: 0, faults: 0 } };
  const carrier = unreliable(sandbox, random, world);
  return Object.assign(world, {
    store,
    carrier: sandbox,
    now: clock.now,
    advance: clock.advance,
    process: (fate: Fate | null) =>
      dying(processPorts({ store, carrier, clock, policy: { releaseWindow } }), fate),
    async close() {
      await store.close();
      await sandbox.close();
    },
  });
}

type Trading = Pick<World, 'faultRate' | 'trades'>;

/** Takes a repeated order for a second one, as most carriers do, and fails before or after its work. */
function unreliable(carrier: Carrier, random: Random, world: Trading): Carrier {
  async function withFaults<T>(work: () => Promise<T>): Promise<T> {
    if (!random.chance(world.faultRate)) return work();
    world.trades.faults += 1;
    switch (random.pick(['refused', 'rate limit', 'unavailable', 'no answer'])) {
      case 'refused':
        throw new CarrierRefused('21422', 'the number is not available');
      case 'rate limit':
        throw new CarrierBusy('20429: too many requests; nothing was processed');
      case 'unavailable':
        throw new Error('20503: unavailable');
      default:
        await work();
        throw new Error('no answer');
    }
  }
  return {
    ...carrier,
    buy: (order, permit) =>
      withFaults(async () => {
        const isOurs = (await carrier.findOwned(order.number)) !== null;
        const sold = await carrier.buy(order, permit);
        if (!isOurs) world.trades.sales += 1;
        return sold;
      }),
    release: (order, permit) =>
      withFaults(async () => {
        const owned = await carrier.findOwned(order.number);
        await carrier.release(order, permit);
        if (owned?.reference === order.reference) world.trades.returns += 1;
      }),
  };
}
