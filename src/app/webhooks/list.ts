import type { Account } from '../../domain/account.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { webhookView, type Webhook, type WebhookStatus } from '../../domain/webhooks/webhook.ts';
import type { Ports } from '../ports.ts';

export interface WebhookListing {
  /** in any case of letters */
  readonly nameContains?: string | undefined;
  readonly status?: WebhookStatus | undefined;
  /** newest first, unless it is by one of these; equal ones are then newest first */
  readonly order?: WebhookOrder | undefined;
  readonly limit: number;
  /** what follows this place in the list */
  readonly after?: WebhookPlace | undefined;
  /** what stands right before this place */
  readonly before?: WebhookPlace | undefined;
}

interface WebhookOrder {
  readonly by: 'name' | 'status';
  readonly isDescending: boolean;
}

/** Where a webhook stands, or stood, in a list. */
export interface WebhookPlace {
  readonly id: string;
  /** of what the list is ordered by; blank: by nothing but the id */
  readonly key: string;
}

export interface WebhookPage {
  readonly webhooks: readonly Webhook[];
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** An account has so few that all are looked through. */
export async function listWebhooks(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  { nameContains = '', status, order, limit, after, before }: WebhookListing,
): Promise<WebhookPage> {
  const wanted = nameContains.toLowerCase();
  const all = (await store.of(account).webhooks.all())
    .map(({ webhook, pause }) => webhookView(webhook, pause))
    .filter((one) => one.name.toLowerCase().includes(wanted))
    .filter((one) => status === undefined || one.status === status)
    .toSorted((one, other) => compare(placeOf(one, order), placeOf(other, order), order));
  const isPast = (one: Webhook, place: WebhookPlace) =>
    compare(placeOf(one, order), place, order) > 0;
  const isBefore = (one: Webhook, place: WebhookPlace) =>
    compare(placeOf(one, order), place, order) < 0;
  const following = after ? all.filter((one) => isPast(one, after)) : all;
  const webhooks = before
    ? all.filter((one) => isBefore(one, before)).slice(-limit)
    : following.slice(0, limit);
  return {
    webhooks,
    hasEarlier: webhooks[0] !== undefined && webhooks[0] !== all[0],
    hasLater: webhooks.at(-1) !== all.at(-1),
  };
}

export const placeOf = ({ id, name, status }: Webhook, order?: WebhookOrder): WebhookPlace => ({
  id,
  key: order === undefined ? '' : { name, status }[order.by],
});

/** By the units of UTF-16, as no language is anybody's. */
function compare(one: WebhookPlace, other: WebhookPlace, order?: WebhookOrder): number {
  if (one.key !== other.key) return one.key < other.key === (order?.isDescending ?? false) ? 1 : -1;
  return one.id === other.id ? 0 : one.id < other.id ? 1 : -1;
}

/** Throws RecordNotFound. */
export async function showWebhook(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  id: string,
): Promise<Webhook> {
  const kept = await store.of(account).webhooks.find(id);
  if (!kept) throw recordNotFound();
  return webhookView(kept.webhook, kept.pause);
}
