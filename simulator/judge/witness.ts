import type { Trade } from '../carriers/line.ts';
import type { Call } from '../world/gate.ts';
import type { Outcome, World } from '../world/world.ts';

/** A purchase as it was written down. */
export interface Intent {
  readonly id: number;
  readonly account_id: number;
  readonly carrier: string;
  readonly number: string;
  /** monthly, in US cents */
  readonly price: number;
  /** when it was written, by the world's time */
  readonly since: number;
}

/** Sees what the nodes write down, at the moment it is written. */
export class Witness {
  /** by id, all there ever were */
  readonly intents = new Map<number, Intent>();
  /** those that have not come to an end */
  readonly open = new Set<number>();
  /** when the others did, by the world's time */
  readonly ends = new Map<number, number>();
  /** numbers that somebody holds, or is buying, or that wait for their release, by number */
  readonly claims = new Map<string, number>();
  /** who has the numbers at carriers, as `carrier reference`, by number */
  readonly owned = new Map<string, string>();
  /** what carriers had sold us while nobody had it, at any moment, as `number reference` */
  readonly strays = new Set<string>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  see({ name, args }: Call, outcome: Outcome): void {
    if ('error' in outcome || outcome.value === false) return;
    const order = args[0] as Omit<Intent, 'since'>;
    if (name === 'purchases.intend' && outcome.value === 'intended') {
      const { id, account_id, carrier, number, price } = order;
      this.intents.set(id, { id, account_id, carrier, number, price, since: this.#world.time });
      this.open.add(id);
      this.claims.set(number, id);
    }
    if (name === 'purchases.complete' || name === 'purchases.giveBack') {
      this.open.delete(order.id);
      this.ends.set(order.id, this.#world.time);
    }
    if (name === 'purchases.giveBack' || name === 'intents.completeRelease') {
      if (this.claims.get(order.number) === order.id) this.claims.delete(order.number);
      this.#findStray(order.number);
    }
  }

  /** A carrier has sold a number, or taken it back. */
  trade({ what, carrier, number, reference }: Trade): void {
    const holder = `${carrier} ${reference}`;
    if (what === 'sold') this.owned.set(number, holder);
    else if (this.owned.get(number) === holder) this.owned.delete(number);
    this.#findStray(number);
  }

  #findStray(number: string): void {
    const reference = this.owned.get(number)?.split(' ')[1];
    if (reference === undefined || this.claims.get(number) === Number(reference)) return;
    this.strays.add(`${number} ${reference}`);
  }
}
