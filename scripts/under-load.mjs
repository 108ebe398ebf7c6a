// Runs the tests on a machine that is busy with something else: no right test may fail on it.
//   npm run test:load -- --processes 40 -- test/cli    some of the tests, beside 40 busy processes
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { wholeFrom } from './options.mjs';

const self = fileURLToPath(import.meta.url);
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

if (process.send) beBusy();
else await main();

async function main() {
  const command = new Command('npm run test:load --')
    .description('runs the tests on a machine that is busy with something else')
    .argument('[vitest...]', 'given to vitest, options after --; all tests without it')
    .option('--processes <number>', 'how many are busy beside the tests', wholeFrom(1), 20)
    .parse();
  const busy = Array.from({ length: command.opts().processes }, () => fork(self));
  const tests = spawn(process.execPath, [vitest, 'run', ...command.args], { stdio: 'inherit' });
  // Ctrl-C reaches the tests too: they end by themselves, and then what is here.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => tests.kill());
  const begun = process.hrtime.bigint();
  const [code] = await once(tests, 'exit');
  for (const one of busy) one.kill();
  const seconds = Number((process.hrtime.bigint() - begun) / 1_000_000_000n);
  console.log(`${seconds} seconds beside ${busy.length} busy processes`);
  process.exitCode = code ?? 1;
}

/** Computes without a pause until the one that started it is gone. */
function beBusy() {
  process.on('disconnect', () => process.exit());
  process.on('SIGINT', () => {});
  const spin = () => {
    const end = Date.now() + 100;
    while (Date.now() < end);
    setImmediate(spin);
  };
  spin();
}
