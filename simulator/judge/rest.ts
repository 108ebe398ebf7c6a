import { isTimeKept, type Profile } from '../profile.ts';
import type { Scene } from '../scene.ts';
import { checkAll, type Bench, type Books } from './checks.ts';
import { probeRecovery, promised } from './dark.ts';
import { askAgain, settle } from './settle.ts';

/** How long a carrier's no is not believed after an order without an answer, at least; milliseconds. */
const shortestGrace = 60_000;
/** How late timers come at most, now that machines have little to do; milliseconds. */
const calmLateness = 1_000;
const minute = 60_000;

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
    node.cutOff(0);
    node.resume();
  }
  await world.until(Promise.all(nodes.map((node) => node.start())), minute);
  for (const { machine } of nodes) machine.lateness = calmLateness;
  for (const line of lines) line.mood = 'well';
  if (profile.hasDarkRest) await world.until(probeRecovery(scene, profile, bench), 60 * minute);
  const isDone = () =>
    witness.open.size === 0 &&
    nodes.every(({ requests }) => requests === 0) &&
    lines.every(({ pending }) => pending === 0) &&
    !isReleasing(scene, profile);
  const grace = Math.max(shortestGrace, 3 * carrierTimeout);
  await world.pass(grace + carrierTimeout + 2 * promised, isDone);
  await world.until(settleAndCheck(scene, bench), 60 * minute);
  if (profile.sleep > 0) await sleep(scene, profile, bench);
  await world.until(askAgain(scene), 60 * minute);
}

/** Whether a number is due to go back to its carrier, which does not have it yet. */
function isReleasing({ world, beliefs, witness }: Scene, { releaseWindow }: Profile): boolean {
  return [...beliefs.possessions.values()].some(
    ({ id, number, deletedAt, isHurried }) =>
      deletedAt !== null &&
      (isHurried || deletedAt + releaseWindow <= world.time) &&
      witness.claims.get(number) === id,
  );
}

async function settleAndCheck(scene: Scene, { books, buyers }: Bench): Promise<void> {
  await settle(scene);
  await checkAll(scene, { books, buyers });
}

/** Everything stands still for a while, as machines do over night; then releases are due. */
async function sleep(scene: Scene, profile: Profile, bench: Bench): Promise<void> {
  const { world, nodes } = scene;
  for (const node of nodes) node.hold(profile.sleep, 'asleep');
  await world.pass(profile.sleep);
  // What an order without an answer may buy again is given back only after that.
  const lateSale = Math.max(minute, 3 * profile.carrierTimeout);
  await world.pass(2 * promised + profile.carrierTimeout + lateSale);
  await world.until(settleAndCheck(scene, bench), 60 * minute);
  if (profile.sleep < profile.releaseWindow || !isTimeKept(profile)) return;
  for (const { number, reference } of await allOwned(bench.books.lines)) {
    if (scene.beliefs.possessions.get(Number(reference))?.state !== 'deleted') continue;
    scene.report('not released', `${number} (${reference}) was deleted long ago`);
  }
}

async function allOwned(lines: Books['lines']) {
  const owned = [];
  for (const { simulated } of lines) owned.push(...(await simulated.owned()));
  return owned;
}
