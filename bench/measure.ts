import type { ChildProcess } from 'node:child_process';
import type { Case, Limits } from './cases.ts';
import { steadyLap, lap, type Contender, type Lap } from './laps.ts';
import { shapeOf, type BareAnswer, type BareAnswers, type Prepare } from './messages.ts';
import { asDocumented } from './prism.ts';
import { ask } from './processes.ts';
import type { CaseResult, Figures, Peer, SizeFigures, SteadyFigures } from './results.ts';
import { median, spreadOf } from './statistics.ts';
import type { Call, Target } from './target.ts';

export interface Bench {
  readonly generator: ChildProcess;
  readonly bare: ChildProcess;
  readonly small: Target;
  readonly large: Target;
  readonly peers: Readonly<Partial<Record<Peer, Target>>>;
}

export interface Schedule extends Limits {
  readonly rounds: number;
  readonly seconds: number;
  /** of each server, before all else */
  readonly firstWarmUpSeconds: number;
  /** of each server, before each case */
  readonly warmUpSeconds: number;
  /** at a fixed rate */
  readonly steadySeconds: number;
}

export type Measured = Omit<CaseResult, 'statements'>;

/** Nearly all that the bare server does is the same in all cases: a share of the warm-up is enough. */
const bareWarmUp = 0.25;

type Name = 'bare' | 'small' | 'large' | Peer;
type Contenders = ReadonlyMap<Name, Contender>;

/**
 * All cases share most of a server's code, which is compiled as it becomes hot: the first case must
 * not pay for it.
 */
export async function warmUp(bench: Bench, one: Case, schedule: Schedule): Promise<void> {
  for (const contender of (await prepare(bench, one, schedule)).values()) {
    await lap(bench.generator, contender, schedule.firstWarmUpSeconds);
  }
}

/**
 * Measures one case: all servers in turn, round after round, so that what else happens on the
 * machine strikes them alike.
 */
export async function measure(bench: Bench, one: Case, schedule: Schedule): Promise<Measured> {
  const contenders = await prepare(bench, one, schedule);
  for (const [name, contender] of contenders) {
    const seconds = schedule.warmUpSeconds * (name === 'bare' ? bareWarmUp : 1);
    await lap(bench.generator, contender, seconds);
  }
  const laps = await takeTurns(bench.generator, contenders, schedule);
  const bare = laps.get('bare') ?? [];
  const small = laps.get('small') ?? [];
  const large = laps.get('large') ?? [];
  const peers = one.peers.filter((peer) => laps.has(peer));
  const factors = ratiosOf(small, large);
  const measured = {
    name: one.name,
    aim: one.aim,
    bare: figuresOf(bare),
    small: sizeFiguresOf(small, bare),
    large: sizeFiguresOf(large, bare),
    peers: Object.fromEntries(
      peers.map((peer) => [peer, sizeFiguresOf(laps.get(peer) ?? [], bare)]),
    ),
    factor: median(factors),
    factorSpread: spreadOf(factors),
    steady: [],
  };
  if (!one.isSteady) return measured;
  return {
    ...measured,
    steady: await measureSteady(bench.generator, contenders, { measured, schedule }),
  };
}

async function takeTurns(
  generator: ChildProcess,
  contenders: Contenders,
  { rounds, seconds }: Schedule,
): Promise<Map<Name, Lap[]>> {
  const laps = new Map<Name, Lap[]>([...contenders.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    let hasRunOut = false;
    for (const [name, contender] of contenders) {
      const taken = await lap(generator, contender, seconds);
      laps.get(name)?.push(taken);
      hasRunOut ||= taken.hasRunOut;
    }
    if (hasRunOut) break;
  }
  return laps;
}

/** At half of what Trunkline can do, or of what the server can do if that is less. */
async function measureSteady(
  generator: ChildProcess,
  contenders: Contenders,
  { measured, schedule }: { measured: Measured; schedule: Schedule },
): Promise<SteadyFigures[]> {
  const { bare, large, peers } = measured;
  const servers = [
    { server: 'bare', contender: contenders.get('bare'), perSecond: bare.perSecond },
    { server: 'Trunkline', contender: contenders.get('large'), perSecond: large.perSecond },
    ...(['naive'] as const).map((server) => ({
      server,
      contender: contenders.get(server),
      perSecond: peers[server]?.perSecond ?? 0,
    })),
  ] as const;
  const figures: SteadyFigures[] = [];
  for (const { server, contender, perSecond } of servers) {
    if (!contender) continue;
    const rate = Math.min(perSecond, large.perSecond) / 2;
    const latencies = await steadyLap(generator, contender, {
      rate,
      seconds: schedule.steadySeconds,
    });
    figures.push({ server, rate, ...latencies });
  }
  return figures;
}

async function prepare(bench: Bench, one: Case, limits: Limits): Promise<Contenders> {
  const { generator, bare, small, large, peers } = bench;
  const contenders = new Map<Name, Contender>();
  const add = async (name: Name, server: Contender['server'], requests: readonly string[]) => {
    const job = `${one.name}, ${name}`;
    // The bare server can answer anything again.
    const isOnce = (one.isOnce ?? false) && name !== 'bare';
    await ask(generator, { job, requests, status: one.status, isOnce } satisfies Prepare);
    contenders.set(name, { job, server });
  };
  const calls = await one.calls(small, limits);
  const requests = textsOf(small, calls);
  const port = await ask<number>(bare, await answersLike(small, one, calls));
  await add('bare', { pid: bare.pid ?? 0, port }, requests);
  await add('small', small.server, requests);
  await add('large', large.server, textsOf(large, await one.calls(large, limits)));
  for (const name of one.peers) {
    const peer = peers[name];
    if (!peer) continue;
    const own = await one.calls(peer, limits);
    await add(name, peer.server, textsOf(peer, name === 'Prism' ? own.map(asDocumented) : own));
  }
  return contenders;
}

function textsOf(target: Target, calls: readonly Call[]): string[] {
  return calls.map((call) => target.textOf(call));
}

/** What the bare server has to send: what Trunkline answers to such requests. */
async function answersLike(
  target: Target,
  one: Case,
  calls: readonly Call[],
): Promise<BareAnswers> {
  const answers: Record<string, BareAnswer> = {};
  for (const call of calls) {
    const shape = shapeOf(call.method, call.path);
    answers[shape] ??= await answerTo(target, one, call);
  }
  return answers;
}

async function answerTo(target: Target, one: Case, call: Call): Promise<BareAnswer> {
  const answer = await target.send(call);
  const body = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== one.status) {
    throw new Error(`${one.name}: answered ${answer.status}: ${body.toString().slice(0, 200)}`);
  }
  const type = answer.headers.get('content-type');
  return { status: answer.status, type, body: body.toString('base64') };
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
  const ratios = ratiosOf(laps, bareLaps);
  const costs = costsOf(laps, bareLaps);
  return {
    ...figuresOf(laps),
    ratio: median(ratios),
    ratioSpread: spreadOf(ratios),
    cost: costs && median(costs),
    costSpread: costs && spreadOf(costs),
  };
}

function costsOf(laps: readonly Lap[], bareLaps: readonly Lap[]): number[] | null {
  if (laps.some(({ processorTime }) => processorTime === null)) return null;
  return laps.map(
    (lap, round) => (lap.processorTime ?? 0) / (bareLaps[round]?.processorTime ?? NaN),
  );
}

/** What each round says by itself. */
function ratiosOf(laps: readonly Lap[], others: readonly Lap[]): number[] {
  return laps.map(({ perSecond }, round) => perSecond / (others[round]?.perSecond ?? NaN));
}
