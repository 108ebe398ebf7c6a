import type { Aim } from './cases.ts';
import {
  busyLimit,
  factorAim,
  memoryAim,
  startAim,
  type CaseResult,
  type Result,
  type SizeFigures,
} from './results.ts';

type Cell = string;

/** The result as text for people. */
export function tableOf(result: Result): string {
  const [small, large] = result.servers.map(({ numbers }) => whole(numbers));
  return [
    `Trunkline ${result.trunkline} on ${result.database}, Node ${result.node}, ${result.machine}`,
    `${result.pinning}; a durable write of one page takes ${result.syncTime.toFixed(2)} ms here`,
    `32 connections; medians of ${result.rounds} rounds of ${result.secondsPerRound} s; "bare" is node:http sending the same bytes`,
    `ratio = requests per second / bare; factor = ${small} numbers / ${large} numbers; us = processor time of a request`,
    '',
    ...aligned([
      ['', 'bare', '', `${small}`, '', '', '', '', `${large}`, '', '', '', '', '', '', '', ''],
      'case,req/s,us,req/s,ratio,p50 ms,p99 ms,us,req/s,ratio,p50 ms,p99 ms,us,factor,SQL,aim,met'.split(
        ',',
      ),
      ...result.cases.map(rowOf),
    ]),
    '',
    ...aligned([
      ['numbers in the account', 'start ms', 'idle MB', 'after load MB', 'aim', 'met'],
      ...result.servers.map(({ numbers, startTime, memoryIdle, memoryAfterLoad }) => [
        whole(numbers),
        whole(startTime),
        memoryIdle === null ? '?' : whole(memoryIdle),
        memoryAfterLoad === null ? '?' : whole(memoryAfterLoad),
        `< ${whole(startAim)} ms, < ${memoryAim} MB`,
        met([
          ['start', startTime < startAim],
          ['memory', Math.max(memoryIdle ?? 0, memoryAfterLoad ?? 0) < memoryAim],
        ]),
      ]),
    ]),
    '',
    ...nodesTable(result),
    ...result.notes,
    '',
  ].join('\n');
}

function nodesTable({ nodes, cases }: Result): string[] {
  if (nodes.length === 0) return [];
  return [
    'requests per second with several nodes on one database; nodes, database and load share all cores',
    ...aligned([
      ['case', ...nodes.map((one) => `${one.nodes} ${one.nodes === 1 ? 'node' : 'nodes'}`), '', ''],
      ...cases.map(({ name }) => [
        name,
        ...nodes.map(({ perSecond }) => whole(perSecond[name] ?? NaN)),
        '',
        '',
      ]),
    ]),
    '',
  ];
}

/** What must be known to judge the figures. */
export function notesOn(cases: readonly CaseResult[]): string[] {
  const busiest = cases.map(({ name, bare, small, large }) => ({
    name,
    busy: Math.max(bare.generatorBusy, small.generatorBusy, large.generatorBusy),
  }));
  const top = busiest.reduce((a, b) => (b.busy > a.busy ? b : a), { name: '', busy: 0 });
  const limited = busiest.filter(({ busy }) => busy > busyLimit).map(({ name }) => name);
  const noisiest = Math.max(...cases.map(({ bare }) => bare.spread));
  return [
    `Load generator: busy ${percent(top.busy)} of the time at most (${top.name}).`,
    `Noise: the rounds of the bare server lay up to ${percent(noisiest)} apart.`,
    ...(limited.length > 0
      ? [`It is what limits in: ${limited.join('; ')}. There, ratios are too favourable.`]
      : ['The servers are what limits in every case.']),
  ];
}

function rowOf(one: CaseResult): Cell[] {
  const { name, aim, bare, small, large, factor, statements } = one;
  return [
    name,
    whole(bare.perSecond),
    optional(bare.processorTime),
    ...sizeCells(small),
    ...sizeCells(large),
    factor.toFixed(2),
    String(statements),
    aimText(aim),
    aim ? met(judged(one, aim)) : '',
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

function aimText(aim: Aim | null): string {
  if (!aim) return '';
  const { ratio, perSecond } = aim;
  const main = ratio === undefined ? `>= ${whole(perSecond ?? 0)}/s` : `>= ${ratio.toFixed(2)}`;
  return `${main}, factor <= ${factorAim}`;
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

/** Text to the left in the first column and in the last two, figures to the right. */
function aligned(rows: readonly Cell[][]): string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column >= columns - 2 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function optional(value: number | null): string {
  return value === null ? '?' : whole(value);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
