import type { InvocationStatus } from '../../domain/webhooks/outcome.ts';
import type { Lease } from './leases.ts';
import type { AskedWebhook, WebhookKey } from './webhooks.ts';

/**
 * What webhooks are to be told, across accounts. A queue holds what one webhook is to be told of one resource:
 * whoever has leased it sends that in order. Who has lost the lease ends nothing.
 */
export interface DeliveryStore {
  /** the active webhooks with a queue that is due and leased to nobody, but for those that are put off */
  dueWebhooks(times: DueTimes): Promise<WebhookKey[]>;
  /** Queues of a webhook that are due, now leased to the caller alone. */
  lease(webhook: WebhookKey, order: QueueOrder): Promise<Queue[]>;
  /** What comes first in a queue; null: it is empty, and gone. */
  first(queue: Queue): Promise<Invocation | null>;
  /** Writes down what has come of an attempt, and puts the queue down that is to be tried again later. */
  note(queue: Queue, attempted: Attempted): Promise<Noted>;
  /** Leaves a queue to whoever comes next, from a time on. */
  putDown(queue: Queue, due_at: number): Promise<void>;
  /** Since when nothing has reached a webhook, in milliseconds since 1970; null: the last thing has. The first moment stays. */
  noteFailing(webhook: AskedWebhook, since: number | null): Promise<void>;
  /** Leaves its receiver alone until then, in milliseconds since 1970. */
  putOff(webhook: AskedWebhook, until: number): Promise<void>;
  /** Tells the webhook nothing more until its owner says so; false: it was paused already, or is gone, or leads elsewhere now. */
  pause(
    webhook: AskedWebhook,
    pause: { readonly at: number; readonly reason: string },
  ): Promise<boolean>;
  /** Removes some of what was written before that time, and of what webhooks had that are gone: whether there was any. */
  removeOld(before: number): Promise<boolean>;
  waiting(): Promise<WaitingInvocations>;
}

/** `lost`: the queue has passed to another; `more`: it is still leased, and has more to send. */
export type Noted = 'lost' | 'put off' | 'empty' | 'more';

export interface DueTimes {
  readonly now: number;
  /** as in LeaseOrder; not before `now` */
  readonly missed_until: number;
}

export interface QueueOrder extends DueTimes, Pick<Lease, 'holder' | 'lease_until'> {
  readonly limit: number;
}

export interface Queue {
  readonly account_id: number;
  readonly webhook_id: string;
  /** type and id of what its events are about */
  readonly resource: string;
  /** which lease of it this is */
  readonly attempt: number;
}

export interface Invocation {
  readonly id: string;
  /** the body, as it was fixed when the event was taken */
  readonly payload: string;
  /** how often it has been tried */
  readonly attempts: number;
  /** when it is given up, in milliseconds since 1970 */
  readonly give_up_at: number;
}

export interface Attempted {
  readonly invocation: Pick<Invocation, 'id' | 'attempts'>;
  readonly attempt: Attempt;
  /** null: it has succeeded, or is given up */
  readonly next_attempt_at: number | null;
}

/** One try, as it is kept for the webhook's owner. */
export interface Attempt {
  readonly id: string;
  readonly status: InvocationStatus;
  readonly status_code?: number;
  readonly error?: string;
  /** absent: nothing was sent */
  readonly request?: { readonly headers: readonly HeaderField[] };
  /** absent: there was none */
  readonly response?: { readonly headers: readonly HeaderField[]; readonly payload: string };
  /** milliseconds since 1970 */
  readonly completed_at: number;
}

export interface HeaderField {
  readonly key: string;
  readonly value: string;
}

export interface WaitingInvocations {
  readonly count: number;
  /** when the oldest was written, in milliseconds since 1970; null: there is none */
  readonly since: number | null;
}

/** The invocations of an account's webhooks, for who looks at them. */
export interface InvocationStore {
  list(webhookId: string, window: InvocationWindow): Promise<ListedInvocation[]>;
  find(webhookId: string, id: string): Promise<ShownInvocation | null>;
  /** those that are kept, newest first */
  attempts(webhookId: string, id: string): Promise<Attempt[]>;
  /** It is sent once more as if it was new, but before what comes after it; false: there is no such invocation. Recorded in the transaction. */
  resend(webhookId: string, id: string, times: ResendTimes): Promise<boolean>;
}

export interface ResendTimes {
  readonly now: number;
  readonly give_up_at: number;
}

export interface InvocationWindow {
  readonly limit: number;
  readonly isDescending: boolean;
  /** what follows this one in the list */
  readonly after?: InvocationPlace | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly status?: InvocationStatus | undefined;
}

/** What the list is ordered by. */
export interface InvocationPlace {
  readonly latest_at: number;
  readonly id: string;
}

export interface ListedInvocation extends InvocationPlace {
  readonly event_id: number;
  readonly status: InvocationStatus;
  readonly status_code: number | null;
  readonly attempts: number;
  readonly created_at: number;
  readonly next_attempt_at: number | null;
}

export interface ShownInvocation extends ListedInvocation {
  readonly payload: string;
}
