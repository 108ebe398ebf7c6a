import { Connection } from './connection.ts';
import type { Prepare, Round, RoundResult } from './messages.ts';
import { percentile } from './statistics.ts';

/**
 * The load generator, a process of its own: keeps a number of connections busy, each with the next
 * request as soon as it has its answer.
 */
const connections = 32;
/** How much longer than asked for a round may take, in seconds. */
const patience = 15;

interface Job extends Prepare {
  next: number;
}

const jobs = new Map<string, Job>();

process.on('message', (message: Prepare | Round) => {
  if ('job' in message) {
    jobs.set(message.job, { ...message, next: 0 });
    process.send?.(true);
    return;
  }
  const job = jobs.get(message.round);
  if (!job) throw new Error(`no job ${message.round}`);
  run(job, message).then(
    (result) => process.send?.(result),
    (error: Error) => process.send?.({ failure: `${message.round}: ${error.message}` }),
  );
});
process.on('disconnect', () => process.exit());

async function run(job: Job, { ports, seconds }: Round): Promise<RoundResult> {
  const pool = await open(ports);
  try {
    return await keepBusy(pool, job, seconds);
  } finally {
    pool.connections.forEach((connection) => connection.close());
  }
}

interface Pool {
  connections: Connection[];
  /** rejects when anything goes wrong with any connection */
  failure: Promise<never>;
}

async function open(ports: readonly number[]): Promise<Pool> {
  let fail!: (error: Error) => void;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  failure.catch(() => {});
  const opening: Promise<void>[] = [];
  const opened = Array.from({ length: connections }, (_, index) => {
    let onConnect!: () => void;
    opening.push(new Promise((resolve) => (onConnect = resolve)));
    return new Connection(ports[index % ports.length] ?? 0, onConnect, (error) => fail(error));
  });
  await Promise.race([Promise.all(opening), failure]);
  return { connections: opened, failure };
}

async function keepBusy(pool: Pool, job: Job, seconds: number): Promise<RoundResult> {
  const { requests, status: expected, isOnce } = job;
  const latencies: number[] = [];
  const startUsage = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1_000;
  let last = start;
  let wrong: number | undefined;

  const drive = (connection: Connection): Promise<void> =>
    new Promise((resolve) => {
      const send = (): void => {
        if (isOnce && job.next >= requests.length) return resolve();
        const text = requests[job.next % requests.length] ?? '';
        job.next += 1;
        const sent = performance.now();
        connection.request(text, (status) => {
          last = performance.now();
          latencies.push(last - sent);
          if (status !== expected) wrong = status;
          if (last < end) send();
          else resolve();
        });
      };
      send();
    });

  const timer = deadline(seconds + patience);
  const work = Promise.all(pool.connections.map(drive));
  await Promise.race([work, pool.failure, timer.passed]).finally(timer.cancel);
  if (wrong !== undefined) throw new Error(`answered ${wrong} instead of ${expected}`);
  const { user, system } = process.cpuUsage(startUsage);
  const elapsed = last - start;
  return {
    answers: latencies.length,
    seconds: elapsed / 1_000,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    generatorBusy: (user + system) / 1_000 / elapsed,
    hasRunOut: isOnce && job.next >= requests.length,
  };
}

function deadline(seconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), seconds * 1_000);
  });
  return { passed, cancel: () => clearTimeout(timer) };
}
