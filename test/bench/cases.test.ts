import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cases } from '../../bench/cases.ts';
import { Target } from '../../bench/target.ts';

const main = fileURLToPath(new URL('../../dist/bench/main.js', import.meta.url));
const ids = Array.from({ length: 10_000 }, (_, index) => 1_000_000 + index);
const target = new Target({ pid: 0, port: 0 }, ids, 'token');
const limits = { ids: 10_000, versions: 0, tokens: 0 };
const callsOf = (name: string) => cases.find((one) => one.name === name)!.calls(target, limits);

test('a show asks for another number each time', async () => {
  const paths = (await callsOf('show')).map(({ path }) => path);

  expect(new Set(paths).size).toBe(limits.ids);
});

test('pollers ask for ten numbers', async () => {
  expect(await callsOf('show, few')).toHaveLength(10);
});

test('a mixed load is 80 % show, 15 % list of 100 and 5 % update', async () => {
  const calls = await callsOf('mixed');
  const share = (isCounted: (call: (typeof calls)[number]) => boolean) =>
    calls.filter(isCounted).length / calls.length;

  const shares = [
    share(({ method, path }) => method === 'GET' && !path.includes('?')) - 0.8,
    share(({ path }) => path.includes('per_page=100')) - 0.15,
    share(({ method }) => method === 'PUT') - 0.05,
  ];
  // So many draws lie further off once in many billions of runs.
  for (const error of shares) expect(Math.abs(error)).toBeLessThan(0.03);
});

test('a case that there is not is refused, and the others are named', () => {
  const { status, stderr } = spawnSync(process.execPath, [main, '--case', 'nothing'], {
    encoding: 'utf8',
  });

  expect(status).toBe(64);
  for (const { name } of cases) expect(stderr).toContain(`"${name}"`);
});

test('some cases are not recorded as if they were all', () => {
  const args = [main, '--case', 'show', '--write'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });

  expect(status).toBe(64);
  expect(stderr).toContain('--write and --case: all cases are recorded');
});
