import { aligned, optional, whole, type Cell } from './format.ts';
import {
  eventsPerSecond,
  factorAim,
  hasAims,
  memoryAims,
  showsBesideEvents,
  startAim,
  type Aim,
  type CaseResult,
  type Peer,
  type Result,
  type SizeFigures,
} from './results.ts';

/** Of a rate: the last ones are answered a moment later. */
const almostAll = 0.98;

/** The result as text for people. */
export function tableOf(result: Result): string {
  const [small, large] = result.servers.map(({ numbers }) => whole(numbers));
  return [
    `Trunkline ${result.trunkline} on ${result.database}, Node ${result.node}, ${result.machine}`,
    `${result.pinning}; a durable write of one page takes ${result.syncTime.toFixed(2)} ms here`,
    `32 connections; medians of ${result.rounds} rounds of ${result.secondsPerRound} s; "bare" is node:http sending the same bytes`,
    `ratio = requests per second / bare; factor = ${small} numbers / ${large} numbers; us = processor time of a request`,
    '',
    ...casesTable(result),
    '',
    ...steadyTable(result),
    ...serversTable(result),
    '',
    ...nodesTable(result),
    ...eventsTable(result),
    ...result.notes,
    '',
  ].join('\n');
}

function casesTable(result: Result): string[] {
  const { cases, servers } = result;
  const columns = { peers: peersIn(cases), isJudged: hasAims(result) };
  const [small = '', large = ''] = servers.map(({ numbers }) => whole(numbers));
  const size = ['req/s', 'ratio', 'p50 ms', 'p99 ms', 'us'];
  const below = (title: string) => [title, ...size.slice(1).map(() => '')];
  return aligned(
    [
      ['', 'bare', '', ...below(small), ...below(large), ...columns.peers, '', '', '', ''],
      [
        ['case', 'req/s', 'us'],
        size,
        size,
        columns.peers.map(() => 'ratio'),
        ['factor', 'SQL', ...(columns.isJudged ? ['aim', 'met'] : ['', ''])],
      ].flat(),
      ...cases.map((one) => rowOf(one, columns)),
    ],
    2,
  );
}

function peersIn(cases: readonly CaseResult[]): Peer[] {
  return (['naive', 'Prism'] as const).filter((peer) => cases.some((one) => one.peers[peer]));
}

function rowOf(
  one: CaseResult,
  { peers, isJudged }: { peers: readonly Peer[]; isJudged: boolean },
): Cell[] {
  const { name, aim, bare, small, large, factor, statements } = one;
  return [
    name,
    whole(bare.perSecond),
    optional(bare.processorTime),
    ...sizeCells(small),
    ...sizeCells(large),
    ...peers.map((peer) => one.peers[peer]?.ratio.toFixed(2) ?? ''),
    factor.toFixed(2),
    String(statements),
    ...(isJudged ? [aimText(aim), met(judged(one, aim))] : ['', '']),
  ];
}

function sizeCells({ perSecond, ratio, p50, p99, processorTime }: SizeFigures): Cell[] {
  return [
    whole(perSecond),
    ratio.toFixed(2),
    p50.toFixed(1),
    p99.toFixed(1),
    optional(processorTime),
  ];
}

function steadyTable({ cases, servers }: Result): string[] {
  const rows = cases.flatMap(({ name, steady }) =>
    steady.map(({ server, rate, p50, p99, p999 }) => [
      name,
      server,
      whole(rate),
      ...[p50, p99, p999].map((latency) => latency.toFixed(2)),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    `latency in ms at half of what Trunkline can do with ${whole(servers[1]?.numbers ?? NaN)} numbers, from when a request was due`,
    ...aligned([['case', 'server', 'req/s', 'p50', 'p99', 'p99.9'], ...rows]),
    '',
  ];
}

function serversTable(result: Result): string[] {
  const isJudged = hasAims(result);
  const { idle, afterLoad } = memoryAims;
  const aims = `< ${startAim} ms, < ${idle} MB, < ${afterLoad} MB`;
  const rows = result.servers.map(({ numbers, startTime, memoryIdle, memoryAfterLoad }) => {
    const judgements: [string, boolean][] = [
      ['start', startTime < startAim],
      ['idle', (memoryIdle ?? 0) < idle],
      ['after load', (memoryAfterLoad ?? 0) < afterLoad],
    ];
    const figures = [whole(startTime), optional(memoryIdle), optional(memoryAfterLoad)];
    return [whole(numbers), ...figures, ...(isJudged ? [aims, met(judgements)] : ['', ''])];
  });
  const last = isJudged ? ['aim', 'met'] : ['', ''];
  return aligned(
    [['numbers in the account', 'start ms', 'idle MB', 'after load MB', ...last], ...rows],
    2,
  );
}

function nodesTable({ nodes, cases }: Result): string[] {
  if (nodes.length === 0) return [];
  return [
    'requests per second with several nodes on one database; nodes, database and load share all cores',
    ...aligned([
      ['case', ...nodes.map((one) => `${one.nodes} ${one.nodes === 1 ? 'node' : 'nodes'}`)],
      ...cases.map(({ name }) => [
        name,
        ...nodes.map(({ perSecond }) => whole(perSecond[name] ?? NaN)),
      ]),
    ]),
    '',
  ];
}

function eventsTable({ events }: Result): string[] {
  if (!events) return [];
  const { written, left, shows, showsBeside, share } = events;
  const judgements: [string, boolean][] = [
    ['events', written >= eventsPerSecond * almostAll && left === 0],
    ['shows', share >= showsBesideEvents],
  ];
  const aim = `>= ${whole(eventsPerSecond)}/s, all taken; >= ${showsBesideEvents.toFixed(2)}`;
  return [
    'shows of a small account, alone and while its numbers are changed',
    ...aligned(
      [
        ['shows/s', 'beside events', 'share', 'events/s', 'not taken 1 s later', 'aim', 'met'],
        [
          whole(shows),
          whole(showsBeside),
          share.toFixed(2),
          whole(written),
          whole(left),
          aim,
          met(judgements),
        ],
      ],
      2,
    ),
    '',
  ];
}

function aimText({ ratio, perSecond }: Aim): string {
  return [
    ...(ratio === undefined ? [] : [`>= ${ratio.toFixed(2)}`]),
    ...(perSecond === undefined ? [] : [`>= ${whole(perSecond)}/s`]),
    `factor <= ${factorAim.toFixed(2)}`,
  ].join(', ');
}

function judged({ small, large, factor }: CaseResult, { ratio = 0, perSecond = 0 }: Aim) {
  return [
    ['ratio', Math.min(small.ratio, large.ratio) >= ratio],
    ['speed', Math.min(small.perSecond, large.perSecond) >= perSecond],
    ['factor', factor <= factorAim],
  ] as [string, boolean][];
}

function met(judgements: readonly (readonly [string, boolean])[]): string {
  const missed = judgements.filter(([, isMet]) => !isMet).map(([what]) => what);
  return missed.length === 0 ? 'yes' : `NO: ${missed.join(', ')}`;
}
