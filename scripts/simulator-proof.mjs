// Proves that the simulator finds what it is for: takes each mend out, by a patch of a copy of the
// sources, and fails unless the schedule that the patch names shows the rule that it names. With
// --search it looks for such a schedule instead, in a run of the usual length.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import * as esbuild from 'esbuild';
import { bundle } from './bundle.mjs';
import { wholeFrom } from './options.mjs';
import { scratchCopy } from './scratch-copy.mjs';

const folder = fileURLToPath(new URL('../test/simulator/mutants', import.meta.url));
const { search, seed, schedules, workers, args: names } = readOptions();
const patches = readdirSync(folder)
  .filter((file) => file.endsWith('.patch'))
  .filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)));

let missed = 0;
for (const patch of patches) {
  const { rule, ...shown } = readHead(patch);
  const options = search ? { seed, schedules } : shown;
  const problems = await problemsOf(patch, options);
  const found = search ? problems[0] : problems.find((problem) => problem.rule === rule);
  if (!found) missed += 1;
  console.log(`${patch}: ${found ? textOf(options, found) : 'NOT FOUND'}`);
}
console.log(`${patches.length - missed} of ${patches.length} found`);
if (missed > 0) process.exitCode = 1;

function readOptions() {
  const command = new Command('npm run simulate:proof --')
    .description('takes each mend out, and shows that a simulation fails')
    .argument('[names...]', 'how the patches begin; all of them otherwise')
    .option('--search', 'look for schedules that fail, instead of running those that are known')
    .option('--seed <number>', 'where to look for them', wholeFrom(0), 1)
    .option('--schedules <number>', 'how many to look at', wholeFrom(1), 10_000)
    .option('--workers <number>', 'processes side by side', wholeFrom(1), 2)
    .parse();
  return { ...command.opts(), args: command.args };
}

/** Each patch begins with what it takes out, and which schedule shows it by which rule. */
function readHead(patch) {
  const text = readFileSync(join(folder, patch), 'utf8');
  const [, known, schedule, rule] = /^Seed (\d+), schedule (\d+): (.+)$/m.exec(text) ?? [];
  if (rule === undefined) throw new Error(`${patch} does not say what shows it`);
  return { seed: Number(known), schedule: Number(schedule), rule };
}

/** What a simulation of the patched sources reports, up to the first schedule that fails. */
async function problemsOf(patch, options) {
  const copy = scratchCopy([
    'src',
    'simulator',
    'docs/extensions',
    'resources',
    'tsconfig.json',
    'package.json',
  ]);
  run('git', ['apply', '--whitespace=nowarn', join(folder, patch)], copy);
  await esbuild.build({
    ...bundle,
    absWorkingDir: copy,
    entryPoints: ['simulator/main.ts', 'simulator/worker.ts'],
    outdir: 'dist/simulator',
    outbase: 'simulator',
  });
  const given = Object.entries({ ...options, workers });
  const args = given.flatMap(([name, value]) => [`--${name}`, String(value)]);
  const simulation = spawnSync(process.execPath, ['dist/simulator/main.js', ...args, '--json'], {
    cwd: copy,
    encoding: 'utf8',
  });
  if (simulation.status === null || simulation.stdout === '') throw new Error(simulation.stderr);
  return JSON.parse(simulation.stdout).problems;
}

function textOf(options, { schedule, rule, problem }) {
  return `seed ${options.seed}, schedule ${schedule}: ${rule}: ${problem}`;
}

function run(command, args, cwd) {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}
