import { Job } from './job.ts';
import type { Prepare, Round, Steady } from './messages.ts';
import { saturate } from './saturate.ts';
import { sendSteadily } from './steady.ts';

/** The load generator, a process of its own. */
const jobs = new Map<string, Job>();

process.on('message', (message: Prepare | Round | Steady) => {
  if ('job' in message) {
    jobs.set(message.job, new Job(message));
    process.send?.(true);
    return;
  }
  const name = 'round' in message ? message.round : message.steady;
  const job = jobs.get(name);
  if (!job) throw new Error(`no job ${name}`);
  const work = 'round' in message ? saturate(job, message) : sendSteadily(job, message);
  work.then(
    (result) => process.send?.(result),
    (error: Error) => process.send?.({ failure: `${name}: ${error.message}` }),
  );
});
process.on('disconnect', () => process.exit());
