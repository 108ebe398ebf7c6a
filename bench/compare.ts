import { aligned, percent, whole } from './format.ts';
import type { CaseResult, Result, ServerResult, SizeFigures } from './results.ts';

/** Two runs of the same program lie so far apart even where rounds of one do not. */
const leastAllowed = 0.1;
/** Memory is read once: how far a reading may be off, as a share. */
const memorySpread = 0.15;

interface Figure {
  readonly value: number;
  /** how far its rounds lay apart, as a share of the value */
  readonly spread: number;
  readonly isBetter: 'higher' | 'lower';
}

/** null: the run does not have it, or it cannot be compared */
type Named = readonly [name: string, figure: Figure | null];

export interface ComparedFigure {
  readonly name: string;
  readonly recorded: Figure;
  readonly measured: Figure;
  /** as a share: 0.25 is a quarter slower or larger; below 0 it is better */
  readonly worsening: number;
  /** what the noise of both runs explains */
  readonly allowed: number;
}

export interface Comparison {
  readonly figures: readonly ComparedFigure[];
  /** names of cases, and of figures of cases, that only one of the runs has */
  readonly notComparable: readonly string[];
  /** what no figure says */
  readonly remarks: readonly string[];
}

/**
 * Compares a run with a recorded one. Figures with the same name are compared; those that depend on
 * the machine itself only where it is the same.
 */
export function compare(recorded: Result, measured: Result): Comparison {
  const isSameMachine = recorded.machine === measured.machine && recorded.node === measured.node;
  const [were, are] = [namesOf(recorded), namesOf(measured)];
  const common = were.filter((name) => are.includes(name));
  const before = figuresIn(recorded, common, isSameMachine);
  const now = figuresIn(measured, common, isSameMachine);
  const names = [...new Set([...now.keys(), ...before.keys()])];
  return {
    figures: names.flatMap((name) => {
      const [old, current] = [before.get(name), now.get(name)];
      return old && current ? [compared(name, old, current)] : [];
    }),
    notComparable: [
      ...[...are, ...were].filter((name) => !common.includes(name)),
      ...names.filter((name) => !before.has(name) || !now.has(name)),
    ],
    remarks: isSameMachine
      ? []
      : [
          `Purchases per second and the start are not compared: recorded with Node ${recorded.node} on ${recorded.machine}.`,
        ],
  };
}

export function worseFigures({ figures }: Comparison): ComparedFigure[] {
  return figures.filter(isWorse);
}

/** The comparison as text for people. */
export function comparisonText(recorded: Result, comparison: Comparison): string {
  const { figures, notComparable, remarks } = comparison;
  const worse = worseFigures(comparison);
  const [noisiest] = [...figures].sort((a, b) => b.allowed - a.allowed);
  return [
    `compared with Trunkline ${recorded.trunkline} as recorded (${recorded.plan} run on ${recorded.database})`,
    'ratio = requests per second / bare; cost = processor time of a request / bare',
    `noise = how far the rounds of a run lay apart; allowed = the root of the sum of the squares of both, at least ${percent(leastAllowed)}`,
    '',
    ...aligned(
      [
        ['figure', 'recorded', 'noise', 'now', 'noise', 'worse by', 'allowed', ''],
        ...figures.map(rowOf),
      ],
      1,
    ),
    '',
    ...remarks,
    ...(notComparable.length === 0
      ? []
      : [`In one of the runs only: ${notComparable.join('; ')}.`]),
    ...(noisiest ? [`The noise hides up to ${percent(noisiest.allowed)} (${noisiest.name}).`] : []),
    worse.length === 0
      ? `None of ${figures.length} figures is worse than the noise allows.`
      : `WORSE than the noise allows: ${worse.map(({ name }) => name).join('; ')}.`,
    '',
  ].join('\n');
}

function compared(name: string, recorded: Figure, measured: Figure): ComparedFigure {
  const times = measured.value / recorded.value;
  return {
    name,
    recorded,
    measured,
    worsening: (measured.isBetter === 'higher' ? 1 / times : times) - 1,
    allowed: Math.max(leastAllowed, Math.hypot(recorded.spread, measured.spread)),
  };
}

/** What cannot be said to be as good is worse. */
function isWorse({ worsening, allowed }: ComparedFigure): boolean {
  return !(worsening <= allowed);
}

function rowOf(one: ComparedFigure): string[] {
  const { name, recorded, measured, worsening, allowed } = one;
  return [
    name,
    text(recorded.value),
    percent(recorded.spread),
    text(measured.value),
    percent(measured.spread),
    percent(worsening),
    percent(allowed),
    isWorse(one) ? 'WORSE' : '',
  ];
}

function text(value: number): string {
  return value < 10 ? value.toFixed(2) : whole(value);
}

function namesOf({ cases }: Result): string[] {
  return cases.map(({ name }) => name);
}

/** By names that say all that must be the same for figures to be compared. */
function figuresIn(
  { cases, servers, plan }: Result,
  common: readonly string[],
  hasMachineBound: boolean,
): Map<string, Figure> {
  const [small = '', large = ''] = servers.map(({ numbers }) => whole(numbers));
  const load = `${plan} load of ${cases.length} cases`;
  const named = [
    ...cases
      .filter(({ name }) => common.includes(name))
      .flatMap((one) => caseFigures(one, { small, large, hasMachineBound })),
    ...servers.flatMap((one) => serverFigures(one, { load, hasMachineBound })),
  ];
  return new Map(named.flatMap(([name, figure]) => (figure ? [[name, figure] as const] : [])));
}

function caseFigures(
  { name, aim, small, large, factor, factorSpread }: CaseResult,
  sizes: { small: string; large: string; hasMachineBound: boolean },
): Named[] {
  const isSpeedCompared = sizes.hasMachineBound && aim.perSecond !== undefined;
  const ofSize = (size: string, figures: SizeFigures): Named[] => {
    const { ratio, ratioSpread, cost, costSpread, perSecond, spread } = figures;
    return [
      [`${name}: ratio with ${size}`, higher(ratio, ratioSpread)],
      [`${name}: cost with ${size}`, cost === null ? null : lower(cost, costSpread ?? 0)],
      [`${name}: per second with ${size}`, isSpeedCompared ? higher(perSecond, spread) : null],
    ];
  };
  return [
    ...ofSize(sizes.small, small),
    ...ofSize(sizes.large, large),
    [`${name}: factor ${sizes.small} to ${sizes.large}`, lower(factor, factorSpread)],
  ];
}

function serverFigures(
  { numbers, startTime, startSpread, memoryIdle, memoryAfterLoad }: ServerResult,
  { load, hasMachineBound }: { load: string; hasMachineBound: boolean },
): Named[] {
  const size = whole(numbers);
  return [
    [`start, ms, with ${size}`, hasMachineBound ? lower(startTime, startSpread) : null],
    [`idle, MB, with ${size}`, memory(memoryIdle)],
    [`after ${load}, MB, with ${size}`, memory(memoryAfterLoad)],
  ];
}

function memory(megabytes: number | null): Figure | null {
  return megabytes === null ? null : lower(megabytes, memorySpread);
}

function higher(value: number, spread: number): Figure {
  return { value, spread, isBetter: 'higher' };
}

function lower(value: number, spread: number): Figure {
  return { value, spread, isBetter: 'lower' };
}
