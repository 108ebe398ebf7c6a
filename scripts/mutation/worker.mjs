// Runs one test file after the other with one mutant active, until a test fails.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startTests } from '@vitest/runner';

/** Of a file without an active mutant: what was reached while it was loaded, and while it ran. */
const reached = { loading: new Set(), running: new Set() };
let active = -1;
let isLoading = true;
let isObserving = false;
let calls = 0;
/** More often than any test needs: the mutant never ends. */
const callsAllowed = 2_000_000;

function isActive(id) {
  if (isObserving) reached[isLoading ? 'loading' : 'running'].add(id);
  if (id !== active) return false;
  if (++calls > callsAllowed) throw new Error('the mutant never ends');
  return true;
}
// No test can put another one in its place.
Object.defineProperty(globalThis, 'mutation', { value: isActive });

process.on('disconnect', () => process.exit());

let current = null;
let imports = 0;

process.on('message', (job) => {
  run(job).then(
    (answer) => process.send(answer),
    (error) => stop(String(error)),
  );
});
process.on('uncaughtException', (error) => stop(String(error?.stack ?? error)));
process.on('unhandledRejection', (error) => stop(String(error?.stack ?? error)));

/** What is broken beyond the test is a failure as well; the process is of no more use. */
function stop(problem) {
  process.send({ failed: `${current}: ${problem.slice(0, 300)}`, tests: 0 }, () => process.exit(1));
}

async function run({ bundle, test, mutant, testTimeout }) {
  current = test;
  active = mutant ?? -1;
  isObserving = mutant === null;
  calls = 0;
  reached.loading.clear();
  reached.running.clear();
  const began = performance.now();
  const cpu = process.cpuUsage();
  const outcome = { failed: null, isOfTest: false, tests: 0 };
  const [file] = await startTests([bundle], runnerOf(outcome, testTimeout));
  // It cannot even be loaded, or what comes before all tests fails.
  if (file.result?.state === 'fail')
    outcome.failed ??= `${test}: ${file.result.errors?.[0]?.message}`;
  return {
    ...outcome,
    milliseconds: Math.round(performance.now() - began),
    cpuSeconds: secondsOf(process.cpuUsage(cpu)),
    memory: process.memoryUsage.rss(),
    ...(isObserving && { loading: [...reached.loading], running: [...reached.running] }),
  };
}

const secondsOf = ({ user, system }) => (user + system) / 1e6;

function runnerOf(outcome, testTimeout) {
  const fail = (task, isOfTest) => {
    if (outcome.failed !== null) return;
    const { message } = task.result.errors?.[0] ?? {};
    const name = isOfTest ? ` > ${task.fullTestName}` : '';
    Object.assign(outcome, {
      isOfTest,
      failed: `${current}${name}: ${String(message).slice(0, 200)}`,
    });
  };
  const skipAfterFailure = (task) => {
    if (outcome.failed !== null) task.mode = 'skip';
  };
  return {
    config: {
      root: process.cwd(),
      setupFiles: [],
      passWithNoTests: false,
      allowOnly: false,
      sequence: { seed: 0, hooks: 'stack', setupFiles: 'parallel' },
      maxConcurrency: 1,
      testTimeout,
      hookTimeout: testTimeout,
      retry: 0,
      includeTaskLocation: false,
      tags: [],
      strictTags: false,
    },
    async importFile(path) {
      isLoading = true;
      await import(`${pathToFileURL(resolve(path)).href}?${imports++}`);
      isLoading = false;
    },
    onBeforeRunTask: skipAfterFailure,
    onBeforeRunSuite: skipAfterFailure,
    onAfterRunTask(task) {
      if (task.result?.state === 'pass') outcome.tests++;
      if (task.result?.state === 'fail') fail(task, true);
    },
    onAfterRunSuite(suite) {
      if (suite.result?.state === 'fail' && suite.result.errors?.length) fail(suite, false);
    },
  };
}
