import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import type { Pressure, PressureWatch } from '../app/ports/nodes.ts';

/** Of a stretch of time: what this process had too little of. */
export interface Load {
  /** how long the event loop was held before each of its turns, on average, in milliseconds */
  readonly delay: number;
  /** of the memory that the heap may take, 0 to 1 */
  readonly heap: number;
}

/** How long a stretch is at least, in milliseconds. */
const stretch = 1_000;
/** A machine that sleeps, or is busy with others for a while, makes one stretch, and is no reason to refuse anybody. */
const stretchesInARow = 3;
/** Past it a process spends its time collecting garbage, and ends when it finds none. */
const fullHeap = 0.9;
const resolution = 20;

/**
 * Looks once in a stretch, and only when somebody asks: a process that nobody asks anything has no
 * pressure. `maxDelay` in milliseconds; 0 = any.
 */
export function watchPressure(
  steady: () => number,
  maxDelay: number,
  takeLoad: () => Load = loadOfProcess(),
): PressureWatch {
  let lookedAt = steady();
  let slowInARow = 0;
  let current: Pressure | null = null;
  return () => {
    if (steady() - lookedAt < stretch) return current;
    lookedAt = steady();
    const { delay, heap } = takeLoad();
    slowInARow = maxDelay > 0 && delay > maxDelay ? slowInARow + 1 : 0;
    if (heap > fullHeap) current = 'heap';
    else current = slowInARow >= stretchesInARow ? 'event_loop' : null;
    return current;
  };
}

/** Since it was taken last. */
function loadOfProcess(): () => Load {
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  return () => {
    const mean = delays.count > 0 ? delays.mean / 1e6 : 0;
    delays.reset();
    const { used_heap_size, heap_size_limit } = getHeapStatistics();
    return { delay: Math.max(0, mean - resolution), heap: used_heap_size / heap_size_limit };
  };
}
