import { performance } from 'node:perf_hooks';

/**
 * The turn of the event loop: another number whenever requests may have arrived. What is run by
 * immediates and timers belongs to the arrivals before it: https://nodejs.org/api/perf_hooks.html#performancenodetiminguvmetricsinfo
 */
export function currentTurn(): number {
  return performance.nodeTiming.uvMetricsInfo.loopCount;
}

/** Of one turn, what long work may take, in milliseconds. */
const shareOfTurn = 10;
/** Whose the turn's is; null: anybody's, as nobody has waited for it. */
let share: { turn: number; endsAt: number; owner: unknown } = { turn: -1, endsAt: 0, owner: null };

/** Whose work waits for its turn, in the order in which they get one. */
const waiting = new Map<unknown, (() => void)[]>();

/**
 * To be called by work that may be long, before each small piece of it: resolves when that piece may be
 * done. Owners take turns: one with much to do, such as an account with a hundred large pages, holds up
 * only itself.
 */
export async function giveWay(owner: unknown): Promise<void> {
  if (share.turn !== currentTurn()) beginShare(null);
  const isIts = share.owner === owner || waiting.size === 0;
  if (isIts && performance.now() < share.endsAt) return;
  await new Promise<void>((resolve) => {
    if (waiting.size === 0) setImmediate(serveNext);
    waiting.set(owner, [...(waiting.get(owner) ?? []), resolve]);
  });
}

function serveNext(): void {
  const [next] = waiting;
  if (!next) return;
  const [owner, [serve, ...others]] = next;
  waiting.delete(owner);
  if (others.length > 0) waiting.set(owner, others);
  if (waiting.size > 0) setImmediate(serveNext);
  beginShare(owner);
  serve?.();
}

/** Does work to its end, a piece at a time, and gives way between them. */
export async function inPieces<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await giveWay(work);
  }
}

function beginShare(owner: unknown): void {
  share = { turn: currentTurn(), endsAt: performance.now() + shareOfTurn, owner };
}
