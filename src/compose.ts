import { randomBytes, randomInt } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { timeOrderedIds } from './app/ids.ts';
import type { Clock, Ports } from './app/ports.ts';
import { openSandbox } from './carriers/sandbox/sandbox.ts';
import type { Config } from './config.ts';
import { createServer } from './http/server.ts';
import { openStore, type OpenStore } from './store/store.ts';
import { startTimers } from './timers.ts';
import { systemClock } from './system-clock.ts';
import { version } from './version.ts';

export interface Trunkline {
  readonly ports: Ports;
  readonly server: FastifyInstance;
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
  const store = await openStoreIn(config.data, clock);
  const sandbox = await openSandbox(ledgerFile(config.data), config.sandboxSeed);
  const ports: Ports = {
    store,
    carrier: sandbox,
    clock,
    ids: idsOf(clock),
    random: randomBytes,
    sealingKey: store.sealingKey,
    policy: config.policy,
    ...overrides,
  };
  const timers = startTimers(ports, logger);
  const server = await createServer(ports, {
    ...config,
    logger,
    version,
    onTokenUse: timers.onTokenUse,
  });
  return {
    ports,
    server,
    async close() {
      await server.close();
      await timers.stop();
      await store.close();
      await sandbox.close();
    },
  };
}

/** The store of a data folder, which is made when it does not exist; the CLI needs no more. */
export async function openStoreIn(data: string, clock: Clock = systemClock): Promise<OpenStore> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  return openStore(join(data, 'trunkline.sqlite'), clock, idsOf(clock));
}

/** The sandbox carrier's own file: it is not part of the store. */
export function ledgerFile(data: string): string {
  return join(data, 'sandbox.sqlite');
}

/** Ids of new records in the order of time. */
export function idsOf(clock: Clock) {
  return timeOrderedIds(clock.now, (below) => randomInt(below));
}
