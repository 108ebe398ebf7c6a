import { installationAccount } from '../../src/domain/audit/change.ts';
import { eventTypePrefix } from '../../src/domain/audit/event.ts';
import { readWebhooks, setActive } from '../clients/webhook-owner.ts';
import type { Ledger } from '../ledger.ts';
import { isTimeKept, type Profile } from '../profile.ts';
import type { Scene } from '../scene.ts';
import type { Buyer } from '../template.ts';
import type { WrittenChange } from '../written.ts';
import type { Told, WebhookWitness } from './webhook-witness.ts';

const minute = 60_000;
/** How often it is looked whether all is told, in milliseconds. */
const interval = 5_000;

export interface WebhookBench {
  readonly ledger: Ledger;
  readonly buyers: readonly Buyer[];
  readonly webhooks: WebhookWitness;
}

/** Owners set active what is not; then all that was to be told has been, in its order. */
export async function judgeWebhooks(
  scene: Scene,
  profile: Profile,
  { ledger, buyers, webhooks }: WebhookBench,
): Promise<void> {
  if (profile.webhooks === null) return;
  const { world } = scene;
  // Who starts with a clock that is set back comes to what is due by the one before only much later.
  const patience = isTimeKept(profile) ? 60 * minute : 12 * 60 * minute;
  const end = world.time + patience;
  do {
    for (const buyer of buyers) await setAllActive(scene, buyer);
    await world.wait(null, interval);
  } while ((await world.ask(() => ledger.unfinished())) > 0 && world.time < end);
  const { changes } = await world.ask(() => ledger.written());
  for (const told of webhooks.told.values()) {
    checkLost(scene, told, { changes, webhooks, buyers });
    checkOrder(scene, told, changes);
  }
}

async function setAllActive(scene: Scene, buyer: Buyer): Promise<void> {
  for (const { id, status, paused_at } of await readWebhooks(scene, buyer))
    if (status !== 'active' || paused_at !== undefined) await setActive(scene, buyer, id);
}

interface All extends Pick<WebhookBench, 'webhooks' | 'buyers'> {
  readonly changes: readonly WrittenChange[];
}

/** What was committed while a webhook waited for it has come to its receiver, unless the webhook went before. */
function checkLost({ report }: Scene, told: Told, { changes, webhooks, buyers }: All): void {
  const { webhook, taken } = told;
  const account = buyers.find(({ account }) => account.subdomain === webhook.name)?.account;
  if (webhooks.moments.at(-1)?.active.has(webhook.id) !== true) return;
  const isMeant = ({ account_id, event_type }: WrittenChange) =>
    [installationAccount, account?.id].includes(account_id) &&
    webhook.subscriptions?.includes(eventTypePrefix + event_type);
  for (const change of changes.filter(isMeant)) {
    const { id, event_type, source_type, source_id } = change;
    if (taken.has(id) || !isWaitedFor(change, webhook.id, webhooks.moments)) continue;
    const what = `${event_type} ${id} of ${source_type} ${source_id}`;
    report('untold event', `${webhook.endpoint} (${webhook.id}) was never told of ${what}`);
  }
}

/** The webhook was active when the change was committed, and from then on until it was taken. */
function isWaitedFor(
  { id, position }: WrittenChange,
  webhookId: string,
  moments: WebhookWitness['moments'],
): boolean {
  const before = moments.findLastIndex(({ lastId }) => lastId < id);
  const place = position ?? Infinity;
  for (const [index, { active, taken }] of moments.slice(before).entries()) {
    if (index > 0 && place <= taken) return true;
    if (!active.has(webhookId)) return false;
  }
  return true;
}

/** Of one resource, what changed first comes first, and is taken first. */
function checkOrder({ report }: Scene, told: Told, changes: readonly WrittenChange[]): void {
  const { endpoint } = told.webhook;
  const known = new Map(changes.map((change) => [change.id, change]));
  for (const [what, ids] of [
    ['hears', told.heard.keys()],
    ['takes', told.taken],
  ] as const) {
    const last = new Map<string, WrittenChange>();
    for (const change of [...ids].flatMap((id) => known.get(id) ?? [])) {
      const resource = `${change.source_type} ${change.source_id}`;
      const before = last.get(resource);
      if (before && (before.position ?? 0) > (change.position ?? 0))
        report('order', `${endpoint} ${what} of ${resource} ${before.id} before ${change.id}`);
      last.set(resource, change);
    }
  }
}
