import type { CaseResult, Result, SizeFigures } from '../../bench/results.ts';

/** A run of the benchmark that was never made: its rounds lay 10 % apart. */
export function madeUpResult(changes: Partial<Result> = {}): Result {
  return {
    trunkline: '0.1.0',
    database: 'SQLite',
    plan: 'full',
    node: 'v20.20.2',
    machine: 'linux x64, 2 cores',
    pinning: 'servers on core 0, load generator on core 1',
    syncTime: 0.1,
    rounds: 5,
    secondsPerRound: 2,
    cases: [
      madeUpCase('show', { aim: { ratio: 0.55 } }),
      madeUpCase('buy', { aim: { perSecond: 2_000 } }),
    ],
    servers: [server(1_000), server(1_000_000)],
    nodes: [],
    notes: [],
    ...changes,
  };
}

export function madeUpCase(name: string, changes: Partial<CaseResult> = {}): CaseResult {
  return {
    name,
    aim: {},
    bare: figures(1),
    small: figures(0.6),
    large: figures(0.5),
    peers: {},
    factor: 1.2,
    factorSpread: 0.1,
    steady: [],
    statements: 4,
    ...changes,
  };
}

export function figures(ratio: number, spread = 0.1): SizeFigures {
  return {
    perSecond: 20_000 * ratio,
    p50: 1,
    p99: 3,
    processorTime: 50,
    generatorBusy: 0.5,
    spread,
    ratio,
    ratioSpread: spread,
    cost: 3,
    costSpread: spread,
  };
}

function server(numbers: number) {
  return { numbers, startTime: 400, startSpread: 0.1, memoryIdle: 90, memoryAfterLoad: 150 };
}
