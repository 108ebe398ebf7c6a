import { endOnFailure } from '../src/cli/alone.ts';
import { parseHome } from '../src/config.ts';
import { awaitDatabase } from '../src/installation/await-database.ts';
import { readOptions } from './options.ts';
import { addTo, emptyTally, tallyText } from './tally.ts';
import { runWorkers, type Told } from './workers.ts';

interface Problem {
  readonly schedule: number;
  readonly rule: string;
  readonly problem: string;
}

/**
 * Runs seeded schedules, and prints what they came to. The exit code is 1 when something did not hold:
 * then seed, schedule and history are printed, and the same options show it again.
 */
endOnFailure();
const options = readOptions();
const { database } = options;
// Once, and not by each of the processes.
if (database !== undefined) await awaitDatabase(parseHome({ database }), 1, () => {});
const tally = emptyTally();
const problems: Problem[] = [];
setInterval(() => process.stderr.write(`${tally.schedules} schedules\n`), 60_000).unref();
const isIgnored = ({ rule }: { rule: string }) => options.ignore.includes(rule);

await runWorkers(options, (told) => {
  const { schedule, result } = told;
  addTo(tally, result);
  problems.push(...result.violations.map((one) => ({ schedule, ...one })));
  const hasFailed = !result.violations.every(isIgnored);
  if ((hasFailed || options.schedule !== undefined) && !options.json) printHistory(told);
  return hasFailed ? 'enough' : 'go on';
});
if (options.json)
  process.stdout.write(`${JSON.stringify({ seed: options.seed, ...tally, problems })}\n`);
else {
  process.stdout.write(tallyText(tally));
  for (const { schedule, rule, problem } of problems) {
    process.stdout.write(`seed ${options.seed}, schedule ${schedule}: ${rule}: ${problem}\n`);
  }
}
if (!problems.every(isIgnored)) process.exitCode = 1;

function printHistory({ result: { history } }: Told): void {
  process.stdout.write(`${history.join('\n')}\n`);
}
