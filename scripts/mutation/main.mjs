// Mutation testing: makes small changes in the sources, one at a time, and sees whether a test fails.
// `npm run mutation -- --help` tells the options; nothing is written into the checkout.
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { wholeFrom } from '../options.mjs';
import { bundleTests, numberedMutants } from './bundle.mjs';
import { coverageOf, reachingTests } from './coverage.mjs';
import { digestOf, filesIn, globPattern, readJson, shuffled, writeJson } from './files.mjs';
import { report, reportRows } from './report.mjs';
import { tryMutants } from './try.mjs';
import { startWorker } from './workers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const rings = ['src/domain', 'src/app', 'src/http'];

const command = new Command('npm run mutation --')
  .description('changes the sources, one place at a time, and sees whether a test fails')
  .option(
    '--files <glob...>',
    'the sources to change',
    rings.map((ring) => `${ring}/**`),
  )
  .option('--tests <glob...>', 'only these test files', ['test/**'])
  .option(
    '--minutes <number>',
    'end when mutants were tried for this long; sent again, it goes on where it ended',
    wholeFrom(1),
    60,
  )
  .option('--sample <number>', 'so many mutants only, chosen by --seed', wholeFrom(1))
  .option('--seed <text>', 'the same seed chooses the same sample', '1')
  .option('--survivors', 'once more those that no test noticed, such as after new tests')
  .option(
    '--seconds <number>',
    'of CPU time for one mutant; 0: all tests that reach it',
    wholeFrom(0),
    10,
  )
  .option('--workers <number>', 'processes that run tests', wholeFrom(1), 2)
  .option(
    '--folder <path>',
    'where results are kept',
    join(tmpdir(), `trunkline-mutation-${digestOf(root)}`),
  )
  .parse();
const options = command.opts();
const { folder } = options;
const log = (line) => process.stderr.write(`${line}\n`);

const sources = rings.flatMap((ring) => filesIn(root, ring, '.ts'));
const isChosen = matching(options.files);
if (!sources.some(isChosen)) command.error(`error: no source matches ${options.files.join(' ')}`);
const tests = filesIn(root, 'test', '.test.ts').filter(matching(options.tests));
if (tests.length === 0) command.error(`error: no test matches ${options.tests.join(' ')}`);

mkdirSync(folder, { recursive: true });
if (!existsSync(join(folder, 'node_modules'))) {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

const mutants = numberedMutants(root, sources);
const inputs = await bundleTests(root, { tests, mutants, outdir: folder });
const inProcess = tests.filter(
  (test) => !needsPostgres(test) && !inputs.get(test).some(startsProcesses),
);
if (inProcess.length < tests.length / 2)
  log(`only ${inProcess.length} of ${tests.length} test files take part`);
const workers = Array.from({ length: options.workers }, (_, index) => {
  return startWorker(join(folder, `worker-${index}`));
});
const coverage = await coverageOf(inProcess, { folder, workers, log });

const resultsPath = join(folder, 'results.json');
const results = readJson(resultsPath, {});
const chosen = mutants.filter(({ file }) => isChosen(file));
await tryMutants(toTry(chosen), {
  mutants,
  results,
  coverage,
  reaching: reachingTests(mutants, coverage),
  bundleOf: (test) => join(folder, test.replace(/\.ts$/, '.mjs')),
  workers,
  secondsEach: options.seconds,
  until: Date.now() + options.minutes * 60_000,
  log,
  done(mutant, result) {
    results[mutant.key] = result;
    writeJson(resultsPath, results);
  },
});
for (const worker of workers) worker.end();
writeJson(join(folder, 'report.json'), reportRows(chosen, results));
console.log(report(chosen, results));
console.log(`${join(folder, 'report.json')} says what noticed each`);

function matching(globs) {
  const patterns = globs.map(globPattern);
  return (path) => patterns.some((pattern) => pattern.test(path));
}

function toTry(candidates) {
  const { sample, seed, survivors } = options;
  const some = sample ? shuffled(candidates, seed).slice(0, sample) : candidates;
  return some.filter(({ key }) =>
    survivors ? /survived|unreached/.test(results[key]?.status) : results[key] === undefined,
  );
}

/** Nodes share a database that SQLite is not. */
function needsPostgres(test) {
  return test.startsWith('test/nodes/');
}

/** What runs in another process runs without the mutant. */
function startsProcesses(path) {
  return (
    path.startsWith('test/') &&
    readFileSync(join(root, path), 'utf8').includes('node:child_process')
  );
}
