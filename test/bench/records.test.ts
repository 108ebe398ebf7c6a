import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { baselineFor, jsonOf, record } from '../../bench/records.ts';
import { madeUpResult } from '../support/bench-results.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trunkline-bench-records-'));
  file = join(folder, 'benchmark.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const full = madeUpResult({ trunkline: 'full' });
const quick = madeUpResult({ trunkline: 'quick', plan: 'quick' });
const postgres = madeUpResult({ trunkline: 'postgres', database: 'PostgreSQL' });

test('a run is compared with the recorded one of its plan and database', () => {
  for (const one of [full, quick, postgres]) record(one, file);

  for (const one of [full, quick, postgres]) expect(baselineFor(one, file)).toEqual(one);
});

test('a run takes the place of the recorded one of its plan and database', () => {
  record(full, file);
  record(quick, file);
  record({ ...full, trunkline: 'next' }, file);

  expect(baselineFor(full, file).trunkline).toBe('next');
  expect(baselineFor(quick, file).trunkline).toBe('quick');
});

test('where its plan is not recorded, a run is compared with the other one; never with another database', () => {
  record(full, file);

  expect(baselineFor(quick, file).trunkline).toBe('full');
  expect(() => baselineFor(full, join(folder, 'none.json'))).toThrow(/nothing is recorded/);
  expect(() => baselineFor(postgres, file)).toThrow(/no run on PostgreSQL/);
});

test('what --json prints is a record too; digits that are noise are left out', () => {
  writeFileSync(file, jsonOf({ ...full, syncTime: 0.123456789 }));

  expect(baselineFor(full, file)).toEqual({ ...full, syncTime: 0.12346 });
});
