import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const page = readFileSync(join(root, 'docs/fidelity.md'), 'utf8');
const rows = [...page.matchAll(/^\| (F-\d+) /gm)].map(([, row]) => row);

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }));

test('the rows of docs/fidelity.md are numbered without a gap', () => {
  expect(rows).toEqual(rows.map((_, index) => `F-${index + 1}`));
});

test('every row that a comment names is there', () => {
  const named = sources.flatMap(({ text }) => text.match(/\bF-\d+\b/g) ?? []);
  expect(named).not.toEqual([]);
  expect(named.filter((row) => !rows.includes(row))).toEqual([]);
});

test('no comment imitates another service without naming the row', () => {
  const unnamed = sources.filter(({ text }) => /(?:\*|\/\/) (?:Recorded\b|Doc of the)/.test(text));
  expect(unnamed.map(({ file }) => file)).toEqual([]);
});
