import { keyMaxAge } from '../app/purchases/idempotency.ts';
import { renewalInterval } from '../app/nodes/leases.ts';
import type { Logger } from '../app/ports/logger.ts';
import type { Clock } from '../app/ports/nodes.ts';
import type { Ports } from '../app/ports.ts';
import { sharingInterval, type RateWindows } from '../app/nodes/rate-windows.ts';
import { reconcile } from '../app/purchases/reconcile.ts';
import { reportOf, summaryOf } from '../domain/discrepancy.ts';
import { recover } from '../app/purchases/recover.ts';

/** How often work left by others is looked for, in milliseconds. */
const recoveryInterval = 1_000;
/** How often the last use of tokens is written down, in milliseconds. */
const tokenUseInterval = 10_000;
/** How often rate windows that have ended are removed, in milliseconds. */
const cleaningInterval = 60_000;

/** How often carriers are asked for all they have of ours, in milliseconds. */
const reconciliationInterval = 3_600_000;

/** The task of the one node that does for all what one is enough for. */
const task = 'timers';

export interface Timers {
  onTokenUse(tokenId: number): void;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

export function startTimers(ports: Ports, rateWindows: RateWindows, logger: Logger): Timers {
  const { store, leases, clock } = ports;
  const driven = { clock, logger };
  const used = new Set<number>();
  const recordUse = async () => {
    if (used.size === 0) return;
    const ids = [...used];
    used.clear();
    await store.operator.recordUse(ids);
  };
  const warned = warnOfOtherCarriers(ports, logger);
  const shared = exclusiveJobs(ports, sharedJobs(ports, logger));
  const timers = [
    every(renewalInterval, driven, leases.renew),
    every(sharingInterval, driven, rateWindows.share),
    every(tokenUseInterval, driven, recordUse),
    every(renewalInterval, driven, shared.renew),
    every(recoveryInterval, driven, shared.runDueJobs),
  ];
  return {
    onTokenUse: (tokenId) => void used.add(tokenId),
    async stop() {
      await warned;
      for (const timer of timers) await timer.stop();
      try {
        await recordUse();
        await store.exclusiveLeases.release(task, leases.holder);
      } catch (err) {
        // A database that is away, or has no room, keeps no process from its end.
        logger.error({ err }, 'not written down at the end');
      }
    },
  };
}

interface Job {
  /** at most once in so many milliseconds */
  readonly interval: number;
  /** not at once, when a node takes the lease */
  readonly isLate?: boolean;
  run(): Promise<void>;
}

/** Nothing is fixed unasked: what is found is told to the operator. */
async function report(ports: Ports, logger: Logger): Promise<void> {
  const found = await reconcile(ports, null);
  for (const one of found) logger.warn(reportOf(one), 'not as the carrier has it');
  await ports.store.reconciliation.note(summaryOf(found, ports.clock.now()));
}

/** What one node does for all, in this order. */
function sharedJobs(ports: Ports, logger: Logger): Job[] {
  const { store, clock } = ports;
  return [
    {
      interval: recoveryInterval,
      async run() {
        const { finished, failures } = await recover(ports);
        if (finished > 0) logger.info({ finished }, 'recovered');
        for (const err of failures) logger.warn({ err }, 'not recovered yet');
      },
    },
    { interval: cleaningInterval, run: () => store.rateWindows.removeEnded(clock.now()) },
    {
      interval: cleaningInterval,
      run: () => store.intents.forgetKeys(clock.now() - keyMaxAge),
    },
    { interval: reconciliationInterval, isLate: true, run: () => report(ports, logger) },
  ];
}

/** The lease is renewed while jobs are under way, however long they take. */
function exclusiveJobs({ store, leases, clock }: Ports, jobs: readonly Job[]) {
  const due = new Map<Job, number>();
  const begun = clock.now();
  let isOurs = false;

  async function renew(): Promise<void> {
    const { holder, lease_until: until } = leases.begin();
    isOurs = false;
    // Processes beside each other on one file are rare, and what they do twice does no harm.
    isOurs =
      !store.isShared ||
      (await store.exclusiveLeases.acquire(task, { holder, now: clock.now(), until }));
  }

  return {
    renew,
    /** Does the jobs that are due, where the lease is ours. */
    async runDueJobs(): Promise<void> {
      if (!isOurs) await renew();
      for (const job of jobs) {
        if (!isOurs) return;
        const first = job.isLate ? begun + job.interval : 0;
        if ((due.get(job) ?? first) > clock.now()) continue;
        due.set(job, clock.now() + job.interval);
        await job.run();
      }
    },
  };
}

async function warnOfOtherCarriers(ports: Ports, logger: Logger): Promise<void> {
  try {
    const configured = ports.carriers.all.map(({ name }) => name);
    const carriers = await ports.store.intents.unconfiguredCarriers(configured);
    if (carriers.length === 0) return;
    logger.warn({ carriers }, 'purchases or releases wait for carriers that are not configured');
  } catch (err) {
    logger.error({ err }, 'not known whether anything waits for other carriers');
  }
}

/** Runs at once and then again and again, never twice at a time. */
function every(
  milliseconds: number,
  { clock, logger }: { clock: Clock; logger: Logger },
  work: () => Promise<void>,
) {
  let isStopped = false;
  let isFailing = false;
  const run = async (): Promise<void> => {
    try {
      await work();
      if (isFailing) logger.info('a timer works again');
      isFailing = false;
    } catch (err) {
      // Once, not with every attempt while a database is away.
      if (!isFailing) logger.error({ err }, 'a timer failed, and is tried again');
      isFailing = true;
    }
    if (!isStopped) runAfter(milliseconds);
  };
  let running = Promise.resolve();
  let cancel: (() => void) | undefined;
  const runAfter = (wait: number): void => {
    cancel = clock.after(wait, () => (running = run()));
  };
  runAfter(0);
  return {
    async stop() {
      isStopped = true;
      cancel?.();
      await running;
    },
  };
}
