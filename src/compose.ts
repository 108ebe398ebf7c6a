import { randomInt } from 'node:crypto';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { carriersOf } from './app/carriers.ts';
import { timeOrderedIds } from './app/ids.ts';
import type { Carrier, Clock, Ports } from './app/ports.ts';
import { watchCarriers } from './carrier-watch.ts';
import { openInventory } from './carriers/inventory/inventory.ts';
import { openSandbox } from './carriers/sandbox/sandbox.ts';
import type { CarrierName, Config } from './config.ts';
import { databaseOf, prepareHome, type Home } from './home.ts';
import { createServer } from './http/server.ts';
import { pendingMigrations } from './database/open.ts';
import { migrations } from './store/migrations/index.ts';
import { openStore, type OpenStore } from './store/store.ts';
import { startTimers } from './timers.ts';
import { systemClock } from './system-clock.ts';
import { systemRandom } from './system-random.ts';
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
  const store = await openStoreAt(config.home, clock);
  const carriers = await openCarriers(config, clock);
  const carrierWatch = watchCarriers(config.carriers, logger);
  const ports: Ports = {
    store,
    carriers: carriersOf(carriers),
    carrierWatch,
    clock,
    ids: idsOf(clock),
    random: systemRandom(),
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
    carrierStates: carrierWatch.states,
  });
  return {
    ports,
    server,
    async close() {
      await server.close();
      await timers.stop();
      await store.close();
      await closeAll(carriers);
    },
  };
}

interface OpenCarrier extends Carrier {
  close(): Promise<void>;
}

const openers: Record<CarrierName, (config: Config, clock: Clock) => Promise<OpenCarrier>> = {
  inventory: ({ home }, clock) => openInventory(databaseOf(home, 'inventory'), clock),
  twilio: openTwilioOf,
  sandbox: ({ home, sandboxSeed }) => openSandbox(databaseOf(home, 'sandbox'), sandboxSeed),
};

/** The adapter and the SDK behind it are loaded only where they are used. */
async function openTwilioOf(
  { twilio, secrets, policy }: Config,
  clock: Clock,
): Promise<OpenCarrier> {
  if (!twilio) throw new Error('Twilio is not configured');
  const { openTwilio } = await import('./carriers/twilio/twilio.ts');
  const authToken = secrets.twilioAuthToken ?? '';
  return openTwilio({ ...twilio, authToken, timeout: policy.carrierTimeout }, clock);
}

/** Those that are configured, in their order; none stays open when one cannot be opened. */
async function openCarriers(config: Config, clock: Clock): Promise<OpenCarrier[]> {
  const opened: OpenCarrier[] = [];
  try {
    for (const name of config.carriers) opened.push(await openers[name](config, clock));
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
  return opened;
}

async function closeAll(carriers: readonly OpenCarrier[]): Promise<void> {
  for (const carrier of carriers) await carrier.close();
}

/** The store of an installation, which is made when it does not exist; the CLI needs no more. */
export async function openStoreAt(home: Home, clock: Clock = systemClock): Promise<OpenStore> {
  await prepareHome(home);
  return openStore(databaseOf(home, 'trunkline'), clock, idsOf(clock));
}

/** The migrations the store still lacks; none are run. */
export async function pendingInStore(home: Home): Promise<string[]> {
  await prepareHome(home);
  return pendingMigrations(databaseOf(home, 'trunkline'), migrations);
}

export async function migrateStore(home: Home): Promise<void> {
  await (await openStoreAt(home)).close();
}

/** Ids of new records in the order of time. */
export function idsOf(clock: Clock) {
  return timeOrderedIds(clock.now, (below) => randomInt(below));
}
