import type { Connection } from './connection.ts';
import type { Job } from './job.ts';
import type { Steady, SteadyResult } from './messages.ts';
import { withPool } from './pool.ts';
import { percentile } from './statistics.ts';

/** How much longer than asked for it may take until all is answered, in seconds. */
const patience = 30;

/**
 * Sends requests when the clock says so, not when answers come. What is due while all connections
 * wait is late, and that counts: a server that stops for a moment has kept all of them waiting.
 */
export async function sendSteadily(
  job: Job,
  { port, rate, seconds }: Steady,
): Promise<SteadyResult> {
  const count = Math.ceil(rate * seconds);
  const latencies = await withPool([port], seconds + patience, (connections) =>
    followClock(connections, job, { count, interval: 1_000 / rate }),
  );
  job.confirm();
  return {
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    p999: percentile(latencies, 0.999),
  };
}

function followClock(
  connections: readonly Connection[],
  job: Job,
  { count, interval }: { count: number; interval: number },
): Promise<number[]> {
  const idle = [...connections];
  const latencies: number[] = [];
  const start = performance.now();
  let sent = 0;

  const send = (connection: Connection): void => {
    const due = start + sent * interval;
    sent += 1;
    connection.request(job.next(), (status) => {
      latencies.push(performance.now() - due);
      job.check(status);
      idle.push(connection);
    });
  };

  return new Promise((resolve) => {
    // Timers are a millisecond late: the clock is looked at all the time instead.
    const look = (): void => {
      const due = Math.min(count, Math.floor((performance.now() - start) / interval) + 1);
      idle.splice(0, due - sent).forEach(send);
      if (latencies.length < count) setImmediate(look);
      else resolve(latencies);
    };
    look();
  });
}
