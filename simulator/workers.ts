import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Options } from './options.ts';
import type { Result } from './schedule.ts';

/** Ten minutes' work for two processors. */
const usualSchedules = 10_000;

/** Which schedules a worker runs: every `step`-th from `first` on, before `end`. */
export interface Order {
  readonly seed: number;
  readonly first: number;
  readonly step: number;
  readonly end: number;
  readonly database: string | null;
}

export interface Told {
  readonly schedule: number;
  readonly result: Result;
}

/** Has the schedules run by processes side by side, until they are done, the time is up, or it has been enough. */
export async function runWorkers(
  options: Options,
  hear: (told: Told) => 'go on' | 'enough',
): Promise<void> {
  const { seed, schedule, seconds } = options;
  const schedules = options.schedules ?? (seconds === undefined ? usualSchedules : Infinity);
  const count = schedule === undefined ? options.workers : 1;
  const order = {
    seed,
    step: count,
    end: schedule === undefined ? Math.min(schedules, Number.MAX_SAFE_INTEGER) : schedule + 1,
  };
  const database = options.database ?? null;
  const children: ChildProcess[] = [];
  const stop = () => {
    for (const child of children) if (child.connected) child.disconnect();
  };
  const timer = seconds === undefined ? undefined : setTimeout(stop, seconds * 1_000);
  const ended = Array.from({ length: count }, (_, index) => {
    const child = forkWorker({ ...order, first: schedule ?? index, database });
    children.push(child);
    child.on('message', (told: Told) => {
      if (hear(told) === 'enough') stop();
    });
    return exitOf(child);
  });
  const codes = await Promise.all(ended);
  clearTimeout(timer);
  if (codes.some((code) => code !== 0)) throw new Error('a worker has failed');
}

function forkWorker(order: Order): ChildProcess {
  const worker = fileURLToPath(new URL('worker.js', import.meta.url));
  return fork(worker, [JSON.stringify(order)], {
    execArgv: ['--enable-source-maps', '--max-semi-space-size=64'],
  });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}
