// Puts mutants in, one after the other.

/**
 * `done(mutant, result)` is told what became of each: `killed` by a test, `survived` those that were
 * run, or `unreached` by all.
 */
export async function tryMutants(mutants, run) {
  const left = [...mutants];
  const killers = knownKillers(run);
  let tried = 0;
  const work = async (worker) => {
    for (let mutant = left.shift(); mutant && Date.now() < run.until; mutant = left.shift()) {
      const result = await tryOne(mutant, { ...run, worker, killers });
      run.done(mutant, result);
      const { file, line, operator, replacement } = mutant;
      const text = replacement.replaceAll(/\s+/g, ' ').slice(0, 60);
      run.log(`${++tried}/${mutants.length} ${result.status} ${file}:${line} ${operator} ${text}`);
    }
  };
  await Promise.all(run.workers.map(work));
}

async function tryOne(mutant, run) {
  const tests = testsFor(mutant, run);
  if (tests.length === 0) return { status: 'unreached', by: null };
  let spent = 0;
  for (const [index, test] of tests.entries()) {
    if (run.secondsEach > 0 && spent > run.secondsEach) {
      return { status: 'survived', by: `${index} of ${tests.length} test files` };
    }
    const { milliseconds: usual, cpuSeconds } = run.coverage.get(test);
    const job = {
      bundle: run.bundleOf(test),
      test,
      testTimeout: Math.max(15_000, usual),
      timeAllowed: 60_000 + 10 * usual,
    };
    const { failed, isOfTest } = await run.worker.run({ ...job, mutant: mutant.id });
    if (failed !== null) {
      if (!isOfTest) await refuseChangedCheckout(run.worker, job);
      countKill(run.killers, mutant.file, test);
      return { status: 'killed', by: failed, test };
    }
    spent += cpuSeconds;
  }
  return { status: 'survived', by: `${tests.length} of ${tests.length} test files` };
}

/** No test has failed but all of them: is it the mutant, or what the tests stand on? */
async function refuseChangedCheckout(worker, job) {
  const { failed } = await worker.run({ ...job, mutant: -1 });
  if (failed !== null) throw new Error(`fails without a mutant, too: has it changed? ${failed}`);
}

/** How often each test has noticed a mutant of each file, earlier runs included. */
function knownKillers({ mutants, results }) {
  const killers = new Map();
  for (const { key, file } of mutants) {
    if (results[key]?.test) countKill(killers, file, results[key].test);
  }
  return killers;
}

function countKill(killers, file, test) {
  const known = killers.get(file) ?? new Map();
  killers.set(file, known.set(test, (known.get(test) ?? 0) + 1));
}

/** Those come first that noticed the most other mutants of the file for the time they take. */
function testsFor({ id, file }, { reaching, coverage, killers }) {
  const kills = (test) =>
    (killers.get(file)?.get(test) ?? 0) / (coverage.get(test).cpuSeconds + 0.3);
  return (reaching.get(id) ?? []).toSorted((one, other) => kills(other) - kills(one));
}
