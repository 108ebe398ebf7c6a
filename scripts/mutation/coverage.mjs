// Which tests reach which mutants, from one run of all tests with none active.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, grouped, readJson, writeJson } from './files.mjs';

const timeAllowed = 600_000;

/**
 * By test file, `{ loading, running, milliseconds }`; a file that fails is left out and named. What is
 * known of a bundle that has not changed is not found out again.
 */
export async function coverageOf(tests, { folder, workers, log }) {
  const path = join(folder, 'coverage.json');
  const known = readJson(path, {});
  const found = {};
  const left = [...tests];
  const observe = async (worker) => {
    for (let test = left.shift(); test; test = left.shift()) {
      const bundle = join(folder, test.replace(/\.ts$/, '.mjs'));
      const digest = digestOf(readFileSync(bundle));
      if (known[test]?.digest !== digest || known[test].failed !== null) {
        const job = { bundle, test, mutant: null, testTimeout: 60_000, timeAllowed };
        known[test] = { digest, ...(await worker.run(job)) };
        log(`${test}: ${known[test].failed ?? `${known[test].tests} tests`}`);
      }
      found[test] = known[test];
    }
  };
  await Promise.all(workers.map(observe));
  writeJson(path, { ...known, ...found });
  const failing = Object.keys(found).filter((test) => found[test].failed !== null);
  for (const test of failing) log(`left out, as it fails without a mutant: ${found[test].failed}`);
  return new Map(Object.entries(found).filter(([test]) => !failing.includes(test)));
}

/** For each mutant the tests that reach it, those first that are likely to notice it soon. */
export function reachingTests(mutants, coverage) {
  const whileRunning = new Map();
  const atAll = new Map();
  for (const [test, { loading, running }] of coverage) {
    whileRunning.set(test, new Set(running));
    atAll.set(test, new Set([...loading, ...running]));
  }
  const reaching = new Map();
  for (const ofFile of grouped(mutants).values()) {
    const costs = costsOf(ofFile, coverage, whileRunning);
    const inOrder = [...costs.keys()].toSorted((one, other) => costs.get(one) - costs.get(other));
    for (const { id } of ofFile) {
      const tests = inOrder.filter((test) => atAll.get(test).has(id));
      const runs = tests.filter((test) => whileRunning.get(test).has(id));
      reaching.set(id, [...runs, ...tests.filter((test) => !runs.includes(test))]);
    }
  }
  return reaching;
}

/** Fast tests are cheap, and so are those that go through much of the file. */
function costsOf(ofFile, coverage, whileRunning) {
  return new Map(
    [...coverage].map(([test, { cpuSeconds }]) => {
      const reached = ofFile.filter(({ id }) => whileRunning.get(test).has(id)).length;
      return [test, (cpuSeconds + 0.1) / (0.02 + reached / ofFile.length) ** 2];
    }),
  );
}
