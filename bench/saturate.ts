import type { Connection } from './connection.ts';
import type { Job } from './job.ts';
import type { Round, RoundResult } from './messages.ts';
import { withPool } from './pool.ts';
import { percentile } from './statistics.ts';

/** How much longer than asked for a round may take, in seconds. */
const patience = 15;

/** Keeps all connections busy, each with the next request as soon as it has its answer. */
export async function saturate(job: Job, { ports, seconds }: Round): Promise<RoundResult> {
  return withPool(ports, seconds + patience, (connections) => keepBusy(connections, job, seconds));
}

async function keepBusy(
  connections: readonly Connection[],
  job: Job,
  seconds: number,
): Promise<RoundResult> {
  const latencies: number[] = [];
  const startUsage = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1_000;
  let last = start;

  const drive = (connection: Connection): Promise<void> =>
    new Promise((resolve) => {
      const send = (): void => {
        if (job.hasRunOut) return resolve();
        const sent = performance.now();
        connection.request(job.next(), (status) => {
          last = performance.now();
          latencies.push(last - sent);
          job.check(status);
          if (last < end) send();
          else resolve();
        });
      };
      send();
    });

  await Promise.all(connections.map(drive));
  job.confirm();
  const { user, system } = process.cpuUsage(startUsage);
  const elapsed = last - start;
  return {
    answers: latencies.length,
    seconds: elapsed / 1_000,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    generatorBusy: (user + system) / 1_000 / elapsed,
    hasRunOut: job.hasRunOut,
  };
}
