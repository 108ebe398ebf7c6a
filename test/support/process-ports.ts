import { randomBytes, randomInt } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { seriesFrom, timeOrderedIds } from '../../src/app/nodes/ids.ts';
import { createLeases } from '../../src/app/nodes/leases.ts';
import type { Carrier } from '../../src/app/ports/carriers.ts';
import type { Clock } from '../../src/app/ports/nodes.ts';
import type { Policy, Ports } from '../../src/app/ports.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { systemAudio } from '../../src/system/audio.ts';

/** A clock that moves only when it is told to, or when somebody pauses; carriers have all the time they need. */
export function stillClock(): Clock & { advance(milliseconds: number): void } {
  let time = Date.UTC(2026, 0, 1);
  return {
    now: () => time,
    steady: () => time,
    after: () => () => {},
    async pause(milliseconds) {
      time += milliseconds;
      await turn();
    },
    withDeadline: (_, work) => work(new AbortController().signal),
    advance: (milliseconds) => void (time += milliseconds),
  };
}

interface World {
  readonly store: OpenStore;
  readonly carrier: Carrier;
  readonly clock: Clock;
  readonly policy: Partial<Policy>;
}

/** The ports of one more process over a store and a carrier: no other holds its leases. */
export function processPorts({ store, carrier, clock, policy }: World): Ports {
  return {
    store,
    carriers: configuredCarriers([carrier]),
    faults: null,
    carrierWatch: { answered: () => {}, failed: () => {} },
    bundledAudio: systemAudio,
    clock,
    time: { now: clock.now, ask: async () => clock.now(), sync: async () => {} },
    ids: timeOrderedIds(clock.now, (below) => randomInt(below)),
    random: randomBytes,
    pages: seriesFrom(randomBytes),
    sealingKey: store.sealingKey,
    webhookSender: { send: async () => ({ kind: 'failed', error: 'nothing is sent' }) },
    leases: createLeases(store.intents, { clock, time: clock }, randomBytes(8).toString('hex')),
    policy: {
      tokenMaxAge: 30 * 24 * 3_600_000,
      releaseWindow: 0,
      carrierTimeout: 10_000,
      auditRetention: 0,
      webhookPrivateTargets: false,
      ...policy,
    },
  };
}
