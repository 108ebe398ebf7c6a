import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { seriesFrom, timeOrderedIds } from '../../src/app/nodes/ids.ts';
import { createLeases } from '../../src/app/nodes/leases.ts';
import { createRateWindows } from '../../src/app/nodes/rate-windows.ts';
import { createJobs } from '../../src/app/jobs/jobs.ts';
import { takeOverAll } from '../../src/app/purchases/recover.ts';
import type { Logger } from '../../src/app/ports/logger.ts';
import type { Clock } from '../../src/app/ports/nodes.ts';
import type { Policy, Ports, Store } from '../../src/app/ports.ts';
import type { Server } from '../../src/http/server.ts';
import { systemAudio } from '../../src/system/audio.ts';
import { sharedTime, steadyTime } from '../../src/system/installation-time.ts';
import { startTimers } from '../../src/system/timers.ts';
import type { Line } from '../carriers/line.ts';
import type { Random } from '../random.ts';
import type { Receivers } from '../receivers/receivers.ts';
import { Actor } from '../world/agenda.ts';
import { clockOn, uptimeOf, type Machine } from '../world/clock.ts';
import { gated, latency, settled, shown, type Call, type Gate } from '../world/gate.ts';
import type { Outcome, World } from '../world/world.ts';
import { lost, type DatabaseConduct } from './database.ts';
import type { Slot } from './slot.ts';
import { storeWith } from './store-with.ts';

export interface Writer {
  /** milliseconds since 1970 */
  now: () => number;
}

/** What all nodes share. */
export interface Site {
  readonly world: World;
  readonly store: Store;
  readonly database: DatabaseConduct;
  readonly lines: readonly Line[];
  readonly receivers: Receivers;
  /** by whose clock the store goes */
  readonly writer: Writer;
  readonly policy: Policy;
  readonly isShared: boolean;
  /** Sees every call to the store once it is done. */
  readonly witness: (call: Call, outcome: Outcome) => Promise<void>;
  /** May strike the node, before and after each of its calls is done. */
  readonly strike: (node: Node, call: string) => void;
}

/** Room for more takes long to make. */
const maxRateWindows = 100;
/** How soon a process is started again that could not, in milliseconds. */
const restartInterval = 1_000;
/** The same for all schedules, as the server keeps what it was made with. */
const sealingKey = Buffer.alloc(32, 'simulated');

/** A machine, and the process that runs on it, if one does. */
export class Node {
  readonly name: string;
  readonly machine: Machine;
  readonly #site: Site;
  readonly #slot: Slot;
  readonly #random: Random;
  #starts = 0;
  #actor: Actor | null = null;
  #server: Server | null = null;
  #ports: Ports | null = null;
  #wake = () => {};
  #cutOffUntil = 0;
  readonly #connections = new Set<() => void>();

  constructor(
    site: Site,
    { index, machine, slot }: { index: number; machine: Machine; slot: Slot },
  ) {
    this.name = `node${index + 1}`;
    this.machine = machine;
    this.#site = site;
    this.#slot = slot;
    this.#random = site.world.random.fork();
  }

  /** null: no process runs */
  get actor(): Actor | null {
    return this.#actor;
  }

  /** null: no process has got so far */
  get ports(): Ports | null {
    return this.#ports;
  }

  /** null: nobody listens */
  get server(): Server | null {
    return this.#server;
  }

  /** requests that the process has not answered yet, even if nobody waits any more */
  get requests(): number {
    return this.#connections.size;
  }

  /** A request comes; `whenLost` is called should the process die before it has called what is returned. */
  connect(whenLost: () => void): () => void {
    this.#connections.add(whenLost);
    return () => void this.#connections.delete(whenLost);
  }

  /** Does nothing where a process runs already. A process that finds no database ends, and another one starts. */
  async start(): Promise<void> {
    if (this.#actor) return;
    const { world } = this.#site;
    const actor = new Actor(`${this.name}.${(this.#starts += 1)}`);
    this.#actor = actor;
    world.note(`${actor.name} starts`);
    try {
      const ports = await this.#makePorts(actor);
      // Who has the database to itself knows that nobody else is at anything.
      await takeOverAll(ports);
      const rateWindows = createRateWindows(ports.store, ports.time, maxRateWindows);
      const logger = loggerOf(world, actor);
      const jobs = createJobs(ports, (err) =>
        logger.warn({ err }, 'a job is left for another time'),
      );
      const { onUse } = startTimers(ports, { rateWindows, jobs }, logger);
      this.#ports = ports;
      const process = { ports, rateWindows, jobs, logger, onUse };
      this.#server = await world.ask(() => this.#slot.enter(process));
    } catch {
      this.crash();
      await world.wait(null, restartInterval);
      await this.start();
    }
  }

  crash(): void {
    if (!this.#actor) return;
    this.#site.world.note(`${this.#actor.name} dies`);
    this.#wake();
    this.#actor.state = 'gone';
    this.#actor = null;
    this.#server = null;
    this.#ports = null;
    for (const lose of this.#connections) lose();
    this.#connections.clear();
  }

  /** As SIGSTOP and SIGCONT do; `asleep`: as a machine that is suspended, whose steady clock stops too. */
  hold(milliseconds: number, manner: 'stopped' | 'asleep'): void {
    const actor = this.#actor;
    if (actor?.state !== 'running') return;
    const { world } = this.#site;
    world.note(`${actor.name} is ${manner} for ${milliseconds / 1_000} s`);
    actor.state = 'held';
    const begun = world.time;
    const cancel = world.agenda.add(milliseconds, null, () => this.resume());
    this.#wake = () => {
      this.#wake = () => {};
      cancel();
      if (manner === 'asleep') this.machine.asleep += (world.time - begun) * this.machine.rate;
    };
  }

  resume(): void {
    const actor = this.#actor;
    if (actor?.state !== 'held') return;
    this.#site.world.note(`${actor.name} goes on`);
    this.#wake();
    this.#site.world.agenda.resume(actor);
  }

  /** The database cannot be reached from here. */
  cutOff(milliseconds: number): void {
    this.#site.world.note(
      `${this.name} is cut off from the database for ${milliseconds / 1_000} s`,
    );
    this.#cutOffUntil = this.#site.world.time + milliseconds;
  }

  setClock(milliseconds: number): void {
    this.#site.world.note(`${this.name}: the clock is set by ${milliseconds / 1_000} s`);
    this.machine.ahead += milliseconds;
  }

  async #makePorts(actor: Actor): Promise<Ports> {
    const { world, store, lines, receivers, policy, isShared } = this.#site;
    const clock = clockOn(world, this.machine, actor);
    const random = this.#random.fork();
    const gate = this.#storeGate(actor, clock);
    const ownStore = gated(storeWith(store, { isShared }), gate);
    const strike = (call: string) => this.#site.strike(this, call);
    const askDatabase = () => gate({ name: 'database.now', args: [], perform: () => world.time });
    const time = isShared
      ? await sharedTime(clock, askDatabase as () => Promise<number>)
      : steadyTime(clock, () => uptimeOf(world, this.machine) / 1_000);
    return {
      store: ownStore,
      carriers: configuredCarriers(lines.map((line) => line.to(actor, strike))),
      carrierWatch: { answered: () => {}, failed: () => {} },
      faults: null,
      bundledAudio: systemAudio,
      clock,
      time,
      ids: timeOrderedIds(clock.now, random.below),
      random: random.bytes,
      pages: seriesFrom(random.bytes),
      sealingKey,
      webhookSender: receivers.senderOf(actor, strike),
      leases: createLeases(ownStore.intents, { clock, time }, random.bytes(8).toString('hex')),
      policy,
    };
  }

  #storeGate(actor: Actor, clock: Clock): Gate {
    const { world, database, writer, witness, strike } = this.#site;
    // One at a time writes, by its own clock.
    const performAs = (perform: Call['perform']) => {
      writer.now = clock.now;
      return perform();
    };
    return async (call) => {
      await world.wait(actor, latency(world) + database.delay());
      strike(this, call.name);
      if (actor.state !== 'running') await world.wait(actor, 0);
      const isCutOff = world.time < this.#cutOffUntil;
      const failure = isCutOff ? 'before' : database.failureOf(call.name);
      const outcome =
        failure === 'before'
          ? { error: lost(failure) }
          : await world.perform(() => performAs(call.perform));
      if (failure !== 'before') await witness(call, outcome);
      if (failure !== null || !isIdle(call.name, outcome)) {
        const suffix = failure === null ? '' : ` (lost ${failure})`;
        world.note(`${actor.name} ${call.name} -> ${shown(outcome)}${suffix}`);
      }
      strike(this, call.name);
      await world.wait(actor, latency(world));
      return settled(failure === 'after' ? { error: lost(failure) } : outcome);
    };
  }
}

/** What timers do again and again while there is nothing to do. */
function isIdle(name: string, outcome: Outcome): boolean {
  if ('error' in outcome) return false;
  const { value } = outcome;
  const isEmpty = typeof value !== 'object' || (Array.isArray(value) && value.length === 0);
  return (
    name === 'signIn' ||
    (isEmpty &&
      /^(rateWindows|exclusiveLeases|intents|operator|events|deliveries|jobWork)/.test(name))
  );
}

function loggerOf(world: World, actor: Actor): Logger {
  const tell = (facts: string | object, message = '') => {
    if (typeof facts === 'string') return world.note(`${actor.name} log: ${facts}`);
    const { err, ...rest } = facts as { err?: unknown };
    const error = err instanceof Error ? ` ${err.message}` : '';
    world.note(`${actor.name} log: ${message}${error} ${JSON.stringify(rest)}`);
  };
  return { info: tell, warn: tell, error: tell };
}
