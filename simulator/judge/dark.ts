import type { Line } from '../carriers/line.ts';
import { isAnswer, purchaseOf } from '../clients/client.ts';
import { send } from '../clients/http.ts';
import type { Node } from '../nodes/node.ts';
import type { Profile } from '../profile.ts';
import type { Scene } from '../scene.ts';
import type { Buyer } from '../template.ts';
import type { Bench } from './checks.ts';
import { ask } from './settle.ts';

/** Within so long of the death of who was at it, a purchase comes to its end; milliseconds. */
export const promised = 12_000;

interface Offer {
  readonly number: string;
  readonly token: string;
}

/**
 * While one carrier takes orders and answers nothing, a node dies in the middle of a purchase at another
 * one: that purchase comes to its end in seconds.
 */
export async function probeRecovery(
  scene: Scene,
  { carrierTimeout }: Profile,
  { books: { lines }, buyers }: Bench,
): Promise<void> {
  const { world, nodes, witness } = scene;
  const [buyer] = buyers;
  const dark = world.random.pick(lines);
  const victim = world.random.pick(nodes);
  if (!buyer || nodes.length < 2) return;
  const offers = await offersAt(scene, buyer, lines);
  const inDark = offers.get(dark);
  const inLight = [...offers].find(([line]) => line !== dark);
  if (!inDark || !inLight) return;
  const [lit, { number }] = inLight;
  dark.mood = 'silent';
  const orders = [order(scene, buyer, { node: otherThan(victim, nodes), offer: inDark })];
  await world.wait(null, 2_000);
  dark.mood = 'hanging';
  await world.wait(null, carrierTimeout + promised);
  lit.mood = 'silent';
  orders.push(order(scene, buyer, { node: victim, offer: inLight[1] }));
  await world.wait(null, 2_000);
  victim.crash();
  lit.mood = 'well';
  world.agenda.add(promised, null, () => void victim.start());
  await world.wait(null, promised);
  const id = witness.claims.get(number);
  if (id !== undefined && witness.open.has(id)) {
    scene.report(
      'slow',
      `the purchase ${id} of ${number} is open after ${promised} ms, and ${lit.name} answers`,
    );
  }
  dark.mood = 'well';
  await Promise.all(orders);
}

const otherThan = (one: Node, nodes: readonly Node[]) => nodes.find((node) => node !== one) ?? one;

/** What each carrier offers first. */
async function offersAt(
  scene: Scene,
  buyer: Buyer,
  lines: readonly Line[],
): Promise<Map<Line, Offer>> {
  const found = new Map<Line, Offer>();
  const reply = await ask(scene, buyer, {
    method: 'GET',
    path: '/phone_numbers/search?country=US&per_page=10',
  });
  if (!isAnswer(reply) || reply.status !== 200) return found;
  for (const offer of (reply.body as { phone_numbers: Offer[] }).phone_numbers) {
    const line = await scene.world.ask(() => sellerOf(offer, lines));
    if (line && !found.has(line)) found.set(line, offer);
  }
  return found;
}

/** Of several that have the number, the first shows it. */
async function sellerOf({ number }: Offer, lines: readonly Line[]): Promise<Line | undefined> {
  const offered = { number, country_code: 'US', number_type: 'local' } as const;
  for (const line of lines) if (await line.simulated.carrier.quote(offered)) return line;
  return undefined;
}

async function order(
  { world, beliefs }: Scene,
  buyer: Buyer,
  { node, offer }: { node: Node; offer: Offer },
): Promise<void> {
  const { token, number } = offer;
  const attempt = beliefs.attempt({ buyer, token, number, key: null });
  await send(world, { node, buyer, patience: 120_000 }, purchaseOf({ beliefs }, attempt));
}
