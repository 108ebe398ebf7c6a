import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from './random.ts';
import { emptyTally, runSchedule, type Tally } from './schedule.ts';
import { openWorld } from './world.ts';

/**
 * Runs seeded random schedules of buyers, deletions, restorations, crashes and faults, for a minute
 * unless told how long or how many, and checks after each that carrier and store agree. Prints the
 * figures; the exit code is 1 when anything was lost or doubled, with the seed that shows it again.
 */
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string' },
    schedules: { type: 'string' },
    seed: { type: 'string', default: '1' },
    database: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const mostSchedules = options.schedules === undefined ? Infinity : numberIn('schedules');
const end = Date.now() + mostSeconds() * 1_000;
const seed = numberIn('seed');

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

function mostSeconds(): number {
  if (options.seconds !== undefined) return numberIn('seconds');
  return options.schedules === undefined ? 60 : Infinity;
}

function numberIn(name: 'seconds' | 'schedules' | 'seed'): number {
  const number = Number(options[name]);
  if (number >= 0) return number;
  process.stderr.write(`--${name} must be a number\n`);
  return process.exit(2);
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
