import { randomInt } from 'node:crypto';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { timeOrderedIds } from './app/ids.ts';
import { leasesOf } from './app/leases.ts';
import type { Clock, Ports } from './app/ports.ts';
import { rateWindowsOf } from './app/rate-windows.ts';
import { openSandbox } from './carriers/sandbox/sandbox.ts';
import type { Config } from './config.ts';
import { databaseOf, prepareHome, type Home } from './home.ts';
import { createMetricsServer } from './http/metrics.ts';
import { createServer } from './http/server.ts';
import { measured } from './metrics/measured-carrier.ts';
import { createMetrics } from './metrics/metrics.ts';
import { openStore, type OpenStore } from './store/store.ts';
import { startTimers } from './timers.ts';
import { systemClock } from './system-clock.ts';
import { systemRandom } from './system-random.ts';
import { version } from './version.ts';

export interface Trunkline {
  readonly ports: Ports;
  readonly server: FastifyInstance;
  /** null: metrics are not wanted, or served with everything else */
  readonly metricsServer: FastifyInstance | null;
  /** Ends the timers and the server, without cutting a request off, and then closes the files. */
  close(): Promise<void>;
}

/** The only place that knows every adapter. Nothing listens yet; `overrides` are for tests. */
export async function compose(
  config: Config,
  logger: FastifyBaseLogger,
  overrides: Partial<Ports> = {},
): Promise<Trunkline> {
  const clock = overrides.clock ?? systemClock;
  const store = await openStoreAt(config.home, clock);
  const sandbox = await openSandbox(databaseOf(config.home, 'sandbox'), config.sandboxSeed);
  const random = systemRandom();
  const metrics = config.metrics
    ? createMetrics({
        census: () => store.operator.census(clock.now()),
        connections: () => ({ trunkline: store.connections(), sandbox: sandbox.connections() }),
      })
    : null;
  const ports: Ports = {
    store,
    carrier: metrics ? measured(sandbox, metrics) : sandbox,
    clock,
    ids: idsOf(clock),
    random,
    leases: leasesOf(store.intents, clock, random(8).toString('hex')),
    sealingKey: store.sealingKey,
    policy: config.policy,
    ...overrides,
  };
  const rateWindows = rateWindowsOf(store, clock);
  const timers = startTimers(ports, rateWindows, logger);
  const server = await createServer(ports, {
    ...config,
    logger,
    version,
    rateWindows,
    measuring: metrics && config.metrics && { metrics, options: config.metrics },
    onTokenUse: timers.onTokenUse,
  });
  const metricsServer = metrics && config.metrics && createMetricsServer(metrics, config.metrics);
  return {
    ports,
    server,
    metricsServer,
    async close() {
      await metricsServer?.close();
      await server.close();
      await timers.stop();
      await store.close();
      await sandbox.close();
    },
  };
}

/** The store of an installation, which is made when it does not exist; the CLI needs no more. */
export async function openStoreAt(home: Home, clock: Clock = systemClock): Promise<OpenStore> {
  await prepareHome(home);
  return openStore(databaseOf(home, 'trunkline'), clock, idsOf(clock));
}

export function idsOf(clock: Clock) {
  return timeOrderedIds(clock.now, (below) => randomInt(below));
}
