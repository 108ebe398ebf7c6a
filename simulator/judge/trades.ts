import type { Trade } from '../carriers/line.ts';
import { isTimeKept, type Profile } from '../profile.ts';
import type { Scene } from '../scene.ts';

/** Clocks that run too fast or too slow are off by less, in milliseconds and as a share. */
const tolerance = 1_000;
const toleratedShare = 0.002;

/** Holds every sale, and every number that goes back, to what clients were told until then. */
export function tradeJudge(scene: Scene, profile: Profile) {
  const { maxNumbers, releaseWindow } = profile;

  function checkQuota(): void {
    const counts = new Map<number, number>();
    for (const holder of scene.witness.owned.values()) {
      const account = scene.witness.intents.get(referenceIn(holder))?.account_id ?? 0;
      counts.set(account, (counts.get(account) ?? 0) + 1);
    }
    if (maxNumbers !== null && Math.max(...counts.values()) > maxNumbers) {
      scene.report('quota', `an account has more than ${maxNumbers} numbers at its carriers`);
    }
  }

  function checkRelease({ number, reference }: Trade): void {
    const one = scene.beliefs.possessions.get(Number(reference));
    if (!one || one.isHaunted) return;
    if (one.deletedAt === null) {
      scene.report(
        'released',
        `${number} (${one.id}) went back to its carrier, and was not deleted`,
      );
      return;
    }
    const kept = scene.world.time - one.deletedAt;
    if (
      one.isHurried ||
      !isTimeKept(profile) ||
      kept + tolerance + releaseWindow * toleratedShare >= releaseWindow
    )
      return;
    scene.report(
      'released early',
      `${number} (${one.id}) went back to its carrier after ${kept} ms`,
    );
  }

  return (trade: Trade): void => {
    const { carrier, what, number, reference } = trade;
    const other = scene.witness.owned.get(number);
    if (what === 'sold' && other !== undefined && other !== `${carrier} ${reference}`) {
      scene.report('bought twice', `${number} by ${carrier} ${reference}, and ${other} has it`);
    }
    scene.witness.trade(trade);
    if (what === 'sold') checkQuota();
    else checkRelease(trade);
  };
}

const referenceIn = (holder: string) => Number(holder.slice(holder.indexOf(' ') + 1));
