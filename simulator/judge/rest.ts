import type { Line } from '../carriers/line.ts';
import type { Profile } from '../profile.ts';
import type { Scene } from '../scene.ts';
import type { Buyer } from '../template.ts';
import { checkAll, type Books } from './checks.ts';
import { settle } from './settle.ts';

/** Within so long of its carrier answering, a purchase comes to its end; milliseconds. */
const promised = 12_000;
/** How long a carrier's no is not believed after an order without an answer, at least; milliseconds. */
const shortestGrace = 60_000;
const minute = 60_000;

export interface Bench {
  readonly books: Books;
  readonly buyers: readonly Buyer[];
}

/**
 * All is well again, and given the time it is promised to take: then everything is looked at. Nothing is
 * repaired before.
 */
export async function comeToRest(scene: Scene, profile: Profile, bench: Bench): Promise<void> {
  const { world, nodes, witness } = scene;
  const { lines } = bench.books;
  const { carrierTimeout } = profile;
  world.note('faults end');
  for (const node of nodes) {
    node.resume();
    await node.start();
  }
  const dark = profile.hasDarkRest && lines.length > 1 ? world.random.pick(lines) : null;
  for (const line of lines) line.mood = line === dark ? 'hanging' : 'well';
  await world.pass(carrierTimeout + promised, () => dark === null && witness.open.size === 0);
  await checkSpeed(scene, lines, dark);
  for (const line of lines) line.mood = 'well';
  const isDone = () => witness.open.size === 0 && lines.every(({ pending }) => pending === 0);
  const grace = Math.max(shortestGrace, 3 * carrierTimeout);
  await world.pass(grace + carrierTimeout + 2 * promised, isDone);
  await world.until(settleAndCheck(scene, bench), 60 * minute);
  if (profile.sleep > 0) await sleep(scene, profile, bench);
}

/** One carrier that answers nothing delays nobody else's purchases. */
async function checkSpeed(
  { witness, report, world }: Scene,
  lines: readonly Line[],
  dark: Line | null,
): Promise<void> {
  for (const id of witness.open) {
    const intent = witness.intents.get(id);
    const line = lines.find(({ name }) => name === intent?.carrier);
    if (!intent || !line || line === dark || world.time - intent.since < promised) continue;
    const { carrier, owned } = line.simulated;
    const isOurs = (await owned()).some(({ reference }) => reference === String(id));
    if (!isOurs && (await carrier.quote(intent.number)) === null) continue;
    report('slow', `the purchase ${id} of ${intent.number} is open, and ${line.name} answers`);
  }
}

async function settleAndCheck(scene: Scene, { books, buyers }: Bench): Promise<void> {
  await settle(scene);
  await checkAll(scene, books, buyers);
}

/** Everything stands still for a while, as machines do over night; then releases are due. */
async function sleep(scene: Scene, profile: Profile, bench: Bench): Promise<void> {
  const { world, nodes } = scene;
  for (const node of nodes) node.hold(profile.sleep);
  await world.pass(profile.sleep);
  await world.pass(2 * promised + profile.carrierTimeout);
  await world.until(settleAndCheck(scene, bench), 60 * minute);
  if (profile.sleep < profile.releaseWindow) return;
  for (const { number, reference } of await allOwned(bench.books.lines)) {
    if (scene.beliefs.possessions.get(Number(reference))?.state !== 'deleted') continue;
    scene.report('not released', `${number} (${reference}) was deleted long ago`);
  }
}

async function allOwned(lines: readonly Line[]) {
  const owned = [];
  for (const { simulated } of lines) owned.push(...(await simulated.owned()));
  return owned;
}
