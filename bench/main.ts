import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOnFailure } from '../src/cli/alone.ts';
import { version } from '../src/version.ts';
import { cases } from './cases.ts';
import { chartOf } from './chart.ts';
import { compare, comparisonText, worseFigures } from './compare.ts';
import { measureEvents } from './events.ts';
import { checkRoom, machine, pinning, syncTime } from './machine.ts';
import { measure, warmUp, type Measured, type Schedule } from './measure.ts';
import { measureNodes } from './nodes.ts';
import { notesOn } from './notes.ts';
import { readOptions } from './options.ts';
import { startPeers } from './peers.ts';
import { removePlace, seedPlace, type Place } from './places.ts';
import { plans, smallSize, type Plan } from './plans.ts';
import { end, generatorCore, serverCore, startNode } from './processes.ts';
import { baselineFor, jsonOf, record, recordsFile } from './records.ts';
import type { CaseResult, Result, ServerResult } from './results.ts';
import { statementsPerRequest } from './statements.ts';
import { median, spreadOf } from './statistics.ts';
import { tableOf } from './table.ts';
import { Target } from './target.ts';
import { startTrunkline } from './trunkline.ts';
import { residentMemory } from './usage.ts';

/** Until a server that has started is idle, in milliseconds. */
const idleAfter = 1_000;

endOnFailure();
const options = readOptions(process.argv);
// Before ten minutes are spent.
const baseline = options.compare === undefined ? null : recordedIn(options.compare);
const workFolder = mkdtempSync(join(tmpdir(), 'trunkline-bench-'));
process.on('exit', () => rmSync(workFolder, { recursive: true, force: true, maxRetries: 3 }));
const token = randomBytes(24).toString('hex');

report(await run(planOf(plans[options.plan])));

async function run({ largeSize, gigabytes, starts, schedule }: Plan): Promise<Result> {
  checkRoom(workFolder, gigabytes);
  const small = await seeded('small', smallSize);
  const large = await seeded('large', largeSize);
  const sync = syncTime(workFolder);
  try {
    const startTimes = [await measureStarts(small, starts), await measureStarts(large, starts)];
    const { measured, memory, hasPrism } = await measureAll(schedule, small, large);
    say('counting SQL statements');
    const statements = await statementsPerRequest(small, options.cases, token);
    const events = await besideShows(schedule, small);
    const nodes = small.database === null ? [] : await severalNodes(schedule, small);
    const results: CaseResult[] = measured.map((one) => ({
      ...one,
      statements: statements.get(one.name) ?? NaN,
    }));
    return {
      trunkline: version,
      database: options.database,
      plan: options.plan,
      node: process.version,
      machine: machine(),
      pinning: pinning(),
      syncTime: sync,
      rounds: schedule.rounds,
      secondsPerRound: schedule.seconds,
      cases: results,
      servers: [small, large].map(({ ids }, index): ServerResult => ({
        numbers: ids.length,
        startTime: median(startTimes[index] ?? []),
        startSpread: spreadOf(startTimes[index] ?? []),
        memoryIdle: memory.idle[index] ?? null,
        memoryAfterLoad: memory.afterLoad[index] ?? null,
      })),
      nodes,
      ...(events && { events }),
      notes: notesOn(results, hasPrism),
    };
  } finally {
    await Promise.all([small, large].map(removePlace));
  }
}

/** Where cases are left out, the code is not warm from them: each gets a longer warm-up of its own. */
function planOf(plan: Plan): Plan {
  if (options.isWhole) return plan;
  const { schedule } = plan;
  return { ...plan, schedule: { ...schedule, warmUpSeconds: schedule.firstWarmUpSeconds } };
}

async function seeded(name: string, count: number): Promise<Place> {
  say(`writing an account with ${count.toLocaleString('en-US')} phone numbers`);
  return seedPlace(join(workFolder, name), { count, token, server: options.databaseUrl });
}

async function measureStarts(place: Place, starts: number): Promise<number[]> {
  say('starting');
  const times: number[] = [];
  for (let i = 0; i < starts; i += 1) {
    const server = await startTrunkline(place);
    times.push(server.startTime);
    await server.stop();
  }
  return times;
}

async function measureAll(schedule: Schedule, small: Place, large: Place) {
  const generator = startNode(new URL('./load.js', import.meta.url), [], { core: generatorCore });
  const bare = startNode(new URL('./bare.js', import.meta.url), [], { core: serverCore });
  const servers = [await startTrunkline(small), await startTrunkline(large)] as const;
  const memory = () => servers.map(({ pid }) => residentMemory(pid));
  await sleep(idleAfter);
  const idle = memory();
  const targets = {
    small: new Target(servers[0], small.ids, token),
    large: new Target(servers[1], large.ids, token),
  };
  say('filling the naive server');
  const peers = await startPeers(workFolder, targets.large, token);
  const bench = { generator, bare, ...targets, peers: peers.targets };
  const measured: Measured[] = [];
  say('warming up');
  await warmUp(bench, cases[0]!, schedule);
  for (const one of options.cases) {
    say(one.name);
    measured.push(await measure(bench, one, schedule));
  }
  const afterLoad = memory();
  const children = [generator, bare, ...servers.map(({ child }) => child), ...peers.children];
  await Promise.all(children.map(end));
  return { measured, memory: { idle, afterLoad }, hasPrism: 'Prism' in peers.targets };
}

async function severalNodes(schedule: Schedule, place: Place) {
  say('several nodes');
  const generator = startNode(new URL('./load.js', import.meta.url), [], { core: null });
  const results = await measureNodes(generator, place, { cases: options.cases, schedule, token });
  await end(generator);
  return results;
}

async function besideShows(schedule: Schedule, place: Place) {
  if (place.database !== null || !options.cases.some(({ name }) => name === 'update')) return null;
  say('events');
  return measureEvents(place, { schedule, token });
}

function report(result: Result): void {
  process.stdout.write(options.json ? jsonOf(result) : tableOf(result));
  if (options.chart !== undefined) writeFileSync(options.chart, chartOf(result));
  if (baseline) {
    const comparison = compare(baseline, result);
    const text = comparisonText(baseline, comparison);
    (options.json ? process.stderr : process.stdout).write(`\n${text}`);
    if (worseFigures(comparison).length > 0) process.exitCode = 1;
  }
  if (options.write) record(result, recordsFile);
}

/** Progress goes to the error output: the other holds the result only. */
function say(what: string): void {
  process.stderr.write(`${what} ...\n`);
}

/** Ends the process where there is nothing to compare with. */
function recordedIn(file: string): Result {
  try {
    return baselineFor(options, file);
  } catch (error) {
    process.stderr.write(
      `trunkline: --compare: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
}
