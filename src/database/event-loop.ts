import { performance } from 'node:perf_hooks';

/**
 * The turn of the event loop: another number whenever requests may have arrived. What is run by
 * immediates and timers belongs to the arrivals before it: https://nodejs.org/api/perf_hooks.html#performancenodetiminguvmetricsinfo
 */
export function currentTurn(): number {
  return performance.nodeTiming.uvMetricsInfo.loopCount;
}

/** Of one turn, what long work may take altogether, in milliseconds: others wait for no longer. */
const shareOfTurn = 10;
let share = { turn: -1, endsAt: 0 };

/**
 * To be called by work that may be long, after each small piece of it: resolves when the piece after it
 * may be done. All such work shares one part of each turn, so however many do it, a turn stays short.
 */
export async function giveWay(): Promise<void> {
  while (isShareSpent()) await nextTurn();
}

/** Does work to its end, a piece at a time, and gives way between them. */
export async function inPieces<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await giveWay();
  }
}

function isShareSpent(): boolean {
  const now = performance.now();
  const turn = currentTurn();
  if (share.turn !== turn) share = { turn, endsAt: now + shareOfTurn };
  return now >= share.endsAt;
}

const nextTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));
