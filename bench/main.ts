import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { version } from '../src/version.ts';
import { cases, type Case } from './cases.ts';
import { checkRoom, machine, pinning, syncTime } from './machine.ts';
import { measure, type Schedule } from './measure.ts';
import { end, generatorCore, serverCore, startNode } from './processes.ts';
import type { CaseResult, Result, ServerResult } from './results.ts';
import { measureNodes } from './nodes.ts';
import { removePlace, seedPlace, type Place } from './places.ts';
import { statementsPerRequest } from './statements.ts';
import { median } from './statistics.ts';
import { notesOn, tableOf } from './table.ts';
import { Target } from './target.ts';
import { startTrunkline } from './trunkline.ts';
import { residentMemory } from './usage.ts';

const full: Plan = {
  largeSize: 1_000_000,
  gigabytes: 8,
  starts: 5,
  schedule: {
    rounds: 5,
    seconds: 2,
    warmUpSeconds: 2,
    ids: 50_000,
    versions: 2_000,
    tokens: 60_000,
  },
};
const quick: Plan = {
  largeSize: 100_000,
  gigabytes: 1,
  starts: 3,
  schedule: {
    rounds: 3,
    seconds: 0.4,
    warmUpSeconds: 0.8,
    ids: 10_000,
    versions: 500,
    tokens: 10_000,
  },
};
/** Until a server that has started is idle, in milliseconds. */
const idleAfter = 1_000;

interface Plan {
  readonly largeSize: number;
  /** what the accounts and the log files take at most */
  readonly gigabytes: number;
  /** a start is their median */
  readonly starts: number;
  readonly schedule: Schedule;
}

const options = new Command('npm run bench --')
  .description('measures the service side by side with a bare node:http server')
  .option('--json', 'print one JSON object')
  .option('--quick', 'a minute and a half instead of eight; figures lie further apart')
  .option('--case <name>', 'this case only; can be given several times', alsoCase)
  .option('--database <url>', 'on PostgreSQL, in schemas that are removed again')
  .parse()
  .opts<{ json?: true; quick?: true; case?: Case[]; database?: string }>();
const chosen = cases.filter((one) => options.case?.includes(one) ?? true);
const workFolder = mkdtempSync(join(tmpdir(), 'trunkline-bench-'));
process.on('exit', () => rmSync(workFolder, { recursive: true, force: true, maxRetries: 3 }));
const token = randomBytes(24).toString('hex');

const result = await run(options.quick ? quick : full);
process.stdout.write(options.json ? `${JSON.stringify(result, null, 2)}\n` : tableOf(result));

async function run({ largeSize, gigabytes, starts, schedule }: Plan): Promise<Result> {
  checkRoom(workFolder, gigabytes);
  const small = await seeded('small', 1_000);
  const large = await seeded('large', largeSize);
  const sync = syncTime(workFolder);
  try {
    const startTimes = [await medianStart(small, starts), await medianStart(large, starts)];
    const { measured, memory } = await measureAll(schedule, small, large);
    say('counting SQL statements');
    const statements = await statementsPerRequest(small, chosen, token);
    const nodes = small.database === null ? [] : await severalNodes(schedule, small);
    const results: CaseResult[] = measured.map((one) => ({
      ...one,
      statements: statements.get(one.name) ?? NaN,
    }));
    return {
      trunkline: version,
      database: small.database === null ? 'SQLite' : 'PostgreSQL',
      node: process.version,
      machine: machine(),
      pinning: pinning(),
      syncTime: sync,
      rounds: schedule.rounds,
      secondsPerRound: schedule.seconds,
      cases: results,
      servers: [small, large].map(({ ids }, index): ServerResult => ({
        numbers: ids.length,
        startTime: startTimes[index] ?? NaN,
        memoryIdle: memory.idle[index] ?? null,
        memoryAfterLoad: memory.afterLoad[index] ?? null,
      })),
      nodes,
      notes: notesOn(results),
    };
  } finally {
    await Promise.all([small, large].map(removePlace));
  }
}

async function seeded(name: string, count: number): Promise<Place> {
  say(`writing an account with ${count.toLocaleString('en-US')} phone numbers`);
  const server = options.database ?? null;
  return seedPlace(join(workFolder, name), { count, token, server });
}

async function medianStart(place: Place, starts: number): Promise<number> {
  say('starting');
  const times: number[] = [];
  for (let i = 0; i < starts; i += 1) {
    const server = await startTrunkline(place);
    times.push(server.startTime);
    await server.stop();
  }
  return median(times);
}

async function measureAll(schedule: Schedule, small: Place, large: Place) {
  const generator = startNode(new URL('./load.js', import.meta.url), [], { core: generatorCore });
  const bare = startNode(new URL('./bare.js', import.meta.url), [], { core: serverCore });
  const servers = [await startTrunkline(small), await startTrunkline(large)] as const;
  const memory = () => servers.map(({ pid }) => residentMemory(pid));
  await sleep(idleAfter);
  const idle = memory();
  const bench = {
    generator,
    bare,
    small: new Target(servers[0], small.ids, token),
    large: new Target(servers[1], large.ids, token),
  };
  const measured = [];
  say('warming up');
  // All cases share most of the service's code: the first must not pay for compiling it.
  for (const one of cases.slice(0, 1)) await measure(bench, one, schedule);
  for (const one of chosen) {
    say(one.name);
    measured.push(await measure(bench, one, schedule));
  }
  const afterLoad = memory();
  await Promise.all([generator, bare, servers[0].child, servers[1].child].map(end));
  return { measured, memory: { idle, afterLoad } };
}

async function severalNodes(schedule: Schedule, place: Place) {
  say('several nodes');
  const generator = startNode(new URL('./load.js', import.meta.url), [], { core: null });
  const results = await measureNodes(generator, place, { cases: chosen, schedule, token });
  await end(generator);
  return results;
}

function alsoCase(name: string, others: Case[] = []): Case[] {
  const found = cases.find((one) => one.name === name);
  if (found) return [...others, found];
  const names = cases.map((one) => `"${one.name}"`);
  throw new InvalidArgumentError(`There is no such case. Cases are ${names.join('; ')}.`);
}

/** Progress goes to the error output: the other holds the result only. */
function say(what: string): void {
  process.stderr.write(`${what} ...\n`);
}
