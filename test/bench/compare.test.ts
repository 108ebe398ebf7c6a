import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, comparisonText, worseFigures } from '../../bench/compare.ts';
import type { Result } from '../../bench/results.ts';
import { figures, madeUpCase, madeUpResult } from '../support/bench-results.ts';

const recorded = madeUpResult();
const worseNames = (measured: Result) =>
  worseFigures(compare(recorded, measured)).map(({ name }) => name);

test('a run is not worse than itself, and all of its figures are compared', () => {
  const comparison = compare(recorded, recorded);

  expect(worseFigures(comparison)).toEqual([]);
  expect(comparison.notComparable).toEqual([]);
  expect(comparison.figures.map(({ name }) => name)).toEqual([
    'show: ratio with 1,000',
    'show: cost with 1,000',
    'show: ratio with 1,000,000',
    'show: cost with 1,000,000',
    'show: factor 1,000 to 1,000,000',
    'buy: ratio with 1,000',
    'buy: cost with 1,000',
    'buy: per second with 1,000',
    'buy: ratio with 1,000,000',
    'buy: cost with 1,000,000',
    'buy: per second with 1,000,000',
    'buy: factor 1,000 to 1,000,000',
    'start, ms, with 1,000',
    'idle, MB, with 1,000',
    'after full load of 2 cases, MB, with 1,000',
    'start, ms, with 1,000,000',
    'idle, MB, with 1,000,000',
    'after full load of 2 cases, MB, with 1,000,000',
  ]);
});

test.each(['small', 'large'] as const)('a lower ratio with the %s account is worse', (size) => {
  const [show, buy] = recorded.cases;
  const measured = { ...show!, [size]: figures(0.3) };

  expect(worseNames({ ...recorded, cases: [measured, buy!] })).toEqual([
    `show: ratio with ${size === 'small' ? '1,000' : '1,000,000'}`,
  ]);
});

test('more processor time than the bare server takes is worse', () => {
  const [show, buy] = recorded.cases;
  const measured = { ...show!, small: { ...show!.small, cost: 4 } };

  expect(worseNames({ ...recorded, cases: [measured, buy!] })).toEqual(['show: cost with 1,000']);
});

test('where processor time cannot be known, the rest is compared', () => {
  const [show, buy] = recorded.cases;
  const unknown = { ...show!, small: { ...show!.small, cost: null, costSpread: null } };
  const comparison = compare(recorded, { ...recorded, cases: [unknown, buy!] });

  expect(worseFigures(comparison)).toEqual([]);
  expect(comparison.notComparable).toEqual(['show: cost with 1,000']);
});

test('a higher factor is worse', () => {
  const [show, buy] = recorded.cases;

  expect(worseNames({ ...recorded, cases: [{ ...show!, factor: 1.5 }, buy!] })).toEqual([
    'show: factor 1,000 to 1,000,000',
  ]);
});

test('fewer purchases per second are worse, whatever the bare server did', () => {
  const [show, buy] = recorded.cases;
  const slow = { ...buy!.small, perSecond: buy!.small.perSecond / 2 };

  expect(worseNames({ ...recorded, cases: [show!, { ...buy!, small: slow }] })).toEqual([
    'buy: per second with 1,000',
  ]);
});

test.each([
  ['startTime', 'start, ms, with 1,000'],
  ['memoryIdle', 'idle, MB, with 1,000'],
  ['memoryAfterLoad', 'after full load of 2 cases, MB, with 1,000'],
])('a higher %s is worse', (property, name) => {
  const [small, large] = recorded.servers;

  expect(worseNames({ ...recorded, servers: [{ ...small!, [property]: 500 }, large!] })).toEqual([
    name,
  ]);
});

test('a ratio is worse when it is lower by more than the spreads of both runs explain, and 10 % at least', () => {
  const spread = fc.double({ min: 0, max: 1, noNaN: true });
  const times = fc.double({ min: 0.2, max: 5, noNaN: true });
  fc.assert(
    fc.property(spread, spread, times, (before, now, change) => {
      const [old, current] = [figures(0.5, before), figures(0.5 / change, now)];
      const [show] = compare(
        madeUpResult({ cases: [madeUpCase('show', { small: old })] }),
        madeUpResult({ cases: [madeUpCase('show', { small: current })] }),
      ).figures;
      fc.pre(Math.abs(show!.worsening - show!.allowed) > 1e-9);

      expect(show!.worsening).toBeCloseTo(change - 1);
      expect(worseFigures({ figures: [show!], notComparable: [], remarks: [] }).length).toBe(
        change - 1 > Math.max(0.1, Math.hypot(before, now)) ? 1 : 0,
      );
    }),
  );
});

test('a figure that is not a number is worse', () => {
  const [show, buy] = recorded.cases;

  expect(worseNames({ ...recorded, cases: [{ ...show!, factor: NaN }, buy!] })).toEqual([
    'show: factor 1,000 to 1,000,000',
  ]);
});

test('figures with other numbers of phone numbers are not compared, and that is said', () => {
  const [small, large] = recorded.servers;
  const quick = madeUpResult({ plan: 'quick', servers: [small!, { ...large!, numbers: 100_000 }] });
  const comparison = compare(recorded, quick);

  expect(comparison.figures.map(({ name }) => name)).toEqual([
    'show: ratio with 1,000',
    'show: cost with 1,000',
    'buy: ratio with 1,000',
    'buy: cost with 1,000',
    'buy: per second with 1,000',
    'start, ms, with 1,000',
    'idle, MB, with 1,000',
  ]);
  expect(comparison.notComparable).toContain('show: ratio with 100,000');
  expect(comparison.notComparable).toContain('after full load of 2 cases, MB, with 1,000');
});

test('cases that were not measured are not compared, nor is the memory after other cases', () => {
  const comparison = compare(recorded, { ...recorded, cases: recorded.cases.slice(0, 1) });

  expect(worseFigures(comparison)).toEqual([]);
  expect(comparison.notComparable).toEqual([
    'buy',
    'after full load of 1 cases, MB, with 1,000',
    'after full load of 1 cases, MB, with 1,000,000',
    'after full load of 2 cases, MB, with 1,000',
    'after full load of 2 cases, MB, with 1,000,000',
  ]);
});

test('on another machine, or with another Node, only ratios and memory are compared', () => {
  for (const other of [{ machine: 'linux arm64, 64 cores' }, { node: 'v24.0.0' }]) {
    const comparison = compare(recorded, madeUpResult(other));
    const names = comparison.figures.map(({ name }) => name);

    expect(names).toContain('buy: ratio with 1,000');
    expect(names).toContain('idle, MB, with 1,000');
    expect(names).not.toContain('buy: per second with 1,000');
    expect(names).not.toContain('start, ms, with 1,000');
    expect(comparison.remarks).toHaveLength(1);
  }
});

test('the text says the noise of both runs, what it allows, and what is worse', () => {
  const measured = madeUpResult({
    cases: [madeUpCase('show', { small: figures(0.3, 0.2) })],
  });
  const text = comparisonText(recorded, compare(recorded, measured));

  expect(text).toMatch(/^show: ratio with 1,000 +0\.60 +10 % +0\.30 +20 % +100 % +22 % +WORSE$/m);
  expect(text).toContain('WORSE than the noise allows: show: ratio with 1,000.');
  expect(comparisonText(recorded, compare(recorded, recorded))).toContain(
    'None of 18 figures is worse than the noise allows.',
  );
});
