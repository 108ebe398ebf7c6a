import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { randomOf } from './random.ts';
import { emptyTally, runSchedule, type Tally } from './schedule.ts';
import { openWorld } from './world.ts';

interface Options {
  seed: number;
  schedules?: number;
  seconds?: number;
  database?: string;
  json?: true;
}

/**
 * Runs seeded random schedules of buyers, deletions, restorations, crashes and faults, for a minute
 * unless told how long or how many, and checks after each that carrier and store agree. Prints the
 * figures; the exit code is 1 when anything was lost or doubled, with the seed that shows it again.
 */
const options = new Command('npm run simulate --')
  .description('buyers, deletions, restorations, crashes and faults, in random order')
  .option('--seed <number>', 'the same seed gives the same schedules', wholeFrom(0), 1)
  .option('--schedules <number>', 'end after so many', wholeFrom(1))
  .option('--seconds <number>', 'end after so long; 60 unless --schedules is given', wholeFrom(1))
  .option('--database <url>', 'on PostgreSQL, in a schema of its own')
  .option('--json', 'print one JSON object')
  .parse()
  .opts<Options>();
const { seed, schedules: mostSchedules = Infinity } = options;
const mostSeconds = options.seconds ?? (mostSchedules === Infinity ? 60 : Infinity);
const end = Date.now() + mostSeconds * 1_000;

const total = emptyTally();
const problems: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'trunkline-torture-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const random = randomOf(seed);
const world = await openWorld(random, { data: folder, database: databaseFor(options.database) });
while (Date.now() < end && total.schedules < mostSchedules && problems.length === 0) {
  const name = `torture-${seed}-${total.schedules}`;
  const { tally, problems: found } = await runSchedule(world, random, name);
  for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  problems.push(...found.map((one) => `seed ${seed}, schedule ${total.schedules}: ${one}`));
}
await world.close();

function wholeFrom(least: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
    throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
  };
}

/** A schema of its own, so that nothing that lies there is touched. */
function databaseFor(server: string | undefined): string | null {
  if (server === undefined) return null;
  const url = new URL(server);
  url.searchParams.set('schema', `torture_${process.pid}`);
  return url.href;
}

if (options.json) process.stdout.write(`${JSON.stringify({ ...total, problems })}\n`);
else {
  const rows = [
    ['schedules', total.schedules],
    ['steps', total.steps],
    ['crashes', total.crashes],
    ['faults injected', total.faults],
    ['numbers bought', total.bought],
    ['numbers deleted', total.deleted],
    ['numbers restored', total.restored],
    ['numbers lost', total.lost],
    ['bought twice', total.boughtTwice],
    ['left open', total.open],
  ];
  for (const [name, count] of rows) process.stdout.write(`${String(name).padEnd(18)}${count}\n`);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
}
process.exitCode = problems.length === 0 ? 0 : 1;
