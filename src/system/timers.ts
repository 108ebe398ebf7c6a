import { retainAuditLogs } from '../app/audit-logs/retain.ts';
import { keyMaxAge } from '../app/purchases/idempotency.ts';
import type { Jobs } from '../app/jobs/jobs.ts';
import { renewalInterval } from '../app/nodes/leases.ts';
import { uploadMaxAge } from '../app/resources/greeting-audio.ts';
import type { Logger } from '../app/ports/logger.ts';
import type { Clock } from '../app/ports/nodes.ts';
import type { SignIn } from '../app/ports/accounts.ts';
import type { Ports } from '../app/ports.ts';
import { sharingInterval, type RateWindows } from '../app/nodes/rate-windows.ts';
import { reconcile } from '../app/purchases/reconcile.ts';
import { systemActor } from '../domain/audit/actor.ts';
import { reportOf } from '../domain/discrepancy.ts';
import { createWebhookTimer, deliveryInterval } from './webhook-timer.ts';
import { createTaking, takingInterval } from './event-taking.ts';
import { jobMaxAge } from '../domain/jobs/job.ts';
import { overSince, useInterval } from '../domain/session.ts';
import { createAddressRecovery } from '../app/carriers/recover-addresses.ts';
import { createRecovery, type Recovered, type Recovery } from '../app/purchases/recover.ts';

/** How often work left by others is looked for, in milliseconds. */
const recoveryInterval = 1_000;
/** How often the last use of tokens and sessions is written down, in milliseconds. */
const useRecordInterval = 10_000;
/** How often rate windows that have ended are removed, in milliseconds. */
const cleaningInterval = 60_000;

/** How often carriers are asked for all they have of ours, in milliseconds. */
const reconciliationInterval = 3_600_000;

/** How often access tokens of clients that ask for no more are removed, and sessions that are over, in milliseconds. */
const signInCleaningInterval = 3_600_000;

/** How often audio is removed that a killed process left, in milliseconds. */
const uploadCleaningInterval = 3_600_000;

/** The task of the one node that does for all what one is enough for. */
const task = 'timers';

export interface Timers {
  /** Notes that somebody was let in. */
  onUse(signIn: SignIn): void;
  /** Takes up all that is due, and waits until it has come to its end, or is put off. */
  settle(): Promise<void>;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

interface Driven {
  readonly rateWindows: RateWindows;
  readonly jobs: Jobs;
}

export function startTimers(ports: Ports, { rateWindows, jobs }: Driven, logger: Logger): Timers {
  const { store, leases, clock, time } = ports;
  const driven = { clock, logger };
  const uses = createUses(ports);
  const warned = warnOfOtherCarriers(ports, logger);
  const turn = exclusiveTurn(ports);
  const recovery = createRecovery(actingAs(ports, 'recovery'), {
    releasing: actingAs(ports, 'timer'),
  });
  const addresses = createAddressRecovery(ports);
  const taking = createTaking(store.events);
  const webhooks = createWebhookTimer(ports, logger);
  const timers = [
    every(renewalInterval, driven, time.sync),
    every(renewalInterval, driven, leases.renew),
    every(sharingInterval, driven, rateWindows.share),
    every(useRecordInterval, driven, uses.record),
    every(renewalInterval, driven, turn.renew),
    every(takingInterval, driven, async () => void (turn.isOurs() && (await taking.takeAll()))),
    every(deliveryInterval, driven, webhooks.run),
    // On every node: jobs are for whichever has room for them.
    every(recoveryInterval, driven, async () => void (await jobs.takeUp())),
    ...[webhooks.removal, ...sharedJobs(ports, [recovery, addresses], logger)].map(
      ({ interval, isLate, run }) => every(interval, { ...driven, isLate }, () => turn.ifOurs(run)),
    ),
  ];
  const idle = async () => {
    for (const timer of timers) await timer.idle();
    await recovery.idle();
    await addresses.idle();
    await jobs.idle();
  };
  return {
    onUse: uses.note,
    async settle() {
      for (let taken = 1; taken > 0;) {
        // What the timers have taken up has places that the rest waits for.
        await idle();
        taken = (await recovery.takeUp()).length + (await addresses.takeUp()).length;
        taken += await jobs.takeUp();
        await idle();
        taken += await taking.takeAll();
        await webhooks.settle();
      }
    },
    async stop() {
      await warned;
      for (const timer of timers) timer.cancel();
      taking.stop();
      await webhooks.stop();
      await idle();
      try {
        await uses.record();
        await store.exclusiveLeases.release(task, leases.holder);
      } catch (err) {
        // A database that is away, or has no room, keeps no process from its end.
        logger.error({ err }, 'not written down at the end');
      }
    },
  };
}

/** Which tokens and sessions were used since it was written down last: one write for many requests. */
function createUses({ store, time }: Ports) {
  const [tokens, sessions] = [new Set<number>(), new Set<number>()];
  // The machine may have slept since.
  let usedAt = 0;
  return {
    note({ token_id, session }: SignIn): void {
      tokens.add(token_id);
      if (!session || time.now() < session.used_at + useInterval) return;
      usedAt = time.now();
      sessions.add(session.id);
    },
    async record(): Promise<void> {
      const [usedTokens, usedSessions] = [[...tokens], [...sessions]];
      tokens.clear();
      sessions.clear();
      if (usedTokens.length > 0) await store.operator.recordUse(usedTokens);
      if (usedSessions.length > 0) await store.sessions.recordUse(usedSessions, usedAt);
    },
  };
}

/** What is changed is written down as changed by this part of the service. */
function actingAs(ports: Ports, name: Parameters<typeof systemActor>[0]): Ports {
  return { ...ports, store: ports.store.as(systemActor(name)) };
}

interface Job {
  readonly interval: number;
  /** not at once, when a node takes the lease */
  readonly isLate?: boolean;
  run(): Promise<void>;
}

/**
 * What orders of ours brought that had come to their end goes back; whatever else is found is told to
 * the operator.
 */
async function compare(ports: Ports, logger: Logger): Promise<void> {
  const acting = actingAs(ports, 'reconciliation');
  const found = await reconcile(acting, {
    repair: 'ended',
    adopter: null,
    onUnanswered: (carrier, err) => logger.warn({ carrier, err }, 'the carrier is not compared'),
  });
  for (const one of found) logger.warn(reportOf(one), 'not as the carrier has it');
  await acting.store.reconciliation.note(found, ports.clock.now());
}

/** What one node does for all; none waits for another, nor for a carrier that is slow to answer. */
function sharedJobs(ports: Ports, recoveries: readonly Recovery[], logger: Logger): Job[] {
  const { store, clock, time } = ports;
  const tell = (ended: Recovered) => {
    if ('failure' in ended) logger.warn({ err: ended.failure }, 'not recovered yet');
    else if (ended.refusal) logger.warn({ err: ended.refusal }, 'refused, and put back');
    else logger.info('recovered');
  };
  return [
    {
      interval: recoveryInterval,
      async run() {
        for (const { takeUp } of recoveries) {
          for (const one of await takeUp()) void one.then(tell);
        }
      },
    },
    { interval: cleaningInterval, run: () => store.rateWindows.removeEnded(time.now()) },
    {
      interval: cleaningInterval,
      run: () => store.intents.forgetKeys(clock.now() - keyMaxAge),
    },
    { interval: cleaningInterval, run: () => retainAuditLogs(ports) },
    {
      interval: cleaningInterval,
      async run() {
        const before = clock.now() - jobMaxAge;
        for (let removed = 1; removed > 0;) removed = await store.jobWork.removeEnded(before);
      },
    },
    {
      interval: signInCleaningInterval,
      async run() {
        const now = time.now();
        await store.accessTokens.removeExpired(now);
        await store.sessions.removeOver(overSince(now), now);
      },
    },
    {
      interval: uploadCleaningInterval,
      run: () => store.removeAbandonedUploads(time.now() - uploadMaxAge),
    },
    { interval: cleaningInterval, isLate: true, run: hourly(ports, () => compare(ports, logger)) },
  ];
}

/** Once an hour, whichever node did it the last time, and however often they are started anew. */
function hourly({ store, clock }: Ports, work: () => Promise<void>): () => Promise<void> {
  const begun = clock.now();
  return async () => {
    const last = await store.reconciliation.last();
    const since = last ? Date.parse(last.at) : begun;
    if (clock.now() >= since + reconciliationInterval) await work();
  };
}

/** One of several nodes does the jobs; it renews its lease while they are under way, however long they take. */
function exclusiveTurn({ store, leases, time }: Ports) {
  let isOurs = false;

  async function renew(): Promise<void> {
    // One server has a SQLite file to itself; what the command does beside it does no harm twice.
    if (!store.isShared) isOurs = true;
    else {
      const lease = { ...leases.begin(), now: time.now() };
      isOurs = await store.exclusiveLeases.acquire(task, lease).catch((error: unknown) => {
        isOurs = false;
        throw error;
      });
    }
  }

  return {
    renew,
    /** so far as it is known: nobody is asked */
    isOurs: () => isOurs,
    async ifOurs(run: () => Promise<void>): Promise<void> {
      if (!isOurs) await renew();
      if (isOurs) await run();
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

/** Runs at once, unless it is late, and then again and again, never twice at a time. */
function every(
  milliseconds: number,
  { clock, logger, isLate }: { clock: Clock; logger: Logger; isLate?: boolean | undefined },
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
  runAfter(isLate ? milliseconds : 0);
  return {
    cancel() {
      isStopped = true;
      cancel?.();
    },
    idle: () => running,
  };
}
