import { Slot } from './nodes/slot.ts';
import { runSchedule, type Workshop } from './schedule.ts';
import { Template } from './template.ts';
import type { Order, Told } from './workers.ts';

/** Runs its share of the schedules, one after the other, and tells the parent process of each. */
const [text = ''] = process.argv.slice(2);
const { seed, first, step, end, database } = JSON.parse(text) as Order;
const template = new Template(database);
const workshop: Workshop = { template, slots: [new Slot(), new Slot(), new Slot()] };
process.once('exit', () => template.remove());
process.once('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

for (let schedule = first; schedule < end; schedule += step) {
  const result = await runSchedule(workshop, seed, schedule);
  const { history, ...rest } = result;
  const isSound = result.violations.length === 0;
  const told: Told = {
    schedule,
    result: { ...rest, history: isSound && end > first + 1 ? [] : history },
  };
  await new Promise<void>((resolve) => process.send?.(told, () => resolve()));
}
process.disconnect();
