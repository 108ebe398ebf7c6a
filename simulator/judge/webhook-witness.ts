import type { WritableWebhook } from '../../src/app/ports/webhooks.ts';
import { installationAccount } from '../../src/domain/audit/change.ts';
import { eventTypePrefix } from '../../src/domain/audit/event.ts';
import type { Ledger } from '../ledger.ts';
import type { Arrival } from '../receivers/receivers.ts';
import { isSigned } from '../receivers/signed.ts';
import type { Scene } from '../scene.ts';
import type { Buyer } from '../template.ts';
import type { Call } from '../world/gate.ts';
import type { Outcome } from '../world/world.ts';
import type { Moment, WrittenChange } from '../written.ts';

/** A webhook that was made, and what has come from it. */
export interface Told {
  readonly webhook: WritableWebhook['webhook'];
  readonly secret: string;
  /** changes that its receiver was told of, by id, in the order in which they came first, with what was said */
  readonly heard: Map<number, string>;
  /** those that its receiver has taken, in the order in which it has them first */
  readonly taken: Set<number>;
}

interface Envelope {
  readonly account_id: number;
  readonly id: string;
  readonly subject: string;
  readonly type: string;
}

/** Sees webhooks as they are made and changed, and what comes to receivers, at the moment it does. */
export class WebhookWitness {
  /** by id */
  readonly told = new Map<string, Told>();
  /** how things were after each change of a webhook */
  readonly moments: Moment[] = [{ active: new Set(), lastId: 0, taken: 0 }];
  readonly #scene: Pick<Scene, 'world' | 'report'>;
  readonly #ledger: Ledger;
  readonly #buyers: readonly Buyer[];

  constructor(scene: Pick<Scene, 'world' | 'report'>, ledger: Ledger, buyers: readonly Buyer[]) {
    this.#scene = scene;
    this.#ledger = ledger;
    this.#buyers = buyers;
  }

  /** To be waited for: nothing else happens meanwhile. */
  async see({ name, args }: Call, outcome: Outcome): Promise<void> {
    if ('error' in outcome) return;
    if (!/^(webhooks\.(insert|update|remove)|deliveries\.pause)$/.test(name)) return;
    if (name === 'webhooks.insert') {
      const { webhook, secrets } = args[0] as WritableWebhook;
      const secret = secrets.signing_secret;
      this.told.set(webhook.id, { webhook, secret, heard: new Map(), taken: new Set() });
    }
    this.moments.push(await this.#scene.world.ask(() => this.#ledger.moment()));
  }

  /** Holds what has come to what is committed at this moment. */
  async hear(arrival: Arrival): Promise<void> {
    const { world, report } = this.#scene;
    const { request, isTaken } = arrival;
    const told = this.told.get(request.headers['X-Zendesk-Webhook-Id'] ?? '');
    const said = JSON.parse(request.body) as Envelope;
    const id = Number(said.id);
    const where = `${request.url} is told of ${id}`;
    if (told?.webhook.endpoint !== request.url) return report('webhook', `${where} by no webhook`);
    const change = await world.ask(() => this.#ledger.change(id));
    if (!change) return report('too early', `${where}, which is not committed`);
    if (!isAbout(said, change)) report('webhook', `${where} otherwise than it was`);
    if (!this.#isFor(said, told)) report('webhook', `${where}, and does not wait for it`);
    if (!isSigned(request, told.secret)) report('signature', `${where}, and it is not signed`);
    if ((told.heard.get(id) ?? request.body) !== request.body)
      report('webhook', `${where} otherwise than before`);
    if (!told.heard.has(id)) told.heard.set(id, request.body);
    if (isTaken) told.taken.add(id);
  }

  /** events that were taken, each by each webhook's receiver */
  count(): number {
    return [...this.told.values()].reduce((sum, { taken }) => sum + taken.size, 0);
  }

  #isFor({ account_id, type }: Envelope, { webhook }: Told): boolean {
    const owner = this.#buyers.find(({ account }) => account.id === account_id)?.account;
    return webhook.name === owner?.subdomain && webhook.subscriptions?.includes(type) === true;
  }
}

function isAbout({ account_id, subject, type }: Envelope, change: WrittenChange): boolean {
  return (
    [installationAccount, account_id].includes(change.account_id) &&
    subject === `zen:${change.source_type}:${change.source_id}` &&
    type === eventTypePrefix + change.event_type
  );
}
