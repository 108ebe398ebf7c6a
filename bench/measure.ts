import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BareAnswer, Prepare, Round, RoundResult } from './messages.ts';
import type { Case, Limits } from './cases.ts';
import { ask } from './processes.ts';
import type { CaseResult, Figures, SizeFigures } from './results.ts';
import { median, spreadOf } from './statistics.ts';
import type { Call, Target } from './target.ts';
import { processorTime } from './usage.ts';

export interface Bench {
  readonly generator: ChildProcess;
  readonly bare: ChildProcess;
  readonly small: Target;
  readonly large: Target;
}

export interface Schedule extends Limits {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

/** Lets a server finish what it does after its answers, in milliseconds. */
const pause = 30;

type Measured = Omit<CaseResult, 'statements'>;

interface Contender {
  readonly job: string;
  readonly pid: number;
  readonly port: number;
}

/** A round as it was measured. */
type Lap = Omit<Figures, 'spread'> & { readonly hasRunOut: boolean };

/**
 * Measures one case: all servers in turn, round after round, so that what else happens on the
 * machine strikes them alike.
 */
export async function measure(bench: Bench, one: Case, schedule: Schedule): Promise<Measured> {
  const [bare, small, large] = await prepare(bench, one, schedule);
  for (const contender of [bare, small, large]) {
    await lap(bench.generator, contender, schedule.warmUpSeconds);
  }
  const bareLaps: Lap[] = [];
  const smallLaps: Lap[] = [];
  const largeLaps: Lap[] = [];
  for (let round = 0; round < schedule.rounds; round += 1) {
    bareLaps.push(await lap(bench.generator, bare, schedule.seconds));
    smallLaps.push(await lap(bench.generator, small, schedule.seconds));
    largeLaps.push(await lap(bench.generator, large, schedule.seconds));
    if ([...smallLaps, ...largeLaps].some(({ hasRunOut }) => hasRunOut)) break;
  }
  return {
    name: one.name,
    aim: one.aim,
    bare: figuresOf(bareLaps),
    small: sizeFiguresOf(smallLaps, bareLaps),
    large: sizeFiguresOf(largeLaps, bareLaps),
    factor: ratioOf(smallLaps, largeLaps),
  };
}

async function prepare(
  { generator, bare, small, large }: Bench,
  one: Case,
  limits: Limits,
): Promise<[Contender, Contender, Contender]> {
  const smallCalls = await one.calls(small, limits);
  const largeCalls = await one.calls(large, limits);
  const port = await ask<number>(bare, await answerLike(small, one, smallCalls[0]));
  const contender = async (
    name: string,
    { pid, port }: { pid: number; port: number },
    requests: readonly string[],
    isOnce = false,
  ): Promise<Contender> => {
    const job = `${one.name}, ${name}`;
    await ask(generator, { job, requests, status: one.status, isOnce } satisfies Prepare);
    return { job, pid, port };
  };
  const requests = textsOf(small, smallCalls);
  return [
    await contender('bare', { pid: bare.pid ?? 0, port }, requests),
    await contender('small', small.server, requests, one.isOnce),
    await contender('large', large.server, textsOf(large, largeCalls), one.isOnce),
  ];
}

function textsOf(target: Target, calls: readonly Call[]): string[] {
  return calls.map((call) => target.textOf(call));
}

/** What the bare server has to send: what Trunkline answers to such a request. */
async function answerLike(target: Target, one: Case, call: Call | undefined) {
  if (!call) throw new Error(`${one.name} has no requests`);
  const answer = await target.send(call);
  const body = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== one.status) {
    throw new Error(`${one.name}: answered ${answer.status}: ${body.toString().slice(0, 200)}`);
  }
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    body: body.toString('base64'),
    parsesBody: one.hasBody ?? false,
  } satisfies BareAnswer;
}

async function lap(
  generator: ChildProcess,
  { job, pid, port }: Contender,
  seconds: number,
): Promise<Lap> {
  const before = processorTime(pid);
  const result = await ask<RoundResult>(generator, {
    round: job,
    ports: [port],
    seconds,
  } satisfies Round);
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

function figuresOf(laps: readonly Lap[]): Figures {
  const of = (pick: (lap: Lap) => number) => median(laps.map(pick));
  return {
    perSecond: of((lap) => lap.perSecond),
    p50: of((lap) => lap.p50),
    p99: of((lap) => lap.p99),
    processorTime: laps.some((lap) => lap.processorTime === null)
      ? null
      : of((lap) => lap.processorTime ?? 0),
    generatorBusy: of((lap) => lap.generatorBusy),
    spread: spreadOf(laps.map((lap) => lap.perSecond)),
  };
}

function sizeFiguresOf(laps: readonly Lap[], bareLaps: readonly Lap[]): SizeFigures {
  return { ...figuresOf(laps), ratio: ratioOf(laps, bareLaps) };
}

/** The median of what each round says by itself. */
function ratioOf(laps: readonly Lap[], others: readonly Lap[]): number {
  return median(laps.map(({ perSecond }, round) => perSecond / (others[round]?.perSecond ?? NaN)));
}
