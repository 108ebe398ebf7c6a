import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Round, RoundResult, Steady, SteadyResult } from './messages.ts';
import { ask } from './processes.ts';
import type { Figures } from './results.ts';
import type { Server } from './target.ts';
import { processorTime } from './usage.ts';

/** Lets a server finish what it does after its answers, in milliseconds. */
const pause = 30;

/** A server, and the requests that the generator has for it. */
export interface Contender {
  readonly job: string;
  readonly server: Server;
}

/** A round as it was measured. */
export type Lap = Omit<Figures, 'spread'> & { readonly hasRunOut: boolean };

/** As many requests as the server answers. */
export async function lap(
  generator: ChildProcess,
  { job, server: { pid, port } }: Contender,
  seconds: number,
): Promise<Lap> {
  const before = processorTime(pid);
  const message = { round: job, ports: [port], seconds } satisfies Round;
  const result = await ask<RoundResult>(generator, message);
  await sleep(pause);
  const after = processorTime(pid);
  const used = before === null || after === null ? null : after - before;
  return {
    perSecond: result.answers / result.seconds,
    p50: result.p50,
    p99: result.p99,
    processorTime: used === null ? null : (used * 1_000) / result.answers,
    generatorBusy: result.generatorBusy,
    hasRunOut: result.hasRunOut,
  };
}

/** As many requests as are asked for. */
export async function steadyLap(
  generator: ChildProcess,
  { job, server }: Contender,
  load: { rate: number; seconds: number },
): Promise<SteadyResult> {
  const message = { steady: job, port: server.port, ...load } satisfies Steady;
  const result = await ask<SteadyResult>(generator, message);
  await sleep(pause);
  return result;
}
