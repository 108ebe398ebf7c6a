import type { Account } from '../../domain/account.ts';
import { fieldError, recordInvalid, recordNotFound } from '../../domain/errors.ts';
import { deliveryTime } from '../../domain/webhooks/outcome.ts';
import type {
  Attempt,
  InvocationPlace,
  InvocationWindow,
  ListedInvocation,
  ShownInvocation,
} from '../ports/deliveries.ts';
import type { Ports } from '../ports.ts';

type InvocationPorts = Pick<Ports, 'store'>;

export type InvocationListing = Omit<InvocationWindow, 'after'> & {
  readonly after?: InvocationPlace | undefined;
  readonly before?: InvocationPlace | undefined;
};

export interface InvocationPage {
  readonly invocations: readonly ListedInvocation[];
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** Throws RecordNotFound. */
export async function listInvocations(
  { store }: InvocationPorts,
  account: Account,
  webhookId: string,
  { before, after, ...listing }: InvocationListing,
): Promise<InvocationPage> {
  await webhookOf({ store }, account, webhookId);
  const isBackward = before !== undefined;
  const rows = await store.of(account).invocations.list(webhookId, {
    ...listing,
    limit: listing.limit + 1,
    // What lies before a place is what follows it the other way round.
    isDescending: listing.isDescending !== isBackward,
    after: before ?? after,
  });
  const hasMore = rows.length > listing.limit;
  const page = rows.slice(0, listing.limit);
  return {
    invocations: isBackward ? page.toReversed() : page,
    hasEarlier: isBackward ? hasMore : after !== undefined,
    hasLater: isBackward || hasMore,
  };
}

export interface InvocationId {
  readonly webhookId: string;
  readonly id: string;
}

/** Newest first. Throws RecordNotFound. */
export async function listAttempts(
  { store }: InvocationPorts,
  account: Account,
  { webhookId, id }: InvocationId,
): Promise<{ readonly invocation: ShownInvocation; readonly attempts: readonly Attempt[] }> {
  await webhookOf({ store }, account, webhookId);
  const { invocations } = store.of(account);
  const invocation = await invocations.find(webhookId, id);
  if (!invocation) throw recordNotFound();
  return { invocation, attempts: await invocations.attempts(webhookId, id) };
}

/**
 * An invocation is sent once more, whatever has come of it, and tried for as long as a new one. Throws RecordNotFound,
 * and RecordInvalid where the webhook is told nothing.
 */
export async function resendInvocation(
  { store, time }: Pick<Ports, 'store' | 'time'>,
  account: Account,
  { webhookId, id }: InvocationId,
): Promise<ShownInvocation> {
  const { webhook, pause } = await webhookOf({ store }, account, webhookId);
  const { invocations } = store.of(account);
  if (!(await invocations.find(webhookId, id))) throw recordNotFound();
  if (webhook.status !== 'active' || pause) throw recordInvalid(silent);
  const now = time.now();
  await invocations.resend(webhookId, id, { now, give_up_at: now + deliveryTime });
  const resent = await invocations.find(webhookId, id);
  if (!resent) throw recordNotFound();
  return resent;
}

const silent = fieldError(
  'base',
  'NotAvailable',
  'the webhook is inactive or paused and is told nothing: set its status to active first',
);

/** A deleted webhook's invocations are there for a while yet, and nobody's. */
async function webhookOf({ store }: InvocationPorts, account: Account, id: string) {
  const kept = await store.of(account).webhooks.find(id);
  if (kept) return kept;
  throw recordNotFound();
}
