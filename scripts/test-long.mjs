// What is tried at random, tried many times as often, a million requests on each database, and an hour of the
// simulation.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { wholeFrom } from './options.mjs';

const options = new Command('npm run test:long --')
  .description('the tests with many more random cases, then the simulation')
  .option('--times <number>', 'how many times as many cases', wholeFrom(1), 20)
  .option(
    '--requests <number>',
    'how many go to every operation at random',
    wholeFrom(1),
    1_000_000,
  )
  .option('--seconds <number>', 'how long the simulation takes', wholeFrom(1), 3600)
  .parse()
  .opts();

run(['node_modules/vitest/vitest.mjs', 'run'], {
  TRUNKLINE_TEST_RUNS: String(options.times),
  TRUNKLINE_FUZZ_REQUESTS: String(options.requests),
});
run(['scripts/build.mjs']);
run([
  'dist/simulator/main.js',
  '--seconds',
  String(options.seconds),
  '--seed',
  String(Date.now() % 1e6),
]);

function run(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
