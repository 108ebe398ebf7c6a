import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Options } from './options.ts';
import type { Result } from './schedule.ts';

/** Ten minutes' work for two processors. */
const usualSchedules = 10_000;

/** What a worker starts with; it is then sent the number of one schedule after the other. */
export interface Order {
  readonly seed: number;
  readonly database: string | null;
  /** Histories of schedules in which everything held are told as well. */
  readonly withHistory: boolean;
}

export interface Told {
  readonly schedule: number;
  readonly result: Result;
}

class WorkerFailed extends Error {
  readonly code = 'ERR_WORKER_FAILED';

  constructor() {
    super('a process that ran schedules has failed: its own line says why');
  }
}

/** Has the schedules run by processes side by side, until they are done, the time is up, or it has been enough. */
export async function runWorkers(
  options: Options,
  hear: (told: Told) => 'go on' | 'enough',
): Promise<void> {
  const { seed, schedule, seconds, database = null } = options;
  const schedules = options.schedules ?? (seconds === undefined ? usualSchedules : Infinity);
  const end = schedule === undefined ? schedules : schedule + 1;
  let next = schedule ?? 0;
  const order = { seed, database, withHistory: schedule !== undefined };
  const count = schedule === undefined ? options.workers : 1;
  const children = Array.from({ length: count }, () => forkWorker(order));
  const stop = () => {
    next = end;
    for (const child of children) if (child.connected) child.disconnect();
  };
  const handOn = (child: ChildProcess) => {
    if (!child.connected) return;
    if (next < end) child.send(next++);
    else child.disconnect();
  };
  const timer = seconds === undefined ? undefined : setTimeout(stop, seconds * 1_000);
  for (const child of children) {
    handOn(child);
    child.on('message', (told: Told) => {
      if (hear(told) === 'enough') stop();
      handOn(child);
    });
  }
  const codes = await Promise.all(children.map(exitOf));
  clearTimeout(timer);
  if (codes.some((code) => code !== 0)) throw new WorkerFailed();
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
