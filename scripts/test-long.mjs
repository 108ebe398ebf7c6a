// What is tried at random, tried many times as often, and an hour of the simulation. --seconds for another while.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '3600' },
  },
});

run(['node_modules/vitest/vitest.mjs', 'run'], { TRUNKLINE_TEST_RUNS: options.times });
run(['scripts/build.mjs']);
run(['dist/torture/main.js', '--seconds', options.seconds, '--seed', String(Date.now() % 1e6)]);

function run(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
