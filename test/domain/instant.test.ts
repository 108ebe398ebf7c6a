import { expect, test } from 'vitest';
import { instantIn } from '../../src/domain/instant.ts';

test.each([
  ['2026-01-31', '2026-01-31T00:00:00Z'],
  ['2026-01-31T12:00Z', '2026-01-31T12:00:00Z'],
  ['2026-01-31t12:00:05.25z', '2026-01-31T12:00:05.25Z'],
  [' 2026-01-31T12:00:05+02:00', '2026-01-31T10:00:05Z'],
  ['2026-01-31T12:00:05 02:00', '2026-01-31T10:00:05Z'],
])('%s in a query is %s', (parameter, meant) => {
  expect(instantIn(parameter)).toBe(Date.parse(meant));
});

test.each([
  '',
  'now',
  '2026',
  '2026-02-31',
  '2026-13-01',
  '2026-02-31T00:00:00Z',
  '2026-01-31T12:00:05',
  '2026-01-31T25:00:00Z',
  '1769860805',
])('%j in a query is no instant', (parameter) => {
  expect(instantIn(parameter)).toBeNaN();
});
