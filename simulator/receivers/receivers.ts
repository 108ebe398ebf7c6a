import {
  sendingTime,
  type SentAnswer,
  type SentRequest,
  type WebhookSender,
} from '../../src/app/ports/webhook-sender.ts';
import type { Random } from '../random.ts';
import type { Actor } from '../world/agenda.ts';
import { latency } from '../world/gate.ts';
import type { World } from '../world/world.ts';
import { conductOf, type Conduct, type ReceiverMood } from './conduct.ts';

/** A request that has come to a receiver. */
export interface Arrival {
  readonly request: SentRequest;
  /** the receiver has taken what it was told, whatever it answered */
  readonly isTaken: boolean;
}

/** How long a receiver stays as it is, in milliseconds. */
const longestMood = 20_000;
const late: SentAnswer = { error: 'no answer within 10 seconds', kind: 'timeout' };

/** Those that webhooks tell, one at each URL, and the network between them and the nodes. */
export class Receivers {
  readonly #world: World;
  readonly #random: Random;
  readonly #whenReceived: (arrival: Arrival) => Promise<void>;
  readonly #moods = new Map<string, ReceiverMood>();
  #likely: readonly ReceiverMood[] = ['well'];
  /** how often one has changed its conduct */
  strikes = 0;

  constructor(world: World, random: Random, whenReceived: (arrival: Arrival) => Promise<void>) {
    this.#world = world;
    this.#random = random;
    this.#whenReceived = whenReceived;
  }

  begin(moods: readonly ReceiverMood[]): void {
    this.#likely = moods;
  }

  rest(): void {
    this.#likely = ['well'];
    this.#moods.clear();
  }

  /** The way of a process to all of them. */
  senderOf(actor: Actor, strike: (call: string) => void): WebhookSender {
    return { send: (request) => this.#send(request, actor, strike) };
  }

  async #send(
    request: SentRequest,
    actor: Actor,
    strike: (call: string) => void,
  ): Promise<SentAnswer> {
    const world = this.#world;
    strike('webhookSender.send');
    await world.wait(actor, latency(world));
    const conduct = conductOf(this.#moodAt(request.url), this.#random, world.time);
    const answer = await new Promise<SentAnswer>((resolve) => {
      world.agenda.add(sendingTime, actor, () => resolve(late));
      const back = () => {
        const { answer } = conduct;
        if (answer === null) return;
        world.agenda.add(latency(world) + conduct.back, actor, () => resolve(answer));
      };
      if (conduct.travel === null) back();
      else {
        const way = latency(world) + conduct.travel;
        world.agenda.add(way, null, () => void this.#receive(request, conduct).then(back));
      }
    });
    world.note(`${actor.name} told ${request.url} -> ${JSON.stringify(answer)}`);
    strike('webhookSender.send');
    await world.wait(actor, 0);
    return answer;
  }

  async #receive(request: SentRequest, { isTaken }: Conduct): Promise<void> {
    const { id, type } = JSON.parse(request.body) as { id: string; type: string };
    this.#world.note(`${request.url} is told of ${type} ${id}${isTaken ? '' : ', and refuses'}`);
    await this.#whenReceived({ request, isTaken });
  }

  #moodAt(url: string): ReceiverMood {
    const known = this.#moods.get(url);
    if (known !== undefined) return known;
    const mood = this.#random.chance(0.4) ? 'well' : this.#random.pick(this.#likely);
    this.#moods.set(url, mood);
    this.#world.agenda.add(this.#random.below(longestMood), null, () => this.#moods.delete(url));
    if (mood !== 'well') {
      this.strikes += 1;
      this.#world.note(`${url}: ${mood}`);
    }
    return mood;
  }
}
