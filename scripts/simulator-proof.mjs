// Proves that the simulator finds what it is for: takes each mend out, by a patch of a copy of the
// sources, and fails unless a run of the usual length does. Names what it was found by.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { wholeFrom } from './options.mjs';
import { scratchCopy } from './scratch-copy.mjs';

const folder = fileURLToPath(new URL('../test/simulator/mutants', import.meta.url));
const { seed, workers, ignore, args: names } = readOptions();
const patches = readdirSync(folder)
  .filter((file) => file.endsWith('.patch'))
  .filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)));

let missed = 0;
for (const patch of patches) {
  const found = firstViolation(patch);
  if (!found) missed += 1;
  console.log(`${patch}: ${found ?? 'NOT FOUND'}`);
}
console.log(`${patches.length - missed} of ${patches.length} found`);
if (missed > 0) process.exitCode = 1;

function readOptions() {
  const command = new Command('npm run simulate:proof --')
    .description('takes each mend out, and shows that a simulation fails')
    .argument('[names...]', 'how the patches begin; all of them otherwise')
    .option('--seed <number>', 'of the simulations', wholeFrom(0), 1)
    .option('--workers <number>', 'processes side by side', wholeFrom(1), 2)
    .option('--ignore <rule...>', 'what does not count as found', [])
    .parse();
  return { ...command.opts(), args: command.args };
}

/** What a simulation of the patched sources reports first; undefined: nothing. */
function firstViolation(patch) {
  const copy = scratchCopy([
    'src',
    'bench',
    'simulator',
    'scripts',
    'resources',
    'package.json',
    'package-lock.json',
  ]);
  run('git', ['apply', '--whitespace=nowarn', join(folder, patch)], copy);
  run(process.execPath, ['scripts/build.mjs'], copy);
  const options = ['--seed', String(seed), '--workers', String(workers), '--json'];
  for (const rule of ignore) options.push('--ignore', rule);
  const { stdout, status } = spawnSync(process.execPath, ['dist/simulator/main.js', ...options], {
    cwd: copy,
    encoding: 'utf8',
  });
  if (status === 0) return undefined;
  const first = JSON.parse(stdout).problems.find(({ rule }) => !ignore.includes(rule));
  return `seed ${seed}, schedule ${first.schedule}: ${first.rule}: ${first.problem}`;
}

function run(command, args, cwd) {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}
