import { randomInt } from 'node:crypto';
import { uptime } from 'node:os';
import { configuredCarriers } from './app/carriers/configured-carriers.ts';
import { seriesFrom, timeOrderedIds } from './app/nodes/ids.ts';
import { createLeases } from './app/nodes/leases.ts';
import type { Carrier, FaultScript } from './app/ports/carriers.ts';
import type { Logger } from './app/ports/logger.ts';
import type {
  Clock,
  Ids,
  InstallationTime,
  PressureWatch,
  Random,
  TestClock,
} from './app/ports/nodes.ts';
import type { Ports } from './app/ports.ts';
import { createRateWindows, type RateWindows } from './app/nodes/rate-windows.ts';
import { createTestTime, goOnFromKeptTime, type TestTime } from './app/nodes/test-time.ts';
import { createResets } from './app/accounts/reset-account.ts';
import { createJobs } from './app/jobs/jobs.ts';
import { takeOverAll } from './app/purchases/recover.ts';
import { watchCarriers } from './system/carrier-watch.ts';
import { openInventory } from './carriers/inventory/inventory.ts';
import { openSandbox } from './carriers/sandbox/sandbox.ts';
import type { CarrierName, Config } from './config.ts';
import { finishRestoreLocked } from './installation/backup/finish-restore.ts';
import { databaseOf, prepareHome, type Home } from './installation/home.ts';
import { lockServerSoon } from './installation/server-lock.ts';
import { upgrade } from './installation/upgrade.ts';
import { createMetricsServer } from './http/metrics.ts';
import { rateLimits } from './http/rate-limits.ts';
import { createServer, type Server, type ServerOptions } from './http/server.ts';
import { measured } from './metrics/measured-carrier.ts';
import { measuredSender } from './metrics/measured-sender.ts';
import { createMetrics, type PoolConnections } from './metrics/metrics.ts';
import { openStore, type OpenStore } from './store/store.ts';
import { systemAudio } from './system/audio.ts';
import { createWebhookSender } from './system/webhook-sender.ts';
import { watchPressure } from './system/pressure.ts';
import { startTimers, type Timers } from './system/timers.ts';
import { systemClock } from './system/clock.ts';
import { sharedTime, steadyTime } from './system/installation-time.ts';
import { createTestClock, shownTime } from './system/test-clock.ts';
import { systemRandom } from './system/random.ts';
import { version } from './version.ts';

export interface Trunkline {
  readonly ports: Ports;
  readonly server: Server;
  /** null: metrics are not wanted, or served with everything else */
  readonly metricsServer: Server | null;
  /** null: the clock is not one that tests move */
  readonly testTime: TestTime | null;
  /** Ends the timers and the servers, without cutting a request off, closes the files, and frees their lock. */
  close(): Promise<void>;
}

export type Overrides = Partial<Ports> & { pressure?: PressureWatch };

/**
 * What the service runs on, before anything listens; `overrides` are for tests. `isNode`: others miss
 * this process as soon as it is gone.
 */
export async function openPorts(
  config: Config,
  logger: Logger,
  clock: Clock,
  { isNode = false, pressure = () => null, ...overrides }: Overrides & { isNode?: boolean } = {},
) {
  const { ids, random } = { ids: createIds(clock), random: systemRandom(), ...overrides };
  const store = await openStoreAt(config.home, clock, ids);
  const opened = await openCarriers(config, { clock, logger, store, random });
  const carrierWatch = watchCarriers(config.carriers, logger, (carrier, status) =>
    store.noteCarrierStatus(carrier, status),
  );
  const time = overrides.time ?? (await timeOf(store, clock));
  const name = random(8).toString('hex');
  const presence = await presenceOf(store, { name, isNode });
  const metrics = config.metrics
    ? createMetrics({
        purchaseCounts: () => store.intents.counts(time.now()),
        connections: () => connectionsOf(store, opened),
        pressure,
        usage: store.operator.usage,
        outbox: {
          untaken: store.events.untaken,
          waiting: store.deliveries.waiting,
          now: time.now,
        },
      })
    : null;
  const allowPrivate = config.policy.webhookPrivateTargets;
  const sender = createWebhookSender(clock, { allowPrivate });
  const ports: Ports = {
    store,
    carriers: configuredCarriers(metrics ? opened.map((one) => measured(one, metrics)) : opened),
    carrierWatch,
    faults: opened.find(({ faults }) => faults)?.faults ?? null,
    bundledAudio: systemAudio,
    clock,
    time,
    ids,
    random,
    pages: seriesFrom(random),
    leases: createLeases(store.intents, { clock, time }, presence.holder),
    sealingKey: store.sealingKey,
    webhookSender: metrics ? measuredSender(sender, metrics) : sender,
    policy: config.policy,
    ...overrides,
  };
  return {
    ports,
    metrics,
    carrierStates: carrierWatch.states,
    async close() {
      await presence.end();
      await carrierWatch.idle();
      await store.close();
      await closeAll(opened);
    },
  };
}

/** What others know this process by; only of a node they see that it is there. */
async function presenceOf(
  store: OpenStore,
  { name, isNode }: { name: string; isNode: boolean },
): Promise<{ readonly holder: string; end(): Promise<void> }> {
  return isNode ? store.presence.show(name) : { holder: name, end: async () => {} };
}

/**
 * The only place that knows every adapter. Nothing listens yet; `overrides` are for tests. SQLite
 * files are this server's alone until it is closed: throws NotLocked, or NodesRunning, before anything
 * is changed.
 */
export async function compose(
  config: Config,
  logger: ServerOptions['logger'],
  overrides: Overrides = {},
): Promise<Trunkline> {
  await prepareHome(config.home);
  const lock = await lockServerSoon(config.home);
  try {
    await finishRestoreLocked(config.home);
    await upgrade(config.home);
    const trunkline = await composeLocked(config, logger, overrides);
    const close = () => trunkline.close().finally(lock.release);
    return { ...trunkline, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function composeLocked(
  config: Config,
  logger: ServerOptions['logger'],
  { pressure: given, ...overrides }: Overrides,
): Promise<Trunkline> {
  const testClock = config.testClock && createTestClock();
  const clock = testClock ?? overrides.clock ?? systemClock;
  const pressure = given ?? watchPressure(clock.steady, config.maxEventLoopDelay);
  const { ports, metrics, carrierStates, close } = await openPorts(config, logger, clock, {
    ...overrides,
    ...(testClock && { clock, time: shownTime(testClock) }),
    pressure,
    isNode: true,
  });
  if (testClock) await goOnFromKeptTime({ clock: testClock, store: ports.store }, config.testClock);
  await takeOverAll(ports).catch((err: unknown) =>
    logger.warn({ err }, 'leases of the process before this one run out by themselves'),
  );
  const rateWindows = createRateWindows(ports.store, ports.time);
  const limits = rateLimits(config.rateLimit, rateWindows, ports.time.now);
  const jobs = createJobs(ports, (err) => logger.warn({ err }, 'a job is left for another time'));
  const timers = startTimers(ports, { rateWindows, jobs }, logger);
  const resets = createResets(ports, { exampleAccount: config.defaultAccount });
  await resets
    .finish()
    .catch((err: unknown) =>
      logger.warn({ err }, 'a reset is left unfinished until the next start'),
    );
  const testTime = testClock && testTimeOf(config, { testClock, ports, timers, rateWindows });
  const server = await createServer(ports, {
    ...config,
    logger,
    version,
    limits,
    pressure,
    measuring: metrics && config.metrics && { metrics, options: config.metrics },
    onUse: timers.onUse,
    carrierStates,
    jobs,
    testing: { resets, time: testTime },
  });
  const metricsServer =
    metrics &&
    config.metrics &&
    (await createMetricsServer(metrics, config.metrics, { logger, limits, clock }));
  return {
    ports,
    server,
    metricsServer,
    testTime,
    async close() {
      await Promise.all([metricsServer?.close(), server.close(), jobs.stop()]);
      await timers.stop();
      await close();
    },
  };
}

interface Moved {
  readonly testClock: TestClock;
  readonly ports: Ports;
  readonly timers: Timers;
  readonly rateWindows: RateWindows;
}

function testTimeOf(
  { testClock: start }: Config,
  { testClock: clock, ports: { store }, timers, rateWindows }: Moved,
): TestTime | null {
  const { settle } = timers;
  return start && createTestTime({ clock, store, settle, forgetCounts: rateWindows.forget }, start);
}

/** A clock that tests move stands for the database's too, and for the machine's. */
function timeOf(store: OpenStore, clock: Clock): Promise<InstallationTime> | InstallationTime {
  if (clock !== systemClock) return steadyTime(clock);
  if (!store.isShared) return steadyTime(clock, uptime);
  return sharedTime(clock, async () => (await store.databaseNow()) ?? clock.now());
}

interface OpenCarrier extends Carrier {
  /** of the pool; null where there is none */
  connections?(): PoolConnections | null;
  /** of the sandbox */
  readonly faults?: FaultScript;
  close(): Promise<void>;
}

/** What carriers run on. */
interface CarrierPorts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly store: Pick<OpenStore, 'installationId'>;
  readonly random: Random;
}

type Opener = (config: Config, ports: CarrierPorts) => Promise<OpenCarrier>;

const openers: Record<CarrierName, Opener> = {
  inventory: ({ home }, { clock }) => openInventory(databaseOf(home, 'inventory'), clock),
  twilio: openConfiguredTwilio,
  sandbox: ({ home, sandboxSeed }, { clock, random }) =>
    openSandbox(databaseOf(home, 'sandbox'), sandboxSeed, clock, random),
};

/** The adapter and the SDK behind it are loaded only where they are used. */
async function openConfiguredTwilio(
  { twilio, secrets, policy }: Config,
  { clock, logger, store: { installationId: installation } }: CarrierPorts,
): Promise<OpenCarrier> {
  if (!twilio) throw new Error('Twilio is not configured');
  const { openTwilio } = await import('./carriers/twilio/twilio.ts');
  const { accountSid, apiKey, bundles, baseUrl } = twilio;
  const credentials = {
    username: apiKey ?? accountSid,
    password: (apiKey === null ? secrets.twilioAuthToken : secrets.twilioApiSecret) ?? '',
  };
  const { carrierTimeout: timeout } = policy;
  return openTwilio(
    { accountSid, credentials, bundles, baseUrl, timeout, installation },
    { now: clock.now, logger },
  );
}

function connectionsOf(store: OpenStore, carriers: readonly OpenCarrier[]) {
  const ofCarriers = carriers.map(({ name, connections }) => [name, connections?.() ?? null]);
  return { trunkline: store.connections(), ...Object.fromEntries(ofCarriers) } as Record<
    string,
    PoolConnections | null
  >;
}

/** Those that are configured, in their order; none stays open when one cannot be opened. */
async function openCarriers(config: Config, ports: CarrierPorts): Promise<OpenCarrier[]> {
  const opened: OpenCarrier[] = [];
  try {
    for (const name of config.carriers) opened.push(await openers[name](config, ports));
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
  return opened;
}

async function closeAll(carriers: readonly OpenCarrier[]): Promise<void> {
  for (const carrier of carriers) await carrier.close();
}

/** The store of an installation, which is made in a data folder that has none; the CLI needs no more. */
export function openStoreAt(
  home: Home,
  clock: Clock = systemClock,
  ids: Ids = createIds(clock),
): Promise<OpenStore> {
  return openStore(databaseOf(home, 'trunkline'), clock, ids);
}

export function createIds(clock: Clock) {
  return timeOrderedIds(clock.now, (below) => randomInt(below));
}
