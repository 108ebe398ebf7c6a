import { dayOf } from '../../domain/instant.ts';
import { failingTime } from '../../domain/webhooks/outcome.ts';
import type { Queue } from '../ports/deliveries.ts';
import type { Lease } from '../ports/leases.ts';
import type { Ports } from '../ports.ts';
import { sendingTime } from '../ports/webhook-sender.ts';
import type { AskedWebhook, WebhookKey } from '../ports/webhooks.ts';
import { attemptDelivery, type AttemptPorts, type Tried } from './attempt.ts';
import { FairPlaces } from './fair-places.ts';

export type DeliveryPorts = AttemptPorts & Pick<Ports, 'store' | 'clock' | 'leases'>;

/** How long a queue is worked on by one who leased it, in milliseconds. */
const turnTime = 10_000;
/** How long it is leased, in milliseconds: what was begun in the turn ends by then. */
const queueLeaseTime = turnTime + 2 * sendingTime;
/** A queue that has been leased for so long is taken from a process that is seen to be gone, in milliseconds. */
const shortestLease = 2_000;
/** How soon a webhook that could not be read is looked at again, in milliseconds. */
const unreadablePause = 60_000;

/** What operators are told of. */
export interface DeliveryNews {
  paused(webhook: WebhookKey, reason: string): void;
  failed(webhook: WebhookKey, error: unknown): void;
}

export interface Deliveries {
  /** Begins with all that is due and has room; what ends makes room for more by itself. */
  run(): Promise<void>;
  /** Settles when nothing is under way, nor due. */
  settle(): Promise<void>;
  /** Begins nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}

/** Any node may tell webhooks what there is to tell; each queue is leased by one at a time. */
export function createDeliveries(ports: DeliveryPorts, news: DeliveryNews): Deliveries {
  const places = new FairPlaces();
  let isStopped = false;
  let isWanted = false;
  let filling: Promise<void> | null = null;

  async function fill(): Promise<void> {
    do {
      isWanted = false;
      const due = places.inTurn(await ports.store.deliveries.dueWebhooks(begin(ports)));
      for (const [index, webhook] of due.entries()) {
        await begunWith(webhook, places.free(webhook, due.length - index));
      }
    } while (isWanted);
  }

  /** Begins with so many queues of a webhook. */
  async function begunWith(webhook: WebhookKey, limit: number): Promise<void> {
    if (limit <= 0 || isStopped) return;
    const lease = begin(ports);
    for (const queue of await ports.store.deliveries.lease(webhook, { ...lease, limit })) {
      const isOver = () => isStopped || hasEnded(ports.clock, lease);
      const work = drain({ ports, places, news }, { webhook, queue, isOver });
      // Should the store be away, the timer says so.
      void places.take(webhook, work).then(() => run().catch(() => {}));
    }
  }

  async function run(): Promise<void> {
    isWanted = true;
    if (isStopped) return;
    await (filling ??= fill().finally(() => (filling = null)));
  }

  async function idle(): Promise<void> {
    await filling;
    await places.idle();
  }

  return {
    run,
    async settle() {
      for (;;) {
        await run();
        if (places.isEmpty()) return;
        await idle();
      }
    },
    async stop() {
      isStopped = true;
      await idle();
    },
  };
}

interface Leased {
  readonly webhook: WebhookKey;
  readonly queue: Queue;
  /** it is to be left to others */
  isOver(): boolean;
}

function begin({ leases, time }: DeliveryPorts): Lease & { readonly now: number } {
  const now = time.now();
  const lease_until = now + queueLeaseTime;
  return { ...leases.begin(), now, lease_until, missed_until: lease_until - shortestLease };
}

interface Delivering {
  readonly ports: DeliveryPorts;
  readonly places: FairPlaces;
  readonly news: DeliveryNews;
}

/** One invocation after the other, for as long as they succeed and the turn lasts. Does not fail. */
async function drain(delivering: Delivering, leased: Leased): Promise<void> {
  const { ports, news } = delivering;
  const { webhook, queue } = leased;
  try {
    while (await deliverFirst(delivering, leased)) {
      if (leased.isOver()) return await ports.store.deliveries.putDown(queue, 0);
    }
  } catch (error) {
    news.failed(webhook, error);
    // Otherwise the lease runs out by itself.
    const due_at = ports.time.now() + unreadablePause;
    await ports.store.deliveries.putDown(queue, due_at).catch(() => {});
  }
}

/** A machine that slept moves one of the two clocks only; what is set moves the other. */
const hasEnded = ({ steady, now }: DeliveryPorts['clock'], { begun }: Lease) =>
  steady() - begun.steady >= turnTime || now() - begun.now >= turnTime;

/** Whether there may be more to send from this queue. */
async function deliverFirst(delivering: Delivering, { webhook, queue }: Leased): Promise<boolean> {
  const { store, time, clock } = delivering.ports;
  const target = await store.webhookTargets.target(webhook, time.now());
  const invocation = target?.isActive ? await store.deliveries.first(queue) : null;
  if (!target || !invocation) {
    // Its owner may let it go on in a moment.
    if (target && !target.isActive) await store.deliveries.putDown(queue, 0);
    return false;
  }
  const started = clock.steady();
  const tried = await attemptDelivery(delivering.ports, { ...webhook, target }, invocation);
  const hasFailed = tried.attempt.status !== 'success';
  const took = clock.steady() - started;
  delivering.places.learn(webhook.id, { hasFailed, took });
  const asked = { ...webhook, endpoint: target.endpoint };
  if (tried.put_off_until > 0) await store.deliveries.putOff(asked, tried.put_off_until);
  const noted = await store.deliveries.note(queue, { ...tried, invocation });
  if (noted === 'lost') return false;
  await noteHealth(delivering, { asked, failingSince: target.failing_since, tried });
  if (noted === 'put off' && (await leadsElsewhere(delivering.ports, asked))) {
    await store.deliveries.putDown(queue, 0);
  }
  return noted === 'more';
}

/** Another receiver need not wait as the one before it must. */
async function leadsElsewhere(
  { store, time }: DeliveryPorts,
  { endpoint, ...webhook }: AskedWebhook,
): Promise<boolean> {
  const target = await store.webhookTargets.target(webhook, time.now());
  return target !== null && target.endpoint !== endpoint;
}

interface Asked {
  readonly asked: AskedWebhook;
  readonly failingSince: number | null;
  readonly tried: Tried;
}

/** Who fails for days, or wants nothing more, is told nothing more. */
async function noteHealth(
  { ports: { store }, news }: Delivering,
  { asked, failingSince: since, tried }: Asked,
): Promise<void> {
  const { attempt, isGone } = tried;
  const at = attempt.completed_at;
  const hasFailed = attempt.status !== 'success';
  if (hasFailed === (since === null)) {
    await store.deliveries.noteFailing(asked, hasFailed ? at : null);
  }
  const failsFor = hasFailed && since !== null ? at - since : 0;
  if (!isGone && failsFor < failingTime) return;
  const reason = isGone
    ? 'the receiver answered 410 Gone: it wants nothing more'
    : `nothing has reached the receiver for ${dayOf(failsFor)} days`;
  if (await store.deliveries.pause(asked, { at, reason })) news.paused(asked, reason);
}
