import { subscribable } from '../../src/domain/webhooks/event-types.ts';
import { ask } from '../judge/settle.ts';
import type { Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import type { Buyer } from '../template.ts';
import { askAnyNode } from './any-node.ts';
import { isAnswer } from './client.ts';
import type { Reply, Request } from './http.ts';

const root = '/api/v2';
const webhooks = '/webhooks';
const mostMade = 4;

interface ShownWebhook {
  readonly id: string;
  readonly status: 'active' | 'inactive';
  readonly paused_at?: string;
}

/** Makes webhooks of an account, changes what they are told of, and sets them inactive and active, as people do. */
export class WebhookOwner {
  readonly #scene: Scene;
  readonly #buyer: Buyer;
  readonly #random: Random;
  readonly #known: string[] = [];
  #made = 0;
  #group: number | null = null;
  #names = 0;

  constructor(scene: Scene, buyer: Buyer, random: Random) {
    this.#scene = scene;
    this.#buyer = buyer;
    this.#random = random;
  }

  async run(steps: number): Promise<void> {
    await this.#make();
    for (let step = 0; step < steps; step += 1) {
      await this.#scene.world.wait(null, this.#random.below(6_000));
      await this.#step();
    }
  }

  async #step(): Promise<void> {
    const kind = this.#random.below(12);
    const id = this.#random.pick(this.#known);
    if (kind < 8) return this.#rename();
    if (kind < 9 || id === undefined) return this.#make();
    if (kind < 10) return this.#patch(id, 'inactive');
    // Of one that is paused, this ends the pause.
    if (kind < 11 || this.#random.chance(0.5)) return this.#patch(id, 'active');
    await this.#ask({ root, method: 'DELETE', path: `${webhooks}/${id}` });
  }

  async #make(): Promise<void> {
    if (this.#made >= mostMade) return;
    const { subdomain } = this.#buyer.account;
    const webhook = {
      name: subdomain,
      status: 'active',
      endpoint: `https://${subdomain}.example/${(this.#made += 1)}`,
      http_method: 'POST',
      request_format: 'json',
      subscriptions: subscribable.filter(this.#choice()),
    };
    const reply = await this.#ask({ root, method: 'POST', path: webhooks, body: { webhook } });
    if (!isAnswer(reply) || reply.status !== 201) return;
    this.#known.push((reply.body as { webhook: ShownWebhook }).webhook.id);
  }

  /** All types of events, or some. */
  #choice(): (type: string) => boolean {
    if (this.#random.chance(0.6)) return () => true;
    return (type) => type.includes('phone_number.') || this.#random.chance(0.5);
  }

  async #patch(id: string, status: ShownWebhook['status']): Promise<void> {
    const body = { webhook: { status } };
    await this.#ask({ root, method: 'PATCH', path: `${webhooks}/${id}`, body });
  }

  /** The same group again and again, often twice at once. */
  async #rename(): Promise<void> {
    if (this.#group === null) return this.#makeGroup();
    const path = `/groups/${this.#group}`;
    const times = this.#random.between(1, 3);
    const rename = () =>
      this.#ask({ root, method: 'PUT', path, body: { group: { name: this.#newName() } } });
    if (this.#random.chance(0.3)) await Promise.all(Array.from({ length: times }, rename));
    else for (let time = 0; time < times; time += 1) await rename();
  }

  async #makeGroup(): Promise<void> {
    const body = { group: { name: this.#newName() } };
    const reply = await this.#ask({ root, method: 'POST', path: '/groups', body });
    if (!isAnswer(reply) || reply.status !== 201) return;
    this.#group = (reply.body as { group: { id: number } }).group.id;
  }

  #newName(): string {
    return `group ${(this.#names += 1)}`;
  }

  #ask(request: Request): Promise<Reply> {
    return askAnyNode(this.#scene, { buyer: this.#buyer, random: this.#random }, request);
  }
}

/** As an account's owner sees them, when all is well. */
export async function readWebhooks(scene: Scene, buyer: Buyer): Promise<readonly ShownWebhook[]> {
  const reply = await ask(scene, buyer, { root, method: 'GET', path: webhooks });
  if (!isAnswer(reply) || reply.status !== 200) {
    scene.report('undecided', `${buyer.account.subdomain} is not shown its webhooks`);
    return [];
  }
  return (reply.body as { webhooks: ShownWebhook[] }).webhooks;
}

export async function setActive(scene: Scene, buyer: Buyer, id: string): Promise<void> {
  const body = { webhook: { status: 'active' } };
  const reply = await ask(scene, buyer, { root, method: 'PATCH', path: `${webhooks}/${id}`, body });
  if (isAnswer(reply) && reply.status === 204) return;
  scene.report('undecided', `${buyer.account.subdomain} cannot set the webhook ${id} active`);
}
