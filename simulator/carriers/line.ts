import { CarrierRefused, type Carrier, type Permit } from '../../src/app/ports/carriers.ts';
import type { Actor } from '../world/agenda.ts';
import { gated, latency, settled, shown, type Call, type Gate } from '../world/gate.ts';
import type { Outcome, World } from '../world/world.ts';
import { courseOf, type Mood } from './conduct.ts';

/** A carrier of the simulated world, and what is true there. */
export interface SimulatedCarrier {
  readonly carrier: Carrier;
  /** what it has sold to us */
  owned(): Promise<readonly Order[]>;
  close(): Promise<void>;
}

interface Order {
  readonly number: string;
  readonly reference: string;
}

/** An order that a carrier has carried out. */
export interface Trade extends Order {
  readonly carrier: string;
  readonly what: 'sold' | 'taken back';
}

/** The network between nodes and one carrier: what was sent is done, whoever has died or given up since. */
export class Line {
  readonly name: string;
  readonly simulated: SimulatedCarrier;
  mood: Mood = 'well';
  /** orders that are on their way, or will be carried out yet */
  pending = 0;
  /** the addresses the carrier knows, by reference */
  readonly addresses = new Map<string, unknown>();
  readonly #world: World;
  readonly #whenTraded: (trade: Trade) => void;

  constructor(world: World, simulated: SimulatedCarrier, whenTraded: (trade: Trade) => void) {
    this.name = simulated.carrier.name;
    this.simulated = simulated;
    this.#world = world;
    this.#whenTraded = whenTraded;
  }

  /** The carrier as a process reaches it. */
  to(actor: Actor, strike: (call: string) => void): Carrier {
    const { carrier } = this.simulated;
    const gate: Gate = (call) => this.#call(actor, call, strike);
    const book = carrier.addressBook && gated(carrier.addressBook, gate, 'addressBook.');
    const reached = gated(carrier, gate, `${this.name}.`);
    const kept = {
      addressBook: book,
      sellsIn: carrier.sellsIn.bind(carrier),
      // Nobody at the other end of a line says when it would answer otherwise.
      revision: undefined,
    };
    return new Proxy(reached, {
      get: (target, name) =>
        Reflect.get(Object.hasOwn(kept, name) ? kept : target, name) as unknown,
    });
  }

  async #call(actor: Actor, call: Call, strike: (call: string) => void): Promise<unknown> {
    const world = this.#world;
    const course = courseOf(this.mood, world.random, isOrder(call));
    strike(call.name);
    await world.wait(actor, latency(world) + course.before);
    checkCaller(call);
    world.note(`${actor.name} ${call.name} ${JSON.stringify(call.args.filter(isPlain))}`);
    strike(call.name);
    const { promise, resolve } = answerOf();
    this.#send(call, course, (outcome) => {
      if (course.isAnswered)
        world.agenda.add(latency(world) + course.back, actor, () => resolve(outcome));
    });
    const outcome = await promise;
    strike(call.name);
    await world.wait(actor, 0);
    return settled(outcome);
  }

  /** Beyond the reach of whoever sent it. */
  #send(
    call: Call,
    { travel, refusal }: ReturnType<typeof courseOf>,
    answer: (outcome: Outcome) => void,
  ): void {
    const world = this.#world;
    if (travel === null) return;
    if (isOrder(call)) this.pending += 1;
    const carryOut = async () => {
      const isRefused =
        refusal instanceof CarrierRefused ? await this.#mayRefuse(call) : refusal !== null;
      const outcome = isRefused
        ? { error: refusal }
        : await world.perform(() => call.perform(call.args.map(withoutCaller)));
      if (isOrder(call)) this.pending -= 1;
      if (!('error' in outcome)) await this.#remember(call, outcome.value);
      world.note(`${call.name} -> ${shown(outcome)}`);
      answer(outcome);
    };
    world.agenda.add(latency(world) + travel, null, () => void carryOut());
  }

  /** No carrier refuses what it has sold already, an address that it has taken, or what is its own. */
  async #mayRefuse({ name, args }: Call): Promise<boolean> {
    if (/\.(change|remove|release)$/.test(name)) return false;
    return !name.endsWith('.buy') || !(await this.#owns(tradeOf(args)));
  }

  async #remember({ name, args }: Call, value: unknown): Promise<void> {
    switch (name.slice(name.lastIndexOf('.') + 1)) {
      case 'register':
        return void this.addresses.set(String(value), args[0]);
      case 'change':
        return void this.addresses.set(args[0] as string, args[1]);
      case 'buy':
        return this.#whenTraded({ ...tradeOf(args), carrier: this.name, what: 'sold' });
      case 'release':
        // Some say that they have taken back what they have not found.
        if (await this.#owns(tradeOf(args))) return;
        return this.#whenTraded({ ...tradeOf(args), carrier: this.name, what: 'taken back' });
    }
  }

  async #owns({ number, reference }: Order): Promise<boolean> {
    const owned = await this.#world.ask(() => this.simulated.owned());
    return owned.some((one) => one.number === number && one.reference === reference);
  }
}

function tradeOf(args: readonly unknown[]): Order {
  const { number, reference } = args[0] as Order;
  return { number, reference };
}

const isOrder = ({ name }: Call) => /\.(buy|release|register|change|remove)$/.test(name);

const isPlain = (value: unknown) =>
  !isPermit(value) && (typeof value !== 'object' || value?.constructor === Object);

/** Throws when an order must not go out any more, or nobody waits. */
function checkCaller({ args }: Call): void {
  for (const arg of args) {
    if (arg instanceof AbortSignal) arg.throwIfAborted();
    else if (isPermit(arg)) arg.check();
  }
}

function isPermit(arg: unknown): arg is Permit {
  return typeof arg === 'object' && arg !== null && 'check' in arg;
}

/** What has been sent does not ask who sent it any more. */
function withoutCaller(arg: unknown): unknown {
  if (arg instanceof AbortSignal) return undefined;
  return isPermit(arg) ? { signal: new AbortController().signal, check() {} } : arg;
}

function answerOf() {
  let resolve!: (outcome: Outcome) => void;
  const promise = new Promise<Outcome>((settle) => (resolve = settle));
  return { promise, resolve };
}
