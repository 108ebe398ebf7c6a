import type { Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import type { Buyer } from '../template.ts';
import type { Attempt, Possession } from './beliefs.ts';
import { askAnyNode } from './any-node.ts';
import type { Answer, Reply, Request } from './http.ts';
import { checkSearch, takeDeletion, takePurchase, takeRestoration } from './answers.ts';

const numbers = '/phone_numbers';
const deletedNumbers = '/deleted_phone_numbers';
const mostTries = 4;

interface Offer {
  readonly number: string;
  readonly token: string;
  readonly price: string;
}

/** A program that buys, keeps, deletes and restores phone numbers of an account, at any of the nodes. */
export class Client {
  readonly #scene: Scene;
  readonly #buyer: Buyer;
  readonly #random: Random;
  /** nobody else deletes or restores them */
  readonly #own = new Set<Possession>();

  constructor(scene: Scene, buyer: Buyer) {
    this.#scene = scene;
    this.#buyer = buyer;
    this.#random = scene.world.random.fork();
  }

  async run(steps: number): Promise<void> {
    const { world } = this.#scene;
    for (let step = 0; step < steps; step += 1) {
      await world.wait(null, this.#random.below(4_000));
      await this.#step();
    }
  }

  async #step(): Promise<void> {
    const one = this.#random.pick([...this.#own]);
    const kind = this.#random.below(one ? 14 : 6);
    if (kind < 5) return this.#buy();
    if (kind < 6 || !one) return this.#changeAddress();
    if (kind < 9) return this.#remove(one);
    if (kind < 11) return this.#restore(one);
    if (kind < 12) return this.#hurry(one);
    return this.#look(one);
  }

  async #buy(): Promise<void> {
    const [offer, spare] = await this.#find();
    if (!offer) return;
    let attempt = this.#attempt(offer);
    if (this.#random.chance(0.2))
      await this.#ask({
        method: 'POST',
        path: `${numbers}?dry_run=true`,
        body: bodyOf(attempt.token),
      });
    for (let tries = 0; tries < mostTries; tries += 1) {
      await this.#order(attempt);
      if (attempt.state !== 'open' || this.#random.chance(0.1)) return;
      await this.#scene.world.wait(null, this.#random.between(500, 8_000));
      if (spare && this.#random.chance(0.25)) attempt = this.#attempt(spare);
    }
  }

  #attempt({ token, number }: Offer): Attempt {
    const key = this.#random.chance(0.3) ? `key ${token}` : null;
    return this.#scene.beliefs.attempt({ buyer: this.#buyer, token, number, key });
  }

  async #order(attempt: Attempt): Promise<void> {
    const sentAt = this.#scene.world.time;
    const replies = await this.#askOnceOrTwice(purchaseOf(this.#scene, attempt), 0.15);
    const possession = takePurchase(this.#scene, attempt, { replies, sentAt });
    if (possession) this.#own.add(possession);
  }

  /** A number, and often a second token of it. */
  async #find(): Promise<Offer[]> {
    const found = await this.#search();
    const offer = this.#random.pick(found);
    if (!offer) return [];
    const again = this.#random.chance(0.4) ? await this.#search() : [];
    return [offer, ...again.filter(({ number }) => number === offer.number)];
  }

  async #search(): Promise<Offer[]> {
    const { witness } = this.#scene;
    const claimed = new Map(witness.claims);
    const reply = await this.#ask({
      method: 'GET',
      path: `${numbers}/search?country=US&per_page=10`,
    });
    if (!isAnswer(reply) || reply.status !== 200) return [];
    const { phone_numbers } = reply.body as { phone_numbers: Offer[] };
    checkSearch(this.#scene, phone_numbers, claimed);
    return phone_numbers;
  }

  async #remove(one: Possession): Promise<void> {
    const request: Request = { method: 'DELETE', path: `${numbers}/${one.id}` };
    await takeDeletion(this.#scene, one, () => this.#askOnceOrTwice(request, 0.2));
  }

  async #restore(one: Possession): Promise<void> {
    const ask = () =>
      this.#ask({ method: 'PUT', path: `${deletedNumbers}/${one.id}/restore`, body: {} });
    await takeRestoration(this.#scene, one, ask);
  }

  async #hurry(one: Possession): Promise<void> {
    const wasKept = one.state === 'kept';
    // It may be carried out only once somebody else has deleted the number.
    one.isHurried = true;
    const reply = await this.#ask({ method: 'DELETE', path: `${deletedNumbers}/${one.id}` });
    if (reply === 'given up') one.isHaunted = true;
    else if (wasKept && one.state === 'kept') one.isHurried = false;
  }

  async #look(one: Possession): Promise<void> {
    const before = one.state;
    const reply = await this.#ask({ method: 'GET', path: `${numbers}/${one.id}` });
    if (!isAnswer(reply) || before !== one.state) return;
    const told = `${one.number} (${one.id}) of ${this.#buyer.account.subdomain}`;
    if (before === 'kept' && reply.status === 404)
      this.#scene.report('kept', `${told} was sold, and is not found`);
    if (before === 'deleted' && reply.status === 200)
      this.#scene.report('deleted', `${told} was deleted, and is found`);
  }

  /** Often two changes at once. */
  async #changeAddress(): Promise<void> {
    const known = this.#scene.beliefs.addressOf(this.#buyer);
    if (!known) return;
    const times = this.#random.chance(0.5) ? 2 : 1;
    const change = (street: string) =>
      this.#ask({ method: 'PUT', path: `/addresses/${known.id}`, body: { address: { street } } });
    const streets = Array.from(
      { length: times },
      () => `${this.#random.between(1, 999)} Main Street`,
    );
    await Promise.all(streets.map(change));
  }

  #askOnceOrTwice(request: Request, chance: number): Promise<Reply[]> {
    const times = this.#random.chance(chance) ? 2 : 1;
    return Promise.all(Array.from({ length: times }, () => this.#ask(request)));
  }

  #ask(request: Request): Promise<Reply> {
    return askAnyNode(this.#scene, { buyer: this.#buyer, random: this.#random }, request);
  }
}

/** The request that buys a number, to the address that the account has then. */
export function purchaseOf({ beliefs }: Pick<Scene, 'beliefs'>, attempt: Attempt): Request {
  const { buyer, token, key } = attempt;
  return {
    method: 'POST',
    path: numbers,
    body: bodyOf(token, beliefs.addressOf(buyer)?.sid),
    ...(key !== null && { headers: { 'idempotency-key': key } }),
  };
}

function bodyOf(token: string, address_sid?: string): object {
  return { phone_number: { token }, ...(address_sid !== undefined && { address_sid }) };
}

export function isAnswer(reply: Reply): reply is Answer {
  return typeof reply === 'object';
}
