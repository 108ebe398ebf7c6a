// Mutation testing: makes small changes in the sources, one at a time, and sees whether a test fails.
//   npm run mutation -- --files 'src/domain/**' --files 'src/app/**'
//   --tests GLOB    only these test files; all that reach a mutant without it
//   --minutes 30    ends when mutants were tried for this long; sent again, it goes on where it ended
//   --sample 200    so many mutants only, chosen by --seed
//   --survivors     once more those that no test noticed, such as after new tests
//   --seconds 10    of CPU time for one mutant; 0: all tests that reach it
//   --workers 2     processes that run tests
//   --folder PATH   where results are kept; nothing is written into the checkout
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleTests, numberedMutants } from './bundle.mjs';
import { coverageOf, reachingTests } from './coverage.mjs';
import { digestOf, filesIn, globPattern, readJson, shuffled, writeJson } from './files.mjs';
import { report, reportRows } from './report.mjs';
import { tryMutants } from './try.mjs';
import { startWorker } from './workers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const rings = ['src/domain', 'src/app', 'src/http'];

const { values: options } = parseArgs({
  options: {
    files: { type: 'string', multiple: true, default: rings.map((ring) => `${ring}/**`) },
    tests: { type: 'string', multiple: true, default: ['test/**'] },
    minutes: { type: 'string', default: '60' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    survivors: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '10' },
    workers: { type: 'string', default: '2' },
    folder: { type: 'string', default: join(tmpdir(), `trunkline-mutation-${digestOf(root)}`) },
  },
});
const { folder } = options;
const log = (line) => process.stderr.write(`${line}\n`);

mkdirSync(folder, { recursive: true });
if (!existsSync(join(folder, 'node_modules'))) {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

const sources = rings.flatMap((ring) => filesIn(root, ring, '.ts'));
const mutants = numberedMutants(root, sources);
const tests = filesIn(root, 'test', '.test.ts').filter(matching(options.tests));
const inputs = await bundleTests(root, { tests, mutants, outdir: folder });
const inProcess = tests.filter(
  (test) => !needsPostgres(test) && !inputs.get(test).some(startsProcesses),
);
if (inProcess.length < tests.length / 2)
  log(`only ${inProcess.length} of ${tests.length} test files take part`);
const workers = Array.from({ length: Number(options.workers) }, (_, index) => {
  return startWorker(join(folder, `worker-${index}`));
});
const coverage = await coverageOf(inProcess, { folder, workers, log });

const resultsPath = join(folder, 'results.json');
const results = readJson(resultsPath, {});
const isChosen = matching(options.files);
const chosen = mutants.filter(({ file }) => isChosen(file));
await tryMutants(toTry(chosen), {
  mutants,
  results,
  coverage,
  reaching: reachingTests(mutants, coverage),
  bundleOf: (test) => join(folder, test.replace(/\.ts$/, '.mjs')),
  workers,
  secondsEach: Number(options.seconds),
  until: Date.now() + Number(options.minutes) * 60_000,
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
  const some = sample ? shuffled(candidates, seed).slice(0, Number(sample)) : candidates;
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
