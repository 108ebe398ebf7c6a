import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function script(command: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `exec node ${command}`], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe.each(['dist/simulator/main.js', 'dist/bench/main.js'])('%s', (program) => {
  test.each([
    ['--database foo', 64, /^trunkline: --database: must be a postgres:\/\/ URL\n$/],
    ['--database postgres://a@127.0.0.1:1/x', 5, /^trunkline: no connection to the database: /m],
  ])('%s ends in a line that says why', (words, code, line) => {
    const { status, stdout, stderr } = script(`${program} ${words}`);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toMatch(line);
    expect(stderr.match(/trunkline: /g)).toHaveLength(1);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
});

test('a disk that is full ends the simulation in a line', () => {
  const { status, stderr } = script('dist/simulator/main.js --schedules 1 >/dev/full');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^trunkline: [^\n]*no space[^\n]*\n$/);
});

test('one schedule and a number of them are two things', () => {
  const { status, stderr } = script('dist/simulator/main.js --schedule 5 --schedules 7');
  expect(status).toBe(64);
  expect(stderr).toMatch(/^trunkline: --schedule <number> and --schedules <number>: one of them/);
});

describe('a script that writes files', () => {
  const files = ['openapi.json', 'docs/cli.md', 'resources/lines.schema.json', 'dist/.built'];
  const read = () => files.map((file) => readFileSync(`${root}/${file}`, 'utf8'));

  test.each(['build', 'openapi', 'client', 'lines-schema', 'cli-docs'])(
    '%s writes none when it is given a word that it does not take',
    (name) => {
      const before = read();
      const help = script(`scripts/${name}.mjs --help`);
      expect([help.status, help.stderr]).toEqual([0, '']);
      expect(help.stdout).toMatch(/^Usage: npm run \S+ -- \[--\S+\]\n$/);
      const odd = script(`scripts/${name}.mjs --odd`);
      expect([odd.status, odd.stdout]).toEqual([64, '']);
      expect(odd.stderr).toMatch(/^trunkline: --odd: there is no such option; [^\n]+\n$/);
      expect(read()).toEqual(before);
    },
  );
});
