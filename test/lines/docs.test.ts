import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLinesFile } from '../../src/lines/entries.ts';

test('the file of docs/lines.md is one, and has all kinds of entries', () => {
  const page = readFileSync('docs/lines.md', 'utf8');
  const [, file = ''] = /^```yaml\n(.*?)^```$/ms.exec(page) ?? [];
  const { entries, problems } = readLinesFile(file);
  problems.throwIfAny();
  expect(entries.map(({ subject, isAbsent }) => [subject.kind, isAbsent])).toEqual([
    ['number', false],
    ['wanted', false],
    ['wanted', false],
    ['id', true],
  ]);
});
