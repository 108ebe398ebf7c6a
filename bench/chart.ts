import { whole } from './format.ts';
import { hasAims, type CaseResult, type Result } from './results.ts';

interface Series {
  readonly title: string;
  readonly css: string;
  ratio(one: CaseResult): number | undefined;
}

const width = 800;
const left = 160;
const right = 60;
const top = 122;
const bar = { height: 12, pitch: 14 };
const gap = 16;
const gridStep = 0.25;

/** Readable on white and on black; the names are classes of the shapes. */
const style = `
  text { font: 12px system-ui, sans-serif; fill: #1f2328; }
  .title { font-size: 16px; font-weight: 600; }
  .quiet { fill: #59636e; }
  .value { font-size: 10px; }
  .back { fill: #ffffff; }
  .grid { stroke: #d1d9e0; }
  .small { fill: #8ec0f5; }
  .large { fill: #0969da; }
  .naive { fill: #bf8700; }
  .prism { fill: #8250df; }
  .aim { stroke: #cf222e; stroke-width: 2; stroke-dasharray: 4 2; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .quiet { fill: #9198a1; }
    .back { fill: #0d1117; }
    .grid { stroke: #3d444d; }
    .small { fill: #a5d1ff; }
    .large { fill: #388bfd; }
    .naive { fill: #d29922; }
    .prism { fill: #ab7df8; }
    .aim { stroke: #ff7b72; }
  }`;

/** The ratios of a run beside their aims, as SVG. */
export function chartOf(result: Result): string {
  const cases = result.cases.filter(({ aim }) => aim.perSecond === undefined);
  const series = seriesOf(result).filter(({ ratio }) => cases.some((one) => ratio(one)));
  const highest = Math.max(
    1,
    ...cases.flatMap((one) => series.map(({ ratio }) => ratio(one) ?? 0)),
  );
  const end = Math.ceil(highest / gridStep) * gridStep;
  const x = (ratio: number) => left + ((width - left - right) * ratio) / end;
  const isJudged = hasAims(result);
  const groups: string[] = [];
  let bottom = top;
  for (const one of cases) {
    const shown = series.filter(({ ratio }) => ratio(one) !== undefined);
    groups.push(
      ...group(one, { series: shown, aim: isJudged ? one.aim.ratio : undefined, x, y: bottom }),
    );
    bottom += shown.length * bar.pitch + gap;
  }
  const height = bottom + 48;
  const title = 'Requests per second as a share of a bare server’s';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">`,
    `<style>${style}\n</style>`,
    `<rect class="back" width="${width}" height="${height}"/>`,
    text(16, 28, title, { css: 'title' }),
    text(16, 48, subtitle(result), { css: 'quiet' }),
    ...legend(series, isJudged),
    ...grid(end, x, bottom),
    ...groups,
    text(
      (left + width - right) / 2,
      bottom + 36,
      'requests per second / requests per second of node:http sending the same bytes (1 = as fast)',
      { css: 'quiet', anchor: 'middle' },
    ),
    '</svg>',
    '',
  ].join('\n');
}

function seriesOf({ servers }: Result): Series[] {
  const [small, large] = servers.map(({ numbers }) => whole(numbers));
  return [
    { title: `Trunkline, ${small} numbers`, css: 'small', ratio: (one) => one.small.ratio },
    { title: `Trunkline, ${large} numbers`, css: 'large', ratio: (one) => one.large.ratio },
    {
      title: 'naive: Fastify and SQLite, no cache',
      css: 'naive',
      ratio: (one) => one.peers.naive?.ratio,
    },
    { title: 'Prism', css: 'prism', ratio: (one) => one.peers.Prism?.ratio },
  ];
}

function subtitle({ trunkline, database, node, machine }: Result): string {
  return `Trunkline ${trunkline} on ${database}, Node ${node}, ${machine}`;
}

function legend(series: readonly Series[], isJudged: boolean): string[] {
  const entries: [css: string, title: string][] = [
    ...series.map(({ css, title }) => [css, title] as [string, string]),
    ...(isJudged ? [['aim', 'aim'] as [string, string]] : []),
  ];
  return entries.flatMap(([css, title], index) => {
    const [column, row] = [index % 3, Math.floor(index / 3)];
    const [x, y] = [16 + column * 250, 64 + row * 20];
    const sign =
      css === 'aim'
        ? `<line class="aim" x1="${x + 6}" x2="${x + 6}" y1="${y}" y2="${y + 14}"/>`
        : `<rect class="${css}" x="${x}" y="${y + 1}" width="12" height="12"/>`;
    return [sign, text(x + 20, y + 11, title)];
  });
}

function grid(end: number, x: (ratio: number) => number, bottom: number): string[] {
  const steps = Array.from(
    { length: Math.round(end / gridStep) + 1 },
    (_, step) => step * gridStep,
  );
  return steps.flatMap((ratio) => [
    `<line class="grid" x1="${x(ratio)}" x2="${x(ratio)}" y1="${top - 6}" y2="${bottom}"/>`,
    text(x(ratio), bottom + 16, ratio.toFixed(2), { css: 'quiet', anchor: 'middle' }),
  ]);
}

function group(
  one: CaseResult,
  {
    series,
    aim,
    x,
    y,
  }: {
    series: readonly Series[];
    aim: number | undefined;
    x: (ratio: number) => number;
    y: number;
  },
): string[] {
  const height = series.length * bar.pitch;
  return [
    text(left - 10, y + height / 2 + 3, one.name, { anchor: 'end' }),
    ...series.flatMap(({ css, ratio }, index) => {
      const value = ratio(one) ?? 0;
      const barTop = y + index * bar.pitch;
      return [
        `<rect class="${css}" x="${left}" y="${barTop}" width="${(x(value) - left).toFixed(1)}" height="${bar.height}"/>`,
        text(x(value) + 4, barTop + 10, value.toFixed(2), { css: 'value' }),
      ];
    }),
    ...(aim === undefined
      ? []
      : [`<line class="aim" x1="${x(aim)}" x2="${x(aim)}" y1="${y - 4}" y2="${y + height + 2}"/>`]),
  ];
}

function text(x: number, y: number, content: string, { css = '', anchor = 'start' } = {}): string {
  const escaped = content.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
  return `<text class="${css}" x="${Number(x.toFixed(1))}" y="${y}" text-anchor="${anchor}">${escaped}</text>`;
}
