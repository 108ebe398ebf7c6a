import { endOnFailure } from '../src/cli/alone.ts';
import { Slot } from './nodes/slot.ts';
import { runSchedule, type Workshop } from './schedule.ts';
import { Template } from './template.ts';
import type { Order, Told } from './workers.ts';

/** Runs the schedules it is sent the numbers of, and tells the parent process of each, which sends the next. */
endOnFailure();
const [text = ''] = process.argv.slice(2);
const { seed, database, withHistory } = JSON.parse(text) as Order;
const template = new Template(database);
const workshop: Workshop = { template, slots: [new Slot(), new Slot(), new Slot()] };
process.once('exit', () => template.remove());
process.once('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

process.on('message', (schedule: number) => void run(schedule));

async function run(schedule: number): Promise<void> {
  const result = await runSchedule(workshop, seed, schedule);
  const isSound = result.violations.length === 0;
  const history = isSound && !withHistory ? [] : result.history;
  process.send?.({ schedule, result: { ...result, history } } satisfies Told);
}
