import type { Mood } from './carriers/conduct.ts';
import type { Line } from './carriers/line.ts';
import type { TwilioLike } from './carriers/twilio-like.ts';
import { databaseStates, type DatabaseConduct } from './nodes/database.ts';
import type { Node } from './nodes/node.ts';
import type { Profile } from './profile.ts';
import type { Random } from './random.ts';
import type { Receivers } from './receivers/receivers.ts';
import type { World } from './world/world.ts';

const hour = 3_600_000;
/** How long nodes stand still, in milliseconds. */
const holds = [1_000, 5_000, 6_000, 8_000, 30_000];
/** What timers do all the time: strikes there would be strikes at nothing. */
const idle =
  /^(rateWindows|exclusiveLeases|intents\.(lease|due)|jobWork\.take|deliveries\.due|signIn|database)/;

/** Where a strike hits something: these are struck more often than the rest. */
const critical = /\.(buy|release|intend|complete|giveBack|putDown|completeRelease|renew)$/;
const criticalWeight = 4;

interface Strikeable {
  readonly world: World;
  readonly lines: readonly Line[];
  readonly receivers: Receivers;
  readonly database: DatabaseConduct;
  readonly twilio: TwilioLike | null;
}

/** What goes wrong, and when: decided by chance, at the rates of the schedule. */
export class Chaos {
  readonly #world: World;
  readonly #profile: Profile;
  readonly #random: Random;
  #isOn = false;
  /** how often anything was struck */
  strikes = 0;

  constructor(world: World, profile: Profile) {
    this.#world = world;
    this.#profile = profile;
    this.#random = world.random.fork();
  }

  /** A call of a node is about to be done, or has been. */
  strike(node: Node, call: string): void {
    if (!this.#isOn || idle.test(call)) return;
    const { crashRate, holdRate, cutRate, clockRate } = this.#profile;
    const random = this.#random;
    const weight = critical.test(call) ? criticalWeight : 1;
    const strikes = () => void (this.strikes += 1);
    if (random.chance(crashRate * weight)) {
      strikes();
      node.crash();
      this.#world.agenda.add(random.pick([10, 1_000, 10_000]), null, () => void node.start());
    }
    if (random.chance(holdRate * weight)) {
      strikes();
      node.hold(random.pick(holds), random.pick(['stopped', 'asleep']));
    }
    if (random.chance(cutRate * weight)) {
      strikes();
      node.cutOff(random.pick(holds));
    }
    if (random.chance(clockRate)) {
      strikes();
      node.setClock(random.pick([-hour, -5_000, 5_000, 60_000, hour]));
    }
  }

  begin(strikeable: Strikeable): void {
    const { weather, databaseRate, webhooks } = this.#profile;
    this.#isOn = true;
    strikeable.database.begin(databaseRate);
    if (webhooks !== null) strikeable.receivers.begin(webhooks.moods);
    if (weather !== null) void this.#makeWeather(strikeable, weather);
  }

  /** Carriers and the database do well, and then not, again and again. */
  async #makeWeather(
    { world, lines, database, twilio }: Strikeable,
    weather: number,
  ): Promise<void> {
    const { databaseRate, moods } = this.#profile;
    const random = this.#random;
    while (this.#isOn) {
      const line = random.pick(lines);
      this.#setMood(line, random.chance(0.4) ? 'well' : random.pick(moods));
      if (databaseRate > 0 && random.chance(0.3)) {
        database.state = random.chance(0.6) ? 'well' : random.pick(databaseStates);
        world.note(`the database: ${database.state}`);
      }
      if (twilio && random.chance(0.2)) twilio.raisePrices();
      if (twilio && random.chance(0.2)) twilio.sellElsewhere();
      await world.wait(null, random.below(2 * weather));
    }
  }

  end({ database, receivers }: Pick<Strikeable, 'database' | 'receivers'>): void {
    this.#isOn = false;
    database.rest();
    receivers.rest();
  }

  #setMood(line: Line, mood: Mood): void {
    if (line.mood === mood) return;
    this.strikes += 1;
    line.mood = mood;
    this.#world.note(`${line.name}: ${mood}`);
  }
}
