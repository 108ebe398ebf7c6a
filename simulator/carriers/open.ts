import type { Carrier, Owned, OwnedPage } from '../../src/app/ports/carriers.ts';
import type { Profile } from '../profile.ts';
import type { Installation } from '../template.ts';
import type { World } from '../world/world.ts';
import type { SimulatedCarrier } from './line.ts';
import { openTwilioLike, type TwilioLike } from './twilio-like.ts';

/** The carriers of a schedule, in the order in which searches show them. */
export async function openCarriers(
  world: World,
  { carriers, listLag }: Profile,
  installation: Installation,
): Promise<{ all: SimulatedCarrier[]; twilio: TwilioLike | null }> {
  let twilio: TwilioLike | null = null;
  const all: SimulatedCarrier[] = [];
  for (const name of carriers) {
    if (name === 'twilio') {
      twilio = openTwilioLike(world, world.random.fork(), listLag);
      all.push(twilio);
    } else if (name === 'inventory') {
      const carrier = await installation.openInventory({ now: () => world.time });
      all.push({ carrier, owned: () => allOwned(carrier), close: () => carrier.close() });
    } else {
      const timers = {
        after: (milliseconds: number, work: () => void | Promise<void>) =>
          world.agenda.add(milliseconds, null, () => void work()),
      };
      const carrier = await installation.openSandbox(timers, world.random.fork().bytes);
      all.push({ carrier, owned: () => allOwned(carrier), close: () => carrier.close() });
    }
  }
  return { all, twilio };
}

async function allOwned(carrier: Carrier): Promise<Owned[]> {
  const all: Owned[] = [];
  let after: string | null = null;
  do {
    const page: OwnedPage = await carrier.listOwned(after);
    all.push(...page.owned);
    after = page.next;
  } while (after !== null);
  return all;
}
