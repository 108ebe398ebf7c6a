import { performance } from 'node:perf_hooks';

/**
 * The turn of the event loop: another number whenever requests may have arrived. What is run by
 * immediates and timers belongs to the arrivals before it: https://nodejs.org/api/perf_hooks.html#performancenodetiminguvmetricsinfo
 */
export function currentTurn(): number {
  return performance.nodeTiming.uvMetricsInfo.loopCount;
}
