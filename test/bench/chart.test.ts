import { expect, test } from 'vitest';
import { chartOf } from '../../bench/chart.ts';
import { figures, madeUpCase, madeUpResult } from '../support/bench-results.ts';

const result = madeUpResult({
  machine: 'A & B <2 cores>',
  cases: [
    madeUpCase('show', { aim: { ratio: 0.55 }, peers: { naive: figures(0.42) } }),
    madeUpCase('buy', { aim: { perSecond: 2_000 } }),
  ],
});
const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0;

test('the chart has a bar for each ratio that was measured, with its value, and a line for each aim', () => {
  const chart = chartOf(result);

  expect(count(chart, /<rect class="(small|large|naive|prism)"[^>]* width="(?!12")/g)).toBe(3);
  for (const ratio of ['0.60', '0.50', '0.42']) expect(chart).toContain(`>${ratio}</text>`);
  expect(count(chart, /<line class="aim"/g)).toBe(2);
});

test('the chart says who is measured, and names no one who is not', () => {
  const chart = chartOf(result);

  expect(chart).toContain('Trunkline, 1,000,000 numbers');
  expect(chart).toContain('naive');
  expect(chart).not.toContain('Prism');
  expect(chart).toContain('A &amp; B &lt;2 cores>');
});

test('what has no aim as a ratio is not in the chart', () => {
  expect(chartOf(result)).not.toContain('>buy<');
});
